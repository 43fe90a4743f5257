package app.wheelhouse.engine;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.sim.SimulatedVenue;
import app.wheelhouse.venue.paper.PaperExecutionClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole desk for tests: the real engine, gate, execution and simulated venue on one thread, with
/// a clock that the test moves and events as one-liners.
public final class SmallDesk {
  public static final AccountId ACCOUNT = new AccountId("paper", "test");
  public static final Instrument COIN = coin("COIN");
  public static final Instrument OTHER = coin("OTHER");

  /// 2025-09-03 10:00 UTC.
  public static final long START = 1_756_893_600_000L;

  static final Proposer RULES = new Proposer(Proposer.Kind.RULES, "test-rules");

  final TradingEngine engine;
  final SimulatedVenue venue;
  final EngineDriver driver;
  final TapLog log = new TapLog();

  long now = START;

  SmallDesk(Setup setup) {
    EngineConfig config = setup.config();
    engine = new TradingEngine(config, RiskEngine.standard());
    venue =
        new SimulatedVenue(
            setup.settings(), config.account(), config.deposit(), config.instruments());
    driver = new EngineDriver(engine, venue, config);
    reconnect();
    engine.listen(log);
  }

  /// Puts the paper execution back when a test has taken it out.
  void reconnect() {
    engine.connect(
        new ExecutionService(
            new PaperExecutionClient(driver, id -> venue.latency(id, "order"), driver::time),
            (prepared, instruction, time) -> {},
            driver,
            Runnable::run,
            driver::time,
            SendGuard.NONE));
  }

  /// Instant venue, base-tier fees, no slippage, auto-trading on, market at 100.
  static SmallDesk at100() {
    return at100(new Setup());
  }

  static SmallDesk at100(Setup setup) {
    SmallDesk desk = new SmallDesk(setup);
    desk.quote("100");
    return desk;
  }

  /// Tick 0.01, lot 0.001, at most 20 times leverage.
  public static Instrument coin(String symbol) {
    return new Instrument(
        InstrumentId.hyperliquid(symbol),
        2,
        3,
        0,
        Money.of(10),
        List.of(new MarginTier(Money.ZERO, 20)));
  }

  /// A quote one tick around `mid`, deep enough for everything.
  public static Quote quote(Instrument instrument, long time, double mid) {
    double bid = Math.rint(mid * 100 - 1) / 100;
    double ask = Math.rint(mid * 100 + 1) / 100;
    return new Quote(instrument.id(), time, time, bid, 1_000_000, ask, 1_000_000);
  }

  public static Trade trade(Instrument instrument, long time, double price, double size) {
    return Trade.single(instrument.id(), time, time, 0, price, size, Side.BUY);
  }

  SmallDesk quote(String mid) {
    return accept(quote(COIN, now, Double.parseDouble(mid)));
  }

  SmallDesk accept(MarketEvent event) {
    driver.accept(event);
    return this;
  }

  SmallDesk accept(EngineEvent event) {
    driver.accept(event);
    return this;
  }

  SmallDesk later(long millis) {
    now += millis;
    return this;
  }

  SmallDesk tick() {
    return accept(new EngineEvent.ClockTick(now));
  }

  SmallDesk command(DeskCommand command) {
    return accept(new EngineEvent.Command(command, now));
  }

  /// A market order of `quantity` with a stop and a target; null leaves one out.
  SmallDesk ticket(Side side, String quantity, @Nullable String stop, @Nullable String target) {
    return command(ticketOf(side, quantity, null, stop, target));
  }

  static DeskCommand.SubmitTicket ticketOf(
      Side side,
      String quantity,
      @Nullable String limit,
      @Nullable String stop,
      @Nullable String target) {
    return new DeskCommand.SubmitTicket(
        COIN.id(), side, Quantity.of(quantity), price(limit), price(stop), price(target), 5);
  }

  SmallDesk decide(Decision decision) {
    return accept(new EngineEvent.Decided(decision, now));
  }

  SmallDesk decideOpen(Side side, String stop, String target) {
    return decide(
        new Decision.Open(header(0.9), side, null, price(stop), price(target), null, null));
  }

  Decision.Header header(double confidence) {
    return header(COIN, now, confidence);
  }

  static Decision.Header header(Instrument instrument, long time, double confidence) {
    return new Decision.Header(
        RULES, instrument.id(), time, new Confidence(confidence), Rationale.of("a test"));
  }

  DeskSnapshot snapshot() {
    return driver.view().snapshot();
  }

  Position position() {
    return snapshot().account().position(COIN.id());
  }

  DecisionRecord.Disposition lastDisposition() {
    return snapshot().decisions().getLast().disposition();
  }

  /// The newest order with a role, working or ended.
  Order order(OrderRole role) {
    DeskSnapshot snapshot = snapshot();
    for (Order order : snapshot.workingOrders().reversed()) {
      if (order.spec().role() == role) {
        return order;
      }
    }
    for (Order order : snapshot.endedOrders().reversed()) {
      if (order.spec().role() == role) {
        return order;
      }
    }
    throw new AssertionError("No order with role " + role);
  }

  OrderStatus status(OrderRole role) {
    return order(role).status();
  }

  static @Nullable Price price(@Nullable String text) {
    return text == null ? null : Price.of(text);
  }
}
