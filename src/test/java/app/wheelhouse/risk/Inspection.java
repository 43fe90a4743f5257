package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
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

/// An approved order held against every limit, with formulas of its own.
record Inspection(OrderIntent intent, RiskView view, ApprovedOrder order) {
  void inspect() {
    form();
    prices();
    caps();
    lossAndLiquidation();
    account();
    circumstances();
    maintenance();
    group();
    committed();
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
    Position held = view.account().position(instrument.id());
    int least = order.entry().leverage();
    least = held.isFlat() ? least : Math.min(least, held.leverage());
    assertThat(own.dividedBy(BigDecimal.valueOf(least)))
        .as("margin of the instrument, at the leverage that the position keeps")
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

    assertThat(leftAt(stop().value(), worst).amount()).as("left at the stop").isPositive();
    BigDecimal from = isLong ? worst.min(mark()) : worst.max(mark());
    BigDecimal near = from.multiply(new BigDecimal(isLong ? "0.95001" : "1.04999"));
    assertThat(leftAt(near, worst).amount()).as("left 5 %% away").isPositive();
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

  /// What is left above the maintenance margin if the price went to `price` after the fill: of the
  /// position's own margin, or with cross margin of the account.
  private Money leftAt(BigDecimal price, BigDecimal worst) {
    InstrumentId id = intent.instrument().id();
    Position held = view.account().position(id);
    BigDecimal total = held.signed().abs().add(size());
    Money value = new Money(total.multiply(price));
    boolean cross = view.circumstances().marginMode() == MarginMode.CROSS;
    Money before = cross ? new Money(held.signed().abs().multiply(mark())) : held.cost();
    Money cost = before.plus(new Money(worst.multiply(size())));
    Money profit = intent.side() == Side.BUY ? value.minus(cost) : cost.minus(value);
    int leverage = Math.max(order.entry().leverage(), held.isFlat() ? 1 : held.leverage());
    Money margin = cost.dividedBy(BigDecimal.valueOf(leverage));
    if (cross) {
      margin = equity();
      for (Position other : view.account().positions().values()) {
        if (!other.instrument().equals(id)) {
          margin = margin.minus(slices(other.instrument(), notional(other), other.leverage()));
        }
      }
    }
    return margin.plus(profit).minus(slices(intent.instrument(), value));
  }

  private void circumstances() {
    ProtectionLimits limits = view.limits().protection();
    Circumstances now = view.circumstances();
    MarketCondition market = now.market(intent.instrument().id());
    assertThat(market.stale()).isFalse();
    assertThat(market.doubt()).isEmpty();
    assertThat(market.feedUp()).isTrue();
    assertThat(now.clockSkewMillis()).isBetween(-5_000L, 5_000L);
    assertThat(now.tally().tradesToday()).isLessThan(20);
    Money floor = now.tally().peak().times(new BigDecimal("0.85"));
    assertThat(now.tally().peak().isZero() || equity().compareTo(floor) > 0).isTrue();
    if (intent.automatic()) {
      assertThat(now.tally().lossesInRow()).isLessThan(limits.lossStreak());
      assertThat(market.hourRange()).isLessThanOrEqualTo(0.1);
      assertThat(now.tally().coolDownUntil().getOrDefault(intent.instrument().id(), 0L))
          .isLessThanOrEqualTo(view.time());
    }
  }

  private void maintenance() {
    Money sum = Money.ZERO;
    TreeSet<InstrumentId> all = touched();
    all.add(intent.instrument().id());
    for (InstrumentId id : all) {
      Position held = view.account().position(id);
      Money value = notional(held).plus(view.workingNotional(id));
      if (id.equals(intent.instrument().id())) {
        sum = sum.plus(slices(intent.instrument(), value.plus(value())));
      } else if (!value.isZero()) {
        int leverage = order.entry().leverage();
        sum = sum.plus(slices(id, value, held.isFlat() ? leverage : held.leverage()));
      }
    }
    BigDecimal share = new BigDecimal(intent.automatic() ? "0.8" : "0.9");
    Money most = equity().times(share);
    assertThat(sum).as("maintenance margin").isLessThanOrEqualTo(most);
  }

  private void group() {
    InstrumentId own = intent.instrument().id();
    BigDecimal leverage = BigDecimal.valueOf(order.entry().leverage());
    Money sum = value().dividedBy(leverage);
    for (InstrumentId id : touched()) {
      Position held = view.account().position(id);
      Money working = view.workingNotional(id);
      if (id.equals(own)) {
        BigDecimal least =
            held.isFlat() ? leverage : leverage.min(BigDecimal.valueOf(held.leverage()));
        sum = sum.plus(notional(held).plus(working).dividedBy(least));
      } else if (!held.isFlat() || working.signum() > 0) {
        double with = view.circumstances().correlations().between(own, id);
        double along =
            held.isFlat() ? Math.abs(with) : with * (held.side() == intent.side() ? 1 : -1);
        if (along > 0.8) {
          sum = sum.plus(notional(held).dividedBy(BigDecimal.valueOf(held.leverage())));
          sum = sum.plus(working.dividedBy(leverage));
        }
      }
    }
    assertThat(sum)
        .as("margin of what moves together")
        .isLessThanOrEqualTo(equity().times(view.limits().maxInstrumentMarginShare()));
  }

  /// RISK-10 in doubles; whole lots leave no need for the last digits.
  private void committed() {
    if (!intent.automatic()) {
      return;
    }
    double most = view.limits().maxInstrumentMarginShare().doubleValue();
    boolean scalper = intent.proposer() != null && intent.proposer().name().equals("scalper");
    double least = scalper ? 0.7 : 0.6;
    double confidence = intent.confidence().value();
    assertThat(confidence).isGreaterThanOrEqualTo(least);
    double share = Math.min(most, Math.max(0.01, most * (confidence - least) / (1 - least)));
    Double asked = intent.sizeShare();
    share = asked == null ? share : Math.min(share, asked);
    double peak = view.circumstances().tally().peak().toDouble();
    double equity = equity().toDouble();
    double fall = peak > equity ? (peak - equity) / peak : 0;
    double factor = 1 - 0.5 * fall / 0.15;
    double margin = value().toDouble() / order.entry().leverage();
    assertThat(margin).isLessThanOrEqualTo(equity * share * factor * (1 + 1e-9));
    if (scalper) {
      TreeSet<InstrumentId> busy = touched();
      busy.removeIf(
          i -> view.account().position(i).isFlat() && view.workingNotional(i).signum() == 0);
      assertThat(busy.contains(intent.instrument().id()) || busy.size() < 2).isTrue();
    }
  }

  private Money value() {
    return new Money(entryPrice().multiply(size()));
  }

  private Money notional(Position held) {
    Price mark = view.marks().get(held.instrument());
    return mark == null ? held.cost() : new Money(held.signed().abs().multiply(mark.value()));
  }

  /// Half of the margin at the leverage where the tiers are not known.
  private Money slices(InstrumentId id, Money notional, int leverage) {
    Instrument known = view.instruments().get(id);
    return known == null
        ? notional.dividedBy(BigDecimal.valueOf(2L * leverage))
        : slices(known, notional);
  }

  /// Maintenance margin slice by slice: each tier's rate on the part of the notional within it.
  private static Money slices(Instrument instrument, Money notional) {
    Money sum = Money.ZERO;
    List<MarginTier> tiers = instrument.tiers();
    for (int i = 0; i < tiers.size(); i++) {
      Money from = tiers.get(i).lowerBound();
      Money to = i + 1 < tiers.size() ? tiers.get(i + 1).lowerBound().min(notional) : notional;
      if (to.compareTo(from) > 0) {
        BigDecimal twice = BigDecimal.valueOf(2L * tiers.get(i).maxLeverage());
        sum = sum.plus(to.minus(from).dividedBy(twice));
      }
    }
    return sum;
  }
}
