package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.Restriction.Recovery;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.Counterfactual;
import app.wheelhouse.engine.Counterfactuals;
import app.wheelhouse.engine.Counterfactuals.RuleTally;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.ui.TestDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moments of the account that a fast test desk does not reach by itself.
final class RiskDesks {
  /// 2025-09-04 00:00 UTC.
  static final long MIDNIGHT = TestDesk.START + 14 * 3_600_000L;

  private RiskDesks() {}

  /// A desk that holds BTC and ETH with stops.
  static TestDesk holding() {
    return TestDesk.live()
        .command(ticket(TestDesk.BTC, "0.015", "108000", "115000"))
        .command(ticket(TestDesk.ETH, "0.4", "4200", "4600"))
        .command(ticket(TestDesk.BTC, "0.25", "111000", "115000"))
        .later(1_000)
        .quote(TestDesk.BTC, 110_050)
        .quote(TestDesk.ETH, 4_310)
        .later(500);
  }

  private static DeskCommand ticket(
      app.wheelhouse.domain.instrument.Instrument instrument,
      String quantity,
      String stop,
      String target) {
    return new DeskCommand.SubmitTicket(
        instrument.id(),
        Side.BUY,
        Quantity.of(quantity),
        null,
        Price.of(stop),
        Price.of(target),
        5);
  }

  static DeskSnapshot calm() {
    DeskSnapshot now = holding().snapshot();
    return Altered.of(now)
        .protection(
            Shield.of(now.protection())
                .dayLoss("41.20", "0.00412", "500")
                .drawdown("0.0061")
                .tally(3, 1, MIDNIGHT)
                .changed(changes())
                .snapshot())
        .counterfactuals(board())
        .judgements(judged(now))
        .snapshot();
  }

  static DeskSnapshot warning() {
    DeskSnapshot now = holding().snapshot();
    return Altered.of(now)
        .state(TradingState.ACTIVE, false)
        .protection(
            Shield.of(now.protection())
                .marginUse("0.8512")
                .leverage("8.31")
                .drawdown("0.1204")
                .free("612.40")
                .dayLoss("412.75", "0.041275", "500")
                .tally(17, 4, MIDNIGHT)
                .restricted(marginPause(now.time()))
                .snapshot())
        .snapshot();
  }

  static Restriction marginPause(long now) {
    return new Restriction(
        RestrictionCause.MARGIN,
        TradingState.ACTIVE,
        "surveillance",
        "margin use is 85.12 %, auto-trading pauses from 80 %",
        now - 62_000,
        0,
        Recovery.BY_HAND);
  }

  static DeskSnapshot halted() {
    DeskSnapshot now = holding().snapshot();
    return Altered.of(now)
        .state(TradingState.HALTED, false)
        .protection(
            Shield.of(now.protection())
                .marginUse("0.9130")
                .leverage("10.42")
                .drawdown("0.2031")
                .free("0")
                .dayLoss("512.30", "0.05123", "500")
                .tally(20, 5, MIDNIGHT)
                .restricted(
                    deepDrawdown(now.time()), dailyLoss(now.time()), marginPause(now.time()))
                .snapshot())
        .snapshot();
  }

  static Restriction deepDrawdown(long now) {
    return new Restriction(
        RestrictionCause.DEEP_DRAWDOWN,
        TradingState.HALTED,
        "account protection",
        "equity fell 20.31 % from its peak of 12,548.00 USDC, the limit is 20 %",
        now - 3_000,
        0,
        Recovery.TYPED_RESET);
  }

  static Restriction dailyLoss(long now) {
    return new Restriction(
        RestrictionCause.DAILY_LOSS,
        TradingState.HALTED,
        "account protection",
        "the day has lost 512.30 USDC (5.12 %), the limit is 500.00 USDC",
        now - 400_000,
        MIDNIGHT,
        Recovery.BY_RULE);
  }

  static StateChange[] changes() {
    long start = TestDesk.START;
    return new StateChange[] {
      new StateChange(
          TradingState.ACTIVE, true, null, "you", "auto-trading on", 0, start - 7_200_000),
      new StateChange(
          TradingState.REDUCE_ONLY,
          true,
          RestrictionCause.FEED,
          "account protection",
          "no prices for 12 s: only reducing orders until they are back",
          0,
          start - 3_600_000),
      new StateChange(
          TradingState.ACTIVE,
          true,
          RestrictionCause.FEED,
          "account protection",
          "prices are back",
          0,
          start - 3_560_000),
      new StateChange(
          TradingState.HALTED,
          false,
          RestrictionCause.DAILY_LOSS,
          "account protection",
          "the day has lost 512.30 USDC (5.12 %), the limit is 500.00 USDC; stops, targets and"
              + " closes by hand go on",
          MIDNIGHT,
          start - 400_000)
    };
  }

  /// One that passed, one that was cut and one that was denied, of real orders.
  static List<Judgement> judged(DeskSnapshot now) {
    List<Order> orders = now.endedOrders();
    ClientOrderId first = orders.getFirst().id();
    ClientOrderId second = orders.get(1).id();
    ClientOrderId last = orders.getLast().id();
    return List.of(
        new Judgement(last, 7, denied(), now.time() - 90_000),
        new Judgement(first, 0, passed(), now.time() - 60_000),
        new Judgement(second, 12, cut(), now.time() - 30_000));
  }

  static Verdict passed() {
    return new Verdict(
        List.of(check("leverage", 1, Outcome.PASS)),
        Quantity.of("0.015"),
        Quantity.of("0.015"),
        null,
        List.of(step("order-size", 2, "0.015", "0.1", "0.015", "at most 0.1 BTC an order")));
  }

  static Verdict cut() {
    return new Verdict(
        List.of(
            check("leverage", 1, Outcome.PASS),
            check("risk-per-trade", 2, Outcome.CLAMP),
            check("initial-margin", 3, Outcome.PASS)),
        null,
        Quantity.of("0.42"),
        null,
        List.of(
            step("confidence-sizing", 2, null, null, "2.4", "confidence 82 %: 11.4 % of equity"),
            step("drawdown-scaling", 2, "2.4", null, "2.1", "drawdown 1.9 %: size times 0.87"),
            step("order-size", 2, "2.1", "2.3256", "2.1", "at most 10,000.00 USDC an order"),
            step(
                "risk-per-trade",
                2,
                "2.1",
                "0.84",
                "0.84",
                "at most 100.00 USDC (1 % of equity) may be lost at the stop at 4,200, fees and"
                    + " slippage included"),
            step("instrument-margin", 2, "0.84", "1.93", "0.84", "at most 20 % of equity"),
            step("exposure", 2, "0.84", "4.1", "0.84", "at most 10x of equity in all"),
            step("initial-margin", 3, "0.84", "0.42", "0.42", "free equity is 362.10 USDC"),
            step("sizing", 2, "0.42", null, "0.42", "whole lots of 0.0001 ETH")));
  }

  static Verdict denied() {
    CheckResult denial =
        new CheckResult(
            "stop-before-liquidation",
            4,
            Outcome.DENY,
            List.of(),
            "15 %",
            "6.2 %",
            "The stop at 104,000 is only 6.2 % of the way from liquidation at 103,500; at least"
                + " 15 % is needed. Use less leverage or a nearer stop.",
            null,
            null);
    return new Verdict(
        List.of(check("leverage", 1, Outcome.PASS), denial),
        Quantity.of("0.25"),
        Quantity.ZERO,
        denial,
        List.of(
            step("order-size", 2, "0.25", "0.1", "0.1", "at most 0.1 BTC an order"),
            step("exposure", 2, "0.1", "0.9", "0.1", "at most 10x of equity in all")));
  }

  static CheckResult check(String rule, int layer, Outcome outcome) {
    return new CheckResult(
        rule, layer, outcome, List.of(), "10x", "5x", "A sentence about it.", null, null);
  }

  static SizeStep step(
      String rule,
      int layer,
      @Nullable String before,
      @Nullable String cap,
      String after,
      String why) {
    return new SizeStep(
        rule,
        layer,
        before == null ? null : Quantity.of(before),
        cap == null ? null : Quantity.of(cap),
        Quantity.of(after),
        why);
  }

  static Counterfactuals board() {
    return new Counterfactuals(
        List.of(
            paper(1, "reward-risk", 5, true, "0.05", Counterfactual.Status.TARGET, "61.20"),
            paper(2, "leverage", 1, false, "0.02", Counterfactual.Status.LIQUIDATED, "-212.40"),
            paper(3, "risk-per-trade", 2, false, "0.035", Counterfactual.Status.STOPPED, "-100"),
            paper(4, "confidence", 7, true, "0.01", Counterfactual.Status.TIME_LIMIT, "34.90"),
            paper(5, "daily-loss", 8, true, "0.02", Counterfactual.Status.OPEN, "-4.15")),
        List.of(
            tally("leverage", 1, 2, 1, 0, "212.40", "0"),
            tally("risk-per-trade", 2, 0, 14, 1, "100", "0"),
            tally("reward-risk", 5, 3, 0, 0, "0", "61.20"),
            tally("confidence", 7, 9, 0, 2, "0", "34.90"),
            tally("daily-loss", 8, 1, 0, 1, "0", "0")));
  }

  static RuleTally tally(
      String rule, int layer, long denied, long cut, long open, String saved, String cost) {
    return new RuleTally(rule, layer, denied, cut, open, Money.of(saved), Money.of(cost));
  }

  static Counterfactual paper(
      int number,
      String rule,
      int layer,
      boolean denied,
      String quantity,
      Counterfactual.Status status,
      String net) {
    long opened = TestDesk.START - 3_600_000L + number * 600_000L;
    return new Counterfactual(
        new ClientOrderId("0x%032x".formatted(number)),
        number,
        rule,
        layer,
        denied,
        TestDesk.BTC.id(),
        number % 2 == 0 ? Side.SELL : Side.BUY,
        Quantity.of(quantity),
        110_000,
        number == 4 ? null : 108_000.0,
        number == 4 ? null : 113_000.0,
        null,
        opened,
        opened + 86_400_000,
        status,
        111_000,
        status == Counterfactual.Status.OPEN ? 0 : opened + 300_000,
        Money.of(net));
  }
}
