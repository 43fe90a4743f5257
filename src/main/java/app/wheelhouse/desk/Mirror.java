package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.Adoption;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.execution.AccountReader;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.hyperliquid.account.AccountScope;
import app.wheelhouse.venue.hyperliquid.account.HyperliquidAccountReader;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real account beside a session on paper: only read, at the start and each minute, and compared.
final class Mirror {
  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
  private static final long EVERY_SECONDS = 60;

  /// What the first reading lists is not counted: clocks differ by less than this.
  private static final long OVERLAP_MILLIS = 120_000;

  private final AccountReader reader;
  private final TrackingMeter meter;
  private final VenueReading first;
  private final List<Position> positions;
  private final LongSupplier clock;
  private final ScheduledExecutorService timer = Threads.timer("mirror");

  private Mirror(
      AccountReader reader, VenueReading first, List<Position> positions, LongSupplier clock) {
    this.reader = reader;
    this.meter = new TrackingMeter(first);
    this.first = first;
    this.positions = List.copyOf(positions);
    this.clock = clock;
  }

  /// Reads the account; the market gets every coin that it holds.
  ///
  /// @throws BadInput when it cannot be read
  static Mirror of(LiveMarket market, TradedAccount watched) throws BadInput {
    AccountId account = RealVenue.account(watched, market.endpoint());
    AccountReader reader =
        new HyperliquidAccountReader(
            CommandTools.reads(market.endpoint()).account(watched.master()),
            new AccountScope(account, watched.master()),
            AccountKnowledge.fresh(),
            market.clock(),
            List.of());
    VenueReading first =
        RealVenue.read(market, reader, market.clock().getAsLong() - OVERLAP_MILLIS);
    market.include(RealVenue.involved(first, Carried.NOTHING));
    List<Position> positions =
        first.holdings().entrySet().stream()
            .filter(
                each -> market.instruments().stream().anyMatch(in -> in.id().equals(each.getKey())))
            .map(each ->
                Position.held(
                    each.getKey(),
                    each.getValue().signed(),
                    each.getValue().entry(),
                    Math.max(1, each.getValue().leverage()),
                    market.clock().getAsLong()))
            .toList();
    return new Mirror(reader, first, positions, market.clock());
  }

  TrackingMeter meter() {
    return meter;
  }

  /// What protects them in the account: the paper account is to close when the real one does.
  List<VenueOrder> exits() {
    return first.orders().stream().filter(this::protects).toList();
  }

  private boolean protects(VenueOrder order) {
    Position held = position(order);
    return held != null
        && order.reduceOnly()
        && order.type() != OrderType.MARKET
        && order.side() == held.closingSide()
        && !StopCover.sleeps(order, first.orders());
  }

  private @Nullable Position position(VenueOrder order) {
    for (Position each : positions) {
      if (each.instrument().equals(order.instrument())) {
        return each;
      }
    }
    return null;
  }

  /// Puts positions and their stops and targets on paper, before anything happens there.
  void hold(SimulatedVenue paper) {
    positions.forEach(paper::hold);
    for (VenueOrder order : exits()) {
      Position held = position(order);
      if (held != null) {
        paper.hold(
            Adoption.spec(SessionConfigs.ACCOUNT, order, held, held.leverage()), clock.getAsLong());
      }
    }
  }

  /// The same session with the cash of the account.
  EngineConfig begin(EngineConfig paper) {
    return new EngineConfig(
        paper.session(),
        paper.account(),
        first.balance(),
        paper.instruments(),
        paper.series(),
        paper.panels(),
        paper.decisionBars(),
        paper.strategies(),
        paper.limits(),
        paper.fees(),
        paper.cycleMillis(),
        paper.clockTickMillis(),
        paper.staleAfterMillis(),
        paper.leverage(),
        paper.autoTrading(),
        paper.barsKept(),
        paper.zone(),
        paper.carried(),
        null);
  }

  /// Tells the engine what is held, and compares from then on.
  ///
  /// @param state newest of the session; gives null before the first
  void start(EnginePost engine, Supplier<@Nullable DeskSnapshot> state) {
    long now = clock.getAsLong();
    for (Position each : positions) {
      VenueReading.Holding held = first.holdings().get(each.instrument());
      if (held != null) {
        engine.post(
            new EngineEvent.Reported(
                new ExecutionReport.PositionCorrected(
                    SessionConfigs.ACCOUNT,
                    each.instrument(),
                    held.signed(),
                    held.entry(),
                    each.leverage(),
                    "held by " + first.account().name() + " when the session began",
                    now)));
      }
    }
    exits().forEach(order -> engine.post(new EngineEvent.VenueOrderSeen(order, true, now)));
    timer.scheduleWithFixedDelay(
        () -> Threads.virtual("mirror", () -> look(state)), 1, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look(Supplier<@Nullable DeskSnapshot> state) {
    DeskSnapshot now = state.get();
    if (now != null) {
      compare(now);
    }
  }

  private void compare(DeskSnapshot state) {
    try {
      Tracking tracking = meter.compare(reader.read(first.since()), state);
      LOG.info(
          "Beside {}: account {} USDC, paper {} USDC, difference {} bp, {} of {} orders matched",
          tracking.account(),
          tracking.realChange(),
          tracking.shadowChange(),
          tracking.differenceBp(),
          tracking.matched(),
          tracking.realOrders());
    } catch (ReadFailure failure) {
      LOG.warn("The account beside this session was not read: {}", failure.getMessage());
    }
  }

  /// Compares a last time.
  Tracking last(DeskSnapshot end) {
    compare(end);
    return meter.newest();
  }

  void stop() {
    timer.shutdownNow();
  }
}
