package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The whole gate: what an approval holds, what a denial says, and that a preview is the same.
class RiskEngineTest {
  private final RiskEngine gate = RiskEngine.standard();

  @Nested
  class AnApproval {
    private final ApprovedOrder order =
        approved(Ask.buy().number(7).stop("57000").target("66000"), Given.desk());

    @Test
    void holdsEntryThenStopThenTarget() {
      assertThat(order.orders())
          .extracting(OrderSpec::role)
          .containsExactly(OrderRole.ENTRY, OrderRole.STOP, OrderRole.TARGET);
      assertThat(order.entry()).isSameAs(order.orders().getFirst());
    }

    @Test
    void entryIsAsAsked() {
      OrderSpec entry = order.entry();
      assertThat(entry.side()).isEqualTo(Side.BUY);
      assertThat(entry.type()).isEqualTo(OrderType.MARKET);
      assertThat(entry.timeInForce()).isEqualTo(TimeInForce.IOC);
      assertThat(entry.quantity()).isEqualTo(Quantity.of("0.01"));
      assertThat(entry.leverage()).isEqualTo(5);
      assertThat(entry.reduceOnly()).isFalse();
      assertThat(entry.parent()).isNull();
    }

    @Test
    void childrenAreReduceOnlyOnTheOtherSideWithTheEntryAsParent() {
      for (OrderSpec child : order.orders().subList(1, 3)) {
        assertThat(child.side()).isEqualTo(Side.SELL);
        assertThat(child.reduceOnly()).isTrue();
        assertThat(child.quantity()).isEqualTo(order.entry().quantity());
        assertThat(child.parent()).isEqualTo(order.entry().id());
        assertThat(child.timeInForce()).isEqualTo(TimeInForce.GTC);
      }
      assertThat(order.orders().get(1).type()).isEqualTo(OrderType.STOP_MARKET);
      assertThat(order.orders().get(1).trigger()).isEqualTo(Price.of("57000"));
      assertThat(order.orders().get(2).type()).isEqualTo(OrderType.TAKE_PROFIT);
      assertThat(order.orders().get(2).trigger()).isEqualTo(Price.of("66000"));
    }

    @Test
    void idsAreDerivedFromTheIntent() {
      assertThat(order.orders())
          .extracting(OrderSpec::id)
          .containsExactly(id(OrderRole.ENTRY), id(OrderRole.STOP), id(OrderRole.TARGET));
    }

    @Test
    void holdsTwoSecondsWithinOnePercentOfTheMark() {
      assertThat(order.validUntil()).isEqualTo(3_000);
      assertThat(order.bandLow()).isEqualTo(59_400);
      assertThat(order.bandHigh()).isEqualTo(60_600);
      assertThat(order.account()).isEqualTo(Ask.ACCOUNT);
    }

    @Test
    void isEqualToAnotherOfTheSameIntent() {
      ApprovedOrder again =
          approved(Ask.buy().number(7).stop("57000").target("66000"), Given.desk());
      assertThat(again).isEqualTo(order).hasSameHashCodeAs(order);
      assertThat(approved(Ask.buy().number(8), Given.desk())).isNotEqualTo(order);
    }

    @Test
    void limitEntryRests() {
      OrderSpec entry = approved(Ask.sell().limit("60300"), Given.desk()).entry();
      assertThat(entry.type()).isEqualTo(OrderType.LIMIT);
      assertThat(entry.timeInForce()).isEqualTo(TimeInForce.GTC);
      assertThat(entry.limit()).isEqualTo(Price.of("60300"));
    }

    private ClientOrderId id(OrderRole role) {
      return ClientOrderId.derive(Ask.ACCOUNT, "s1", 7, role);
    }
  }

  @Nested
  class AVerdict {
    @Test
    void namesTheFirstDenialAndStillRunsTheRest() {
      Given given = Given.desk().state(TradingState.HALTED).day("10000", "-900");
      Verdict verdict = preview(Ask.buy(), given);
      assertThat(verdict.isApproved()).isFalse();
      assertThat(verdict.finalQuantity()).isEqualTo(Quantity.ZERO);
      CheckResult denial = verdict.denial();
      assertThat(denial).isNotNull();
      assertThat(denial.rule()).isEqualTo("daily-loss");
      assertThat(verdict.results())
          .filteredOn(r -> r.outcome() == CheckResult.Outcome.DENY)
          .extracting(CheckResult::rule)
          .containsExactly("daily-loss", "trading-state");
    }

    @Test
    void holdsEveryLayerOfASoundOrder() {
      Verdict verdict = preview(Ask.buy().stop("57000"), Given.desk());
      assertThat(verdict.results()).extracting(CheckResult::layer).contains(1, 2, 3, 4, 5, 6, 7, 8);
      assertThat(verdict.results()).hasSize(37);
      assertThat(verdict.results()).extracting(CheckResult::rule).doesNotHaveDuplicates();
    }

    @Test
    void everySentenceEndsAndNamesNoException() {
      for (Ask ask : List.of(Ask.buy(), Ask.buy().leverage(125).quantity("9").stop("61000"))) {
        for (CheckResult result : preview(ask, Given.desk()).results()) {
          assertThat(result.sentence()).endsWith(".").doesNotContain("Exception", "null");
        }
      }
    }

    @Test
    void isTheSameInAPreviewAndInAnApproval() {
      for (Ask ask : List.of(Ask.buy(), Ask.buy().quantity("5"), Ask.buy().stop("61000"))) {
        RiskView view = Given.desk().view();
        assertThat(gate.approve(ask.intent(), view).verdict())
            .isEqualTo(gate.preview(ask.intent(), view));
      }
    }

    @Test
    void canonicalTextIsOneLineAndTellsVerdictsApart() {
      String small = preview(Ask.buy(), Given.desk()).canonical();
      assertThat(small).startsWith("APPROVED requested=0.01 final=0.01; 8/auto-trading=PASS");
      assertThat(small).doesNotContain("\n");
      assertThat(preview(Ask.buy(), Given.desk()).canonical()).isEqualTo(small);
      assertThat(preview(Ask.buy().quantity("0.02"), Given.desk()).canonical()).isNotEqualTo(small);
      assertThat(preview(Ask.buy().leverage(0), Given.desk()).canonical())
          .startsWith("DENIED:order-form");
    }

    private Verdict preview(Ask ask, Given given) {
      return gate.preview(ask.intent(), given.view());
    }
  }

  @Nested
  class Reckless {
    @Test
    void everyClampIsNamedInOrder() {
      Ask ask = Ask.buy().automatic(0.9).leverage(50).quantity("7.123456789").stop("57000.5");
      Verdict verdict = gate.preview(ask.intent(), Given.desk().costs().view());
      assertThat(verdict.isApproved()).isTrue();
      assertThat(verdict.results())
          .filteredOn(r -> r.outcome() == CheckResult.Outcome.CLAMP)
          .extracting(CheckResult::rule)
          .containsExactly(
              "price-rule",
              "leverage",
              "stop-target",
              "sizing",
              "confidence-size",
              "order-size",
              "risk-per-trade");
      assertThat(verdict.requested()).isEqualTo(Quantity.of("7.123456789"));
      assertThat(verdict.finalQuantity()).isEqualTo(Quantity.of("0.03215"));
    }

    @Test
    void deniesHighLeverageWhoseStopIsBehindLiquidation() {
      Given given = Given.desk().limits(l -> l.userMaxLeverage(40));
      Verdict verdict = gate.preview(Ask.buy().leverage(40).intent(), given.view());
      CheckResult denial = verdict.denial();
      assertThat(denial).isNotNull();
      assertThat(denial.rule()).isEqualTo("stop-before-liquidation");
      assertThat(denial.layer()).isEqualTo(4);
    }

    @Test
    void deniesEntryAfterAllEquityIsLost() {
      RiskView view = Given.desk().equity("-1").view();
      RiskOutcome outcome = gate.approve(Ask.buy().intent(), view);
      assertThat(outcome).isInstanceOf(RiskOutcome.Denied.class);
    }
  }

  private ApprovedOrder approved(Ask ask, Given given) {
    RiskOutcome outcome = gate.approve(ask.intent(), given.view());
    assertThat(outcome).isInstanceOf(RiskOutcome.Approved.class);
    return ((RiskOutcome.Approved) outcome).order();
  }
}
