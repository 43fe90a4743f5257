package app.wheelhouse.desk;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.RealAccount;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultRule;
import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.execution.BreakerSettings;
import app.wheelhouse.execution.DeadManSettings;
import app.wheelhouse.execution.InstrumentLanes;
import app.wheelhouse.execution.LostOrderSettings;
import app.wheelhouse.execution.ReconcilerSettings;
import app.wheelhouse.support.Backoff;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import app.wheelhouse.venue.hyperliquid.order.SigningTerms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A scripted day: a busy trader, a desk with real orders, an exchange on which everything goes
/// wrong in turn, and the books of both compared at the end.
final class DayDrill implements AutoCloseable {
  /// Milliseconds without a stop after which the guard flattens, here; twice that is a fault.
  private static final long FLATTEN = 1_000;

  private static final long PACE = 15;
  private static final long PATIENCE = 400;
  private static final int IN_FLIGHT = 6;

  /// Longer than the market's feed waits when it was cut too often.
  private static final long PROVOKED = 240_000;

  private static final List<OrderStatus> IN_HAND =
      List.of(
          OrderStatus.INTENT, OrderStatus.APPROVED, OrderStatus.PREPARED, OrderStatus.SUBMITTED);

  private static final long QUIET = 90_000;
  private static final long SKEW = 7_000;

  private final DrillRig rig;
  private final DrillTrader trader;
  private final DrillWatch watch = new DrillWatch(2 * FLATTEN);
  private final RealSession session;
  private final Map<FaultKind, Long> skews = new EnumMap<>(FaultKind.class);
  private long commands;

  /// What a day came to.
  ///
  /// @param orders made durable, each child of a bracket counted
  /// @param fired how often each fault happened
  /// @param faults of the desk; none is the aim
  record Outcome(
      long orders,
      long commands,
      long lost,
      long notPlaced,
      SortedMap<String, Long> fired,
      List<String> faults) {}

  private DayDrill(long seed, Path directory) throws BadInput {
    this.rig = DrillRig.start(seed);
    this.trader = new DrillTrader(seed);
    this.session =
        RealSession.open(
            rig.request(directory),
            DrillRig.settings(),
            times(),
            new StopSignal(),
            new RealSession.Extras(watch::show, (_, real) -> real, List.of(watch), false));
  }

  /// @param orders to send at least
  /// @param each how often each fault is to happen at least
  static Outcome play(long seed, Path directory, long orders, int each) throws Exception {
    try (DayDrill day = new DayDrill(seed, directory)) {
      return day.play(orders, each);
    }
  }

  /// As the trader has them, divided by a hundred; the guard of stops by ten, since two processors
  /// that do everything else as well are no venue.
  static RealTimes times() {
    return times(InstrumentLanes.MOST);
  }

  /// @param atOnce requests on their way at a time
  static RealTimes times(int atOnce) {
    return new RealTimes(
        new RealAccount("", FLATTEN / 5, FLATTEN, 3, new BigDecimal("0.02"), Money.of(1)),
        new ReconcilerSettings(600, 10, 120_000, new Backoff(10, 300, 0)),
        LostOrderSettings.standard().scaled(100),
        DeadManSettings.standard(),
        new BreakerSettings(5, 3_000, 3),
        new SigningTerms(null, 150),
        link(),
        120_000,
        2_500,
        1_200,
        atOnce);
  }

  private static FeedSettings link() {
    FeedSettings real = FeedSettings.standard();
    return new FeedSettings(
        5,
        real.ping() / 100,
        real.probe() / 100,
        real.dead() / 100,
        real.stale() / 100,
        real.priceStale(),
        real.opening() / 10,
        real.joining() / 10,
        real.stable() / 100,
        new Backoff(10, 300, 0.2),
        real.attempts(),
        real.exposedRetry() / 100,
        real.fillLimit() / 10,
        real.closeGrace(),
        real.sleep(),
        real.startMinutes(),
        new FeedSettings.Limits(10, 3_000, 1_000, 200_000, real.limits().frameChars()));
  }

  private Outcome play(long orders, int each) {
    FaultSwitches faults = rig.exchange().faults();
    await(DayDrill::mayTrade, "the session never came in step");
    long share = Math.max(1, orders / (FaultKind.values().length + 1));
    for (FaultKind kind : FaultKind.values()) {
      strike(kind, each, watch.orders() + share, faults);
    }
    faults.on(FaultRule.chance(FaultKind.LOSE_REPLY, 0.05));
    faults.on(FaultRule.chance(FaultKind.DROP_BEFORE, 0.05));
    faults.on(FaultRule.chance(FaultKind.OUT_OF_ORDER, 0.1));
    faults.on(FaultRule.chance(FaultKind.DUPLICATE_MESSAGE, 0.1));
    while (watch.orders() < orders) {
      act();
    }
    faults.allOff();
    List<String> wrong = new ArrayList<>(watch.faults());
    wrong.addAll(quiet());
    SortedMap<String, Long> fired = new TreeMap<>(faults.fired());
    skews.forEach((kind, count) -> fired.put(kind.word(), count));
    return new Outcome(
        watch.orders(), commands, watch.lost(), watch.notPlaced(), fired, List.copyOf(wrong));
  }

  /// Trades until a fault has happened so often, and so many orders are made.
  private void strike(FaultKind kind, int each, long until, FaultSwitches faults) {
    for (int time = 0; time < each; time++) {
      long before = faults.fired(kind);
      if (kind == FaultKind.CLOCK_SKEW) {
        faults.on(new FaultRule(kind, "", 1, Long.MAX_VALUE, SKEW));
        act();
        faults.off(kind);
        skews.merge(kind, 1L, Long::sum);
        continue;
      }
      faults.on(FaultRule.next(kind, 1));
      long end = DeskClock.nanos() + PROVOKED * 1_000_000;
      while (faults.fired(kind) == before) {
        if (DeskClock.nanos() > end) {
          throw new AssertionError(kind + " cannot be provoked any more: " + state());
        }
        act();
      }
      faults.off(kind);
    }
    while (watch.orders() < until) {
      act();
    }
  }

  /// Why nothing goes on, for whoever reads the failure.
  private String state() {
    DeskSnapshot now = session.newest().get();
    return now == null
        ? "no state"
        : "%s, %s, venue %s, orders %s, notices %s"
            .formatted(
                now.trading(),
                now.protection().restrictions(),
                now.venue(),
                now.counts().orders(),
                now.notices().stream()
                    .skip(Math.max(0, now.notices().size() - 12))
                    .map(notice -> "%n    ".formatted() + notice.text())
                    .toList());
  }

  /// One act of the trader, and the time that a hand needs.
  private void act() {
    DeskSnapshot now = session.newest().get();
    if (now == null) {
      return;
    }
    trader
        .next(now)
        .ifPresent(command -> {
          commands++;
          session.command(command);
        });
    long time = now.time();
    session.newest().await(next -> next.time() >= time + PACE && isAnswered(next), PATIENCE);
  }

  /// Nobody clicks faster than orders leave.
  private static boolean isAnswered(DeskSnapshot now) {
    return now.workingOrders().stream()
            .filter(order -> IN_HAND.contains(order.status()))
            .limit(IN_FLIGHT)
            .count()
        < IN_FLIGHT;
  }

  /// What is still wrong when nothing disturbs any more; given up after a while.
  private List<String> quiet() {
    long end = DeskClock.nanos() + QUIET * 1_000_000;
    List<String> wrong;
    do {
      DeskSnapshot now = session.newest().get();
      wrong =
          now == null
              ? List.of("no state")
              : rig.exchange().ask(core -> DrillBooks.faults(now, core));
      if (!wrong.isEmpty()) {
        session.newest().await(next -> now != null && next.time() > now.time() + 100, 200);
      }
    } while (!wrong.isEmpty() && DeskClock.nanos() < end);
    return wrong;
  }

  private static boolean mayTrade(DeskSnapshot now) {
    VenueView venue = now.venue();
    return venue != null
        && venue.inStep()
        && now.trading().state() == TradingState.ACTIVE
        && now.instruments().stream().allMatch(market -> market.mark() > 0);
  }

  private void await(java.util.function.Predicate<DeskSnapshot> wanted, String otherwise) {
    if (session.newest().await(wanted, QUIET).isEmpty()) {
      throw new AssertionError(otherwise + ": " + session.newest().get());
    }
  }

  @Override
  public void close() {
    try (rig) {
      session.close();
    }
  }
}
