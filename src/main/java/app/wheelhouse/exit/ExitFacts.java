package app.wheelhouse.exit;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// What a plan looks at.
///
/// @param side BUY for a long
/// @param entry average entry price, USDC
/// @param mark USDC, above zero
/// @param leverage of the position, 1 or more
/// @param stop the resting stop that the market would meet first; null for none
/// @param target the resting target that the market would meet first; null for none
/// @param openedAt time of the first fill, epoch milliseconds
/// @param time now, epoch milliseconds
public record ExitFacts(
    Instrument instrument,
    Side side,
    double entry,
    double mark,
    int leverage,
    @Nullable Price stop,
    @Nullable Price target,
    long openedAt,
    long time) {
  /// Between these no quotient of two prices is infinite.
  private static final double SMALLEST = 1e-100;

  private static final double LARGEST = 1e100;

  /// Leverage-adjusted profit at the mark, a share: side · (mark − entry) / entry · leverage.
  public double profit() {
    return profit(mark);
  }

  /// The same at another price, USDC.
  public double profit(double price) {
    return gain(price) / entry * leverage;
  }

  /// How long the position has been open, milliseconds.
  public long heldMillis() {
    return time - openedAt;
  }

  /// The same facts at another mark, USDC.
  ExitFacts markedAt(double other) {
    return new ExitFacts(instrument, side, entry, other, leverage, stop, target, openedAt, time);
  }

  /// What a unit gains at a price, USDC; a loss is below zero.
  double gain(double price) {
    return side.sign() * (price - entry);
  }

  /// Whether one stop closes the position earlier on the way down than another; any does so
  /// compared with none.
  boolean isTighter(Price stop, @Nullable Price than) {
    return than == null || side.sign() * stop.compareTo(than) > 0;
  }

  /// Whether mark and entry are numbers that something can be made of. A price that is none moves
  /// no stop and ends no position.
  boolean arePriced() {
    return mark >= SMALLEST && mark <= LARGEST && entry >= SMALLEST && entry <= LARGEST;
  }
}
