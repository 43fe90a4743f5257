package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderType;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A hundred thousand decisions of a reckless proposer: no exception, nothing outside a limit.
class GateFuzzTest {
  private static final int DECISIONS = 100_000;
  private static final int PER_VIEW = 20;
  private static final int[] LEVERAGES = {
    125, 50, 1_000, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE
  };
  private static final String[] SIZES = {"0", "1e-30", "1e30", "0.00000001", "99999999999"};
  private static final String[] EQUITIES = {"0", "-1", "-1e12", "1e-9", "1e18", "0.01"};
  private static final String[] PRICES = {"1e-20", "1e20", "60000", "0.001234", "1"};
  private static final Double[] SHARES = {
    Double.NaN, -1.0, 0.0, -0.0, 2.0, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1.0
  };

  private final SplittableRandom random = new SplittableRandom(1_000_003);
  private final Wild wild = new Wild(20_260_417);
  private final RiskEngine gate = RiskEngine.standard();

  @Test
  void noRecklessDecisionGetsOutsideALimit() {
    TreeMap<String, Integer> denials = new TreeMap<>();
    int approved = 0;
    int clamped = 0;
    RiskView view = view();
    for (int i = 0; i < DECISIONS; i++) {
      view = i % PER_VIEW == 0 ? view() : view;
      OrderIntent intent = reckless(wild.ask()).intent();
      switch (gate.approve(intent, view)) {
        case RiskOutcome.Denied(Verdict verdict) -> {
          CheckResult denial = verdict.denial();
          assertThat(denial).as("%s", intent).isNotNull();
          assertThat(verdict.finalQuantity()).isEqualTo(Quantity.ZERO);
          denials.merge(denial.rule(), 1, Integer::sum);
        }
        case RiskOutcome.Approved(ApprovedOrder order, Verdict verdict) -> {
          approved++;
          clamped +=
              verdict.results().stream().anyMatch(r -> r.outcome() == CheckResult.Outcome.CLAMP)
                  ? 1
                  : 0;
          new Inspection(intent, view, order).inspect();
        }
      }
    }
    assertThat(approved).as("approvals among the reckless").isGreaterThan(DECISIONS / 100);
    assertThat(clamped).as("clamped ones among them").isGreaterThan(DECISIONS / 200);
    assertThat(denials.keySet())
        .as("rules that said no: %s", denials)
        .contains(
            "trading-state",
            "auto-trading",
            "allowed-instrument",
            "order-form",
            "mark-price",
            "stale-price",
            "price-doubt",
            "feed",
            "clock-skew",
            "one-direction",
            "max-positions",
            "daily-loss",
            "drawdown",
            "trades-per-day",
            "cool-down",
            "loss-streak",
            "volatility",
            "confidence",
            "price-rule",
            "price-band",
            "stop-target",
            "reward-risk",
            "instrument-margin",
            "stop-before-liquidation",
            "min-notional");
  }

  private RiskView view() {
    Given given = wild.view();
    if (random.nextInt(10) == 0) {
      given.equity(pick(EQUITIES));
    }
    if (random.nextInt(20) == 0) {
      given.noMarks();
    }
    return given.view();
  }

  /// Every second decision has one or several absurd parts.
  private Ask reckless(Ask ask) {
    if (random.nextBoolean()) {
      return ask;
    }
    if (random.nextInt(3) == 0) {
      ask.leverage(LEVERAGES[random.nextInt(LEVERAGES.length)]);
    }
    if (random.nextInt(5) == 0) {
      ask.quantity(pick(SIZES));
    }
    if (random.nextInt(5) == 0) {
      ask.share(SHARES[random.nextInt(SHARES.length)]);
    }
    if (random.nextInt(5) == 0) {
      ask.stop(random.nextBoolean() ? null : pick(PRICES));
    }
    if (random.nextInt(8) == 0) {
      ask.target(random.nextBoolean() ? null : pick(PRICES));
    }
    if (random.nextInt(10) == 0) {
      ask.limit(pick(PRICES));
    }
    if (random.nextInt(20) == 0) {
      ask.type(OrderType.values()[random.nextInt(OrderType.values().length)]);
    }
    if (random.nextInt(50) == 0) {
      ask.account(new AccountId("paper", "somebody"));
    }
    if (random.nextInt(4) == 0) {
      ask.automatic(random.nextDouble());
    }
    return ask;
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
