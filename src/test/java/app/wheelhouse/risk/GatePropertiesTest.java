package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must hold for every intent and every view; limits are computed here again, in another way.
class GatePropertiesTest {
  private static final int INTENTS = 20_000;

  private final RiskEngine gate = RiskEngine.standard();

  @Test
  void everyApprovalOfAFuzzIsInsideEveryLimit() {
    Wild wild = new Wild(20_250_903);
    int approved = 0;
    int automatic = 0;
    for (int i = 0; i < INTENTS; i++) {
      OrderIntent intent = wild.ask().intent();
      RiskView view = wild.view().view();
      switch (gate.approve(intent, view)) {
        case RiskOutcome.Denied(Verdict verdict) -> {
          assertThat(verdict.denial()).isNotNull();
          assertThat(verdict.finalQuantity()).isEqualTo(Quantity.ZERO);
        }
        case RiskOutcome.Approved(ApprovedOrder order, Verdict verdict) -> {
          approved++;
          automatic += intent.automatic() ? 1 : 0;
          assertThat(verdict.isApproved()).isTrue();
          assertThat(verdict.finalQuantity()).isEqualTo(order.entry().quantity());
          new Inspection(intent, view, order).inspect();
        }
      }
    }
    assertThat(approved).as("approvals among the fuzz").isBetween(INTENTS / 20, INTENTS / 2);
    assertThat(automatic).as("automatic ones among them").isGreaterThan(INTENTS / 50);
  }

  @Test
  void noStepOfTheGateEverAddsRisk() {
    Wild wild = new Wild(3);
    int clamps = 0;
    for (int i = 0; i < 5_000; i++) {
      Candidate candidate = wild.ask().candidate();
      RiskView view = wild.view().view();
      for (RiskCheck check : EntryGate.standard().checks()) {
        Step step = check.check(candidate, view);
        Candidate after = step.candidate();
        CheckResult result = step.result();
        if (result != null && result.outcome() == CheckResult.Outcome.CLAMP) {
          clamps++;
          assertThat(result.before()).isNotNull().isNotEqualTo(result.after());
          assertNoMoreRisk(candidate, after, view, check.rule());
        } else if (!check.rule().equals("sizing") && !check.rule().equals("order-form")) {
          assertThat(after).as(check.rule()).isEqualTo(candidate);
        }
        candidate = after;
      }
    }
    assertThat(clamps).isGreaterThan(5_000);
  }

  private static void assertNoMoreRisk(
      Candidate before, Candidate after, RiskView view, String rule) {
    assertThat(after.leverage()).as(rule).isLessThanOrEqualTo(before.leverage());
    Quantity was = before.quantity();
    if (was != null) {
      assertThat(after.quantity()).as(rule).isNotNull().isLessThanOrEqualTo(was);
    }
    BigDecimal lossBefore = before.lossPerUnit(view);
    BigDecimal lossAfter = after.lossPerUnit(view);
    if (lossBefore != null) {
      assertThat(lossAfter).as(rule).isNotNull().isLessThanOrEqualTo(lossBefore);
    }
  }

  @Test
  void aLargerRequestNeverGetsLessAndNeverPassesWhereASmallerOneWasDenied() {
    Wild wild = new Wild(17);
    int compared = 0;
    for (int i = 0; i < 5_000; i++) {
      Ask ask = wild.ask().leverage(1 + i % 3);
      OrderIntent any = ask.intent();
      double mark = Wild.mark(any.instrument());
      double value = Math.pow(10, wild.between(1.2, 5));
      RiskView view = wild.view().view();
      Verdict small = gate.preview(worth(ask, any.instrument(), value / mark), view);
      Verdict large =
          gate.preview(worth(ask, any.instrument(), value * wild.between(1, 9) / mark), view);
      if (small.isApproved() && large.isApproved()) {
        compared++;
        assertThat(large.finalQuantity()).isGreaterThanOrEqualTo(small.finalQuantity());
      } else {
        assertThat(large.isApproved()).as("%s%n%s", small.canonical(), large.canonical()).isFalse();
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  /// An intent of whole lots, above the venue's minimum also after rounding.
  private static OrderIntent worth(Ask ask, Instrument instrument, double units) {
    return ask.quantity(instrument.roundSize(BigDecimal.valueOf(units)).toString()).intent();
  }

  @Test
  void theSameIntentAndViewGiveTheSameVerdict() {
    Wild one = new Wild(5);
    Wild two = new Wild(5);
    for (int i = 0; i < 300; i++) {
      Verdict first = gate.preview(one.ask().intent(), one.view().view());
      Verdict second = gate.preview(two.ask().intent(), two.view().view());
      assertThat(second.canonical()).isEqualTo(first.canonical()).doesNotContain("\n");
    }
  }

  @Test
  void aPreviewIsAnApproval() {
    Wild wild = new Wild(77);
    for (int i = 0; i < 2_000; i++) {
      OrderIntent intent = wild.ask().intent();
      RiskView view = wild.view().view();
      Verdict approved = gate.approve(intent, view).verdict();
      assertThat(gate.preview(intent, view)).isEqualTo(approved);
      assertThat(gate.outlook(intent, view).verdict()).isEqualTo(approved);
    }
  }

  /// Layers 1 and 4: at the same size a lower leverage never fares worse.
  @Test
  void lessLeverageIsNeverJudgedHarder() {
    List<RiskCheck> checks =
        List.of(
            new LeverageCheck(),
            new LeverageTierCheck(),
            new StopBeforeLiquidationCheck(),
            new LiquidationDistanceCheck());
    Wild wild = new Wild(29);
    int worse = 0;
    for (int i = 0; i < 4_000; i++) {
      int low = 1 + i % 20;
      int high = low + 1 + i % 7;
      Ask ask = wild.ask();
      RiskView view = wild.view().view();
      for (RiskCheck check : checks) {
        CheckResult lower = check.check(ask.leverage(low).candidate(), view).result();
        CheckResult higher = check.check(ask.leverage(high).candidate(), view).result();
        if (lower != null && higher != null) {
          assertThat(lower.outcome()).as(check.rule()).isLessThanOrEqualTo(higher.outcome());
          worse += lower.outcome() == higher.outcome() ? 0 : 1;
        }
      }
    }
    assertThat(worse).isGreaterThan(500);
  }
}
