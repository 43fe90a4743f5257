package app.wheelhouse.risk;

import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The position as it would be with the order filled at its worst entry.
///
/// @param held before the fill, flat or on the order's side
/// @param quantity of the order, above zero
record AfterFill(
    Candidate candidate, RiskView view, Position held, Price entry, Quantity quantity) {

  /// Null where the order has no size or price yet, or works against the position.
  static @Nullable AfterFill of(Candidate candidate, RiskView view) {
    Price entry = candidate.worstEntry(view);
    Quantity quantity = candidate.quantity();
    Position held = view.account().position(candidate.id());
    boolean against = !held.isFlat() && held.side() != candidate.side();
    return entry == null || quantity == null || quantity.isZero() || against
        ? null
        : new AfterFill(candidate, view, held, entry, quantity);
  }

  /// The lowest leverage that the whole can have: that of the open position, 1 without one.
  int leastLeverage() {
    return held.isFlat() ? 1 : held.leverage();
  }

  /// The higher of the order's and the position's.
  int leverage() {
    return Math.max(candidate.leverage(), leastLeverage());
  }

  /// Whether a lower leverage moves the liquidation price: with cross margin it does not.
  boolean leverageCounts() {
    return view.circumstances().marginMode() == MarginMode.ISOLATED;
  }

  Position whole() {
    BigDecimal added = candidate.isLong() ? quantity.value() : quantity.value().negate();
    return new Position(
        candidate.id(),
        held.signed().add(added),
        held.cost().plus(entry.times(quantity)),
        candidate.leverage(),
        held.trip());
  }

  /// Where the whole would be liquidated; null where no price does.
  @Nullable BigDecimal liquidation(int leverage) {
    return liquidation(whole(), leverage, entry.times(quantity));
  }

  /// Where the open position is liquidated without the order; null where it is not.
  @Nullable BigDecimal liquidationOfHeld() {
    return held.isFlat() ? null : liquidation(held, held.leverage(), Money.ZERO);
  }

  private @Nullable BigDecimal liquidation(Position position, int leverage, Money order) {
    return switch (view.circumstances().marginMode()) {
      case ISOLATED ->
          liquidation(
              position, position.cost(), position.cost().dividedBy(BigDecimal.valueOf(leverage)));
      case CROSS ->
          liquidation(
              position,
              view.positionNotional(candidate.id()).plus(order),
              MarginUse.backing(candidate.id(), view));
    };
  }

  private @Nullable BigDecimal liquidation(Position position, Money cost, Money margin) {
    return LiquidationEstimate.price(
        candidate.instrument(), candidate.side(), position.quantity(), cost, margin);
  }
}
