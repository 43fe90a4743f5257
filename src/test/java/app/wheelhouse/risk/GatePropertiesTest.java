package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

  /// An approved order held against every limit, with formulas of its own.
  private record Inspection(OrderIntent intent, RiskView view, ApprovedOrder order) {
    void inspect() {
      form();
      prices();
      caps();
      lossAndLiquidation();
      account();
    }

    private void form() {
      OrderSpec entry = order.entry();
      Instrument instrument = intent.instrument();
      assertThat(entry.instrument()).isEqualTo(instrument.id());
      assertThat(entry.side()).isEqualTo(intent.side());
      assertThat(instrument.accepts(entry.quantity())).isTrue();
      Quantity asked = intent.quantity();
      if (asked != null) {
        assertThat(entry.quantity()).isLessThanOrEqualTo(asked);
      }
      assertThat(entry.leverage()).isBetween(1, intent.leverage());
      assertThat(entry.leverage()).isLessThanOrEqualTo(view.limits().userMaxLeverage());
      for (OrderSpec spec : order.orders()) {
        for (Price price : present(spec.limit(), spec.trigger())) {
          assertThat(instrument.accepts(price)).as("tick of %s", price).isTrue();
        }
        boolean child = spec != entry;
        assertThat(spec.reduceOnly()).isEqualTo(child);
        assertThat(spec.side()).isEqualTo(child ? entry.side().opposite() : entry.side());
        assertThat(spec.quantity()).isEqualTo(entry.quantity());
      }
    }

    private void prices() {
      BigDecimal sign = BigDecimal.valueOf(intent.side().sign());
      BigDecimal risk = entryPrice().subtract(stop().value()).multiply(sign);
      assertThat(risk).isPositive();
      assertThat(mark().subtract(stop().value()).multiply(sign)).isPositive();
      OrderSpec target = child(OrderRole.TARGET);
      if (target != null) {
        Price trigger = Objects.requireNonNull(target.trigger());
        BigDecimal reward = trigger.value().subtract(entryPrice()).multiply(sign);
        assertThat(reward).isGreaterThanOrEqualTo(risk.multiply(new BigDecimal("1.5")));
      }
      assertThat(target != null || !intent.automatic()).isTrue();
      Price limit = order.entry().limit();
      if (limit != null) {
        BigDecimal beyond = limit.value().subtract(mark()).multiply(sign);
        assertThat(beyond).isLessThanOrEqualTo(mark().multiply(new BigDecimal("0.01")));
      }
    }

    private void caps() {
      RiskLimits limits = view.limits();
      Instrument instrument = intent.instrument();
      Money value = new Money(entryPrice().multiply(size()));
      assertThat(value).isGreaterThanOrEqualTo(instrument.minNotional());
      Quantity most = limits.maxQuantity().get(instrument.id());
      if (most == null) {
        assertThat(value).isLessThanOrEqualTo(limits.maxOrderNotional());
      } else {
        assertThat(order.entry().quantity()).isLessThanOrEqualTo(most);
      }
      Money gross = value;
      Money own = value;
      for (InstrumentId id : touched()) {
        Money other = view.account().position(id).cost();
        Price mark = view.marks().get(id);
        if (mark != null) {
          other = new Money(view.account().position(id).signed().abs().multiply(mark.value()));
        }
        other = other.plus(view.workingEntryNotional().getOrDefault(id, Money.ZERO));
        gross = gross.plus(other);
        own = id.equals(instrument.id()) ? own.plus(other) : own;
      }
      assertThat(gross).isLessThanOrEqualTo(equity().times(limits.maxEffectiveLeverage()));
      assertThat(order.entry().leverage()).isLessThanOrEqualTo(instrument.maxLeverage(own));
      assertThat(own.dividedBy(BigDecimal.valueOf(order.entry().leverage())))
          .isLessThanOrEqualTo(equity().times(limits.maxInstrumentMarginShare()));
    }

    private void lossAndLiquidation() {
      boolean isLong = intent.side() == Side.BUY;
      BigDecimal worst = entryPrice();
      if (order.entry().limit() == null) {
        worst = worst.multiply(new BigDecimal(isLong ? "1.0005" : "0.9995"));
      }
      BigDecimal exit = stop().value().multiply(new BigDecimal(isLong ? "0.9995" : "1.0005"));
      BigDecimal fees = worst.add(exit).multiply(view.fees().taker());
      BigDecimal loss = worst.subtract(exit).abs().add(fees).multiply(size());
      RiskLimits limits = view.limits();
      BigDecimal share = intent.automatic() ? limits.riskPerTrade() : limits.denyRiskPerTrade();
      assertThat(loss).isLessThanOrEqualTo(equity().amount().multiply(share));

      Position held = view.account().position(intent.instrument().id());
      BigDecimal total = held.signed().abs().add(size());
      Money cost = held.cost().plus(new Money(worst.multiply(size())));
      int leverage = Math.max(order.entry().leverage(), held.isFlat() ? 1 : held.leverage());
      Money atStop = new Money(total.multiply(stop().value()));
      Money profit = isLong ? atStop.minus(cost) : cost.minus(atStop);
      Money left = cost.dividedBy(BigDecimal.valueOf(leverage)).plus(profit);
      assertThat(left)
          .as("isolated margin left at the stop")
          .isGreaterThan(intent.instrument().maintenanceMargin(atStop));
    }

    private void account() {
      RiskLimits limits = view.limits();
      InstrumentId id = intent.instrument().id();
      assertThat(view.state()).isEqualTo(TradingState.ACTIVE);
      assertThat(view.autoTrading() || !intent.automatic()).isTrue();
      assertThat(limits.allowed().isEmpty() || limits.allowed().contains(id)).isTrue();
      assertThat(!intent.automatic() || intent.confidence().value() >= 0.6).isTrue();
      assertThat(view.dayRealisedAndUnrealised()).isGreaterThan(Money.of(-500));
      Account account = view.account();
      assertThat(account.position(id).isFlat() || account.position(id).side() == intent.side())
          .isTrue();
      TreeSet<InstrumentId> busy = touched();
      busy.removeIf(i -> account.position(i).isFlat() && view.workingNotional(i).signum() == 0);
      assertThat(busy.contains(id) || busy.size() < limits.maxPositions()).isTrue();
    }

    private TreeSet<InstrumentId> touched() {
      TreeSet<InstrumentId> ids = new TreeSet<>(view.account().positions().keySet());
      ids.addAll(view.workingEntryNotional().keySet());
      return ids;
    }

    private Money equity() {
      return view.account().equity(view.marks()::get);
    }

    private BigDecimal size() {
      return order.entry().quantity().value();
    }

    private BigDecimal mark() {
      return Objects.requireNonNull(view.marks().get(intent.instrument().id())).value();
    }

    private BigDecimal entryPrice() {
      Price limit = order.entry().limit();
      return limit == null ? mark() : limit.value();
    }

    private Price stop() {
      OrderSpec stop = Objects.requireNonNull(child(OrderRole.STOP), "every entry has a stop");
      return Objects.requireNonNull(stop.trigger());
    }

    private @Nullable OrderSpec child(OrderRole role) {
      for (OrderSpec spec : order.orders()) {
        if (spec.role() == role) {
          return spec;
        }
      }
      return null;
    }

    private static List<Price> present(@Nullable Price one, @Nullable Price two) {
      return one == null ? two == null ? List.of() : List.of(two) : List.of(one);
    }
  }
}
