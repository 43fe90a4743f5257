package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The order as it stands on its way through the checks.
///
/// @param quantity base units; null until it is sized
record Candidate(
    OrderIntent intent,
    @Nullable Quantity quantity,
    int leverage,
    @Nullable Price limit,
    @Nullable Price stop,
    @Nullable Price target) {

  static Candidate of(OrderIntent intent) {
    return new Candidate(
        intent,
        intent.quantity(),
        intent.leverage(),
        intent.limit(),
        intent.stop(),
        intent.target());
  }

  Candidate withQuantity(Quantity newQuantity) {
    return new Candidate(intent, newQuantity, leverage, limit, stop, target);
  }

  Candidate withLeverage(int newLeverage) {
    return new Candidate(intent, quantity, newLeverage, limit, stop, target);
  }

  Candidate withPrices(
      @Nullable Price newLimit, @Nullable Price newStop, @Nullable Price newTarget) {
    return new Candidate(intent, quantity, leverage, newLimit, newStop, newTarget);
  }

  Instrument instrument() {
    return intent.instrument();
  }

  InstrumentId id() {
    return intent.instrument().id();
  }

  Side side() {
    return intent.side();
  }

  boolean isLong() {
    return intent.side() == Side.BUY;
  }

  /// The leverage at which the order binds margin: an open position keeps its own one when an order
  /// adds to it, so the lower of both.
  int marginLeverage(RiskView view) {
    Position held = view.account().position(id());
    return held.isFlat() ? leverage : Math.min(leverage, held.leverage());
  }

  /// The price that the order names: its limit, else the mark; null when neither is known.
  @Nullable Price entry(RiskView view) {
    return limit != null ? limit : view.mark(id());
  }

  /// The worst price of the entry: its limit, else the mark moved by the expected slippage.
  @Nullable Price worstEntry(RiskView view) {
    if (limit != null) {
      return limit;
    }
    Price mark = view.mark(id());
    if (mark == null) {
      return null;
    }
    BigDecimal slip = view.limits().slippageShare().multiply(BigDecimal.valueOf(side().sign()));
    return new Price(mark.value().multiply(BigDecimal.ONE.add(slip)));
  }

  /// The price at which caps value the order: the highest of mark, limit and worst entry, so that
  /// no fill in reach exceeds a cap; null when no price is known.
  @Nullable Price capPrice(RiskView view) {
    Price worst = worstEntry(view);
    Price mark = view.mark(id());
    return worst == null || mark == null || worst.isAbove(mark) ? worst : mark;
  }

  /// Loss per base unit if the stop fires: worst entry against the stop moved by slippage, plus the
  /// taker fee on both sides; null when the stop or the entry is not known.
  ///
  /// long: entry (1 + fee) − stop (1 − slippage)(1 − fee); short: stop (1 + slippage)(1 + fee) −
  /// entry (1 − fee).
  @Nullable BigDecimal lossPerUnit(RiskView view) {
    Price entry = worstEntry(view);
    if (entry == null || stop == null) {
      return null;
    }
    return LossAtStop.perUnit(side(), entry.value(), stop, view);
  }

  /// Value of the order at [#capPrice]; null when it has no size or price yet.
  @Nullable Money notional(RiskView view) {
    Price price = capPrice(view);
    return price == null || quantity == null ? null : price.times(quantity);
  }
}
