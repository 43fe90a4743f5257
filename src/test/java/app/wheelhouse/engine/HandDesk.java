package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskLimitsBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An engine whose venue is the test: orders go nowhere until the test says what became of them, so
/// that equity and margin stand exactly where a test wants them.
final class HandDesk {
  final TapLog log = new TapLog();

  /// Everything that left the engine, oldest first.
  final List<Instruction> sent = new ArrayList<>();

  final EngineDriver driver;
  long now = SmallDesk.START;
  private long fills;

  HandDesk(Setup setup) {
    EngineConfig config = setup.config();
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    driver = new EngineDriver(engine, null, config);
    engine.connect(sent::add);
    engine.listen(log);
    quote(SmallDesk.COIN, 100);
    quote(SmallDesk.OTHER, 100);
  }

  /// Limits that leave size to the test; account protection as in a new desk.
  static Setup roomy() {
    return new Setup()
        .limits(l ->
            l.maxQuantity(new TreeMap<>())
                .maxOrderNotional(Money.of(1_000_000))
                .maxInstrumentMarginShare("1")
                .warnRiskPerTrade("1")
                .denyRiskPerTrade("1"));
  }

  /// The same without limits of drawdown and daily loss in the way.
  static Setup bottomless() {
    return roomy()
        .limits(l -> l.maxDailyLossShare("1").protection(drawdown("0.997", "0.996", "0.998")));
  }

  static RiskLimitsBuilder drawdownOnly(RiskLimitsBuilder limits) {
    return limits.maxDailyLossShare("1");
  }

  private static ProtectionLimits drawdown(String reduce, String clear, String halt) {
    ProtectionLimits d = ProtectionLimits.DEFAULT;
    return new ProtectionLimits(
        d.marginPause(),
        d.marginDeny(),
        d.marginCritical(),
        d.distanceWarn(),
        d.distanceHigh(),
        d.distanceDeny(),
        d.distanceCritical(),
        new BigDecimal(reduce),
        new BigDecimal(clear),
        new BigDecimal(halt),
        d.tradesPerDay(),
        d.coolDownMillis(),
        d.lossStreak(),
        d.correlated(),
        d.maxHourRange(),
        d.errorStreak(),
        d.errorWindowMillis(),
        d.maxClockSkewMillis(),
        d.proposers());
  }

  HandDesk accept(EngineEvent event) {
    driver.accept(event);
    return this;
  }

  HandDesk command(DeskCommand command) {
    return accept(new EngineEvent.Command(command, now));
  }

  HandDesk later(long millis) {
    now += millis;
    return this;
  }

  HandDesk tick() {
    return accept(new EngineEvent.ClockTick(now));
  }

  HandDesk quote(Instrument instrument, double mid) {
    driver.accept(SmallDesk.quote(instrument, now, mid));
    return this;
  }

  /// The venue's mark, exactly as it is written.
  HandDesk mark(Instrument instrument, String mark) {
    double value = Double.parseDouble(mark);
    driver.accept(new Context(instrument.id(), now, now, value, value, 0, 1));
    return this;
  }

  /// Asks for an entry at market with a stop 5 % away; it stays on its way.
  HandDesk ask(Instrument instrument, Side side, String quantity, int leverage) {
    return command(
        new DeskCommand.SubmitTicket(
            instrument.id(),
            side,
            Quantity.of(quantity),
            null,
            Price.of(side == Side.BUY ? "95" : "105"),
            null,
            leverage));
  }

  /// Opens a position at 100 without a fee.
  HandDesk hold(Instrument instrument, Side side, String quantity, int leverage) {
    ask(instrument, side, quantity, leverage);
    send(OrderRole.ENTRY, instrument);
    fill(OrderRole.ENTRY, instrument, "100");
    send(OrderRole.STOP, instrument);
    return report(order(OrderRole.STOP, instrument), new OrderEvent.Accepted("stop"))
        .mark(instrument, "100");
  }

  /// The newest order of a kind reaches the venue.
  HandDesk send(OrderRole role, Instrument instrument) {
    Order order = order(role, instrument);
    report(order, new OrderEvent.Prepared());
    return report(order, new OrderEvent.Submitted());
  }

  /// It fills as a whole, without a fee.
  HandDesk fill(OrderRole role, Instrument instrument, String price) {
    Order order = order(role, instrument);
    return accept(
        new EngineEvent.Reported(
            new ExecutionReport.FillReported(
                new Fill(
                    SmallDesk.ACCOUNT,
                    "f" + ++fills,
                    order.id(),
                    instrument.id(),
                    order.spec().side(),
                    Price.of(price),
                    order.remaining(),
                    Money.ZERO,
                    Liquidity.TAKER,
                    now,
                    order.spec().leverage(),
                    false))));
  }

  /// The stop of the position fires and fills at its trigger.
  HandDesk fillStop() {
    return fill(
        OrderRole.STOP,
        SmallDesk.COIN,
        String.valueOf(order(OrderRole.STOP, SmallDesk.COIN).spec().trigger()));
  }

  HandDesk report(Order order, OrderEvent event) {
    return accept(
        new EngineEvent.Reported(
            new ExecutionReport.OrderChanged(SmallDesk.ACCOUNT, order.id(), event, now)));
  }

  /// Closes a position at `price`: by hand, and filled at once.
  HandDesk close(Instrument instrument, String price) {
    command(new DeskCommand.ClosePosition(instrument.id(), 100));
    return send(OrderRole.EXIT, instrument).fill(OrderRole.EXIT, instrument, price);
  }

  /// Lets funding take or give what makes equity exactly this, and shows the next mark.
  HandDesk equity(String wanted) {
    Money paid = snapshot().equity().minus(Money.of(wanted));
    accept(
        new EngineEvent.Reported(
            new ExecutionReport.FundingSettled(
                SmallDesk.ACCOUNT, SmallDesk.COIN.id(), paid, 0, now)));
    return accept(
        new EngineEvent.Market(
            new Context(SmallDesk.COIN.id(), now, now, markOf(SmallDesk.COIN.id()), 100, 0, 1)));
  }

  private double markOf(InstrumentId instrument) {
    return snapshot().instruments().stream()
        .filter(market -> market.instrument().id().equals(instrument))
        .findFirst()
        .orElseThrow()
        .mark();
  }

  DeskSnapshot snapshot() {
    return driver.view().snapshot();
  }

  TradingState state() {
    return snapshot().trading().state();
  }

  boolean auto() {
    return snapshot().trading().autoTrading();
  }

  List<RestrictionCause> causes() {
    return snapshot().protection().restrictions().stream().map(Restriction::cause).toList();
  }

  @Nullable Restriction restriction(RestrictionCause cause) {
    return snapshot().protection().restrictions().stream()
        .filter(restriction -> restriction.cause() == cause)
        .findFirst()
        .orElse(null);
  }

  Notice lastNotice() {
    return snapshot().notices().getLast();
  }

  /// The newest order of a role in an instrument, working or ended.
  Order order(OrderRole role, Instrument instrument) {
    DeskSnapshot snapshot = snapshot();
    return Stream.concat(
            snapshot.workingOrders().reversed().stream(),
            snapshot.endedOrders().reversed().stream())
        .filter(order -> order.spec().role() == role)
        .filter(order -> order.spec().instrument().equals(instrument.id()))
        .findFirst()
        .orElseThrow();
  }

  /// How an entry by hand ends at the gate now: empty when it passes.
  String denialOfAnEntry() {
    ask(SmallDesk.OTHER, Side.BUY, "1", 5);
    Order entry = order(OrderRole.ENTRY, SmallDesk.OTHER);
    String note = entry.note();
    if (!entry.status().isTerminal()) {
      report(entry, new OrderEvent.Canceled("a test"));
    }
    return note;
  }

  /// Whether a position can be closed by hand: the order passes the gate.
  boolean takesAClose() {
    command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 50));
    Order exit = order(OrderRole.EXIT, SmallDesk.COIN);
    boolean taken = exit.spec().reduceOnly() && !exit.status().isTerminal();
    report(exit, new OrderEvent.Canceled("a test"));
    return taken;
  }
}
