package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether a stop stands between a position and its loss.
sealed interface Protection {
  /// A stop works at the venue.
  ///
  /// @param trigger the first one that the market meets
  /// @param stops how many work
  /// @param result profit where they close, each its part, with costs; below zero for a loss
  /// @param covered what all stops together close
  /// @param whole whether that is the whole position
  record Stopped(Price trigger, int stops, Money result, Quantity covered, boolean whole)
      implements Protection {}

  /// A stop was asked for but the venue has not confirmed it.
  ///
  /// @param unknown whether the answer was lost
  record Pending(Price trigger, boolean unknown) implements Protection {}

  /// Only stops that were placed elsewhere protect it; they are not moved here.
  ///
  /// @param covered what they close
  /// @param whole whether that is the whole position
  record Elsewhere(Quantity covered, boolean whole) implements Protection {}

  /// Nothing protects it.
  record Naked() implements Protection {}

  /// @param results what the whole position would make at a stop, with costs
  static Protection of(Position position, StopCover cover, Function<Price, Money> results) {
    Price trigger = trigger(cover.first());
    if (trigger != null) {
      return new Stopped(
          trigger,
          cover.working().size(),
          result(position, cover, results),
          cover.covered(),
          cover.whole());
    }
    Order newest = cover.pending().isEmpty() ? null : cover.pending().getLast();
    Price asked = trigger(newest);
    if (cover.hasElsewhere()) {
      return new Elsewhere(cover.covered(), cover.whole());
    }
    return asked == null || newest == null
        ? new Naked()
        : new Pending(asked, newest.status() == OrderStatus.UNKNOWN);
  }

  /// The trigger of whatever stop of ours there is.
  default @Nullable Price price() {
    return switch (this) {
      case Stopped stopped -> stopped.trigger();
      case Pending pending -> pending.trigger();
      case Elsewhere _, Naked _ -> null;
    };
  }

  /// Whether stops that the venue has confirmed close all of it.
  default boolean isWhole() {
    return switch (this) {
      case Stopped stopped -> stopped.whole();
      case Elsewhere elsewhere -> elsewhere.whole();
      case Pending _, Naked _ -> false;
    };
  }

  /// Each stop closes its own size, the first that the market meets first.
  private static Money result(Position position, StopCover cover, Function<Price, Money> results) {
    BigDecimal whole = position.quantity().value();
    BigDecimal left = whole;
    Money sum = Money.ZERO;
    for (Order stop : cover.working()) {
      Price at = trigger(stop);
      BigDecimal part = stop.remaining().value().min(left);
      if (at != null && part.signum() > 0) {
        BigDecimal share = part.divide(whole, MathContext.DECIMAL128);
        sum = sum.plus(results.apply(at).times(share));
        left = left.subtract(part);
      }
    }
    return sum;
  }

  private static @Nullable Price trigger(@Nullable Order stop) {
    return stop == null ? null : stop.spec().trigger();
  }
}
