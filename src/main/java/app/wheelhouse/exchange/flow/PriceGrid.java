package app.wheelhouse.exchange.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The prices and sizes that an asset may have: five significant figures and `6 - szDecimals`
/// decimals, whole numbers always; sizes of whole lots.
///
/// Market data comes in as double; a double within a millionth of a tick of a valid price is that
/// price.
final class PriceGrid {
  private static final int FIGURES = 5;
  private static final int MAX_DECIMALS = 6;
  private static final double NOISE = 1e-6;

  private final int szDecimals;

  /// @param szDecimals decimals of a size, 0 to 6
  PriceGrid(int szDecimals) {
    this.szDecimals = szDecimals;
  }

  /// The next valid price at or below, at least one tick.
  BigDecimal floor(double price) {
    int scale = scale(price);
    long ticks = (long) Math.floor(price * power(scale) + NOISE);
    return BigDecimal.valueOf(Math.max(1, ticks), scale);
  }

  /// The next valid price at or above, at least one tick.
  BigDecimal ceiling(double price) {
    int scale = scale(price);
    long ticks = (long) Math.ceil(price * power(scale) - NOISE);
    return BigDecimal.valueOf(Math.max(1, ticks), scale);
  }

  /// The nearest valid price, at least one tick.
  BigDecimal nearest(double price) {
    int scale = scale(price);
    return BigDecimal.valueOf(Math.max(1, Math.round(price * power(scale))), scale);
  }

  /// A price that is this many ticks of itself away, as a valid price; at least one tick.
  BigDecimal step(BigDecimal price, long ticks) {
    int scale = scale(price.doubleValue());
    BigDecimal tick = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal moved = price.add(tick.multiply(BigDecimal.valueOf(ticks)));
    if (moved.signum() <= 0) {
      return tick;
    }
    int settled = scale(moved.doubleValue());
    RoundingMode away = ticks < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return moved.scale() > settled ? moved.setScale(settled, away) : moved;
  }

  /// The smallest step between prices here.
  double tick(double price) {
    return 1 / power(scale(price));
  }

  /// The nearest size, at least one lot.
  BigDecimal size(double units) {
    long lots = Math.round(units * power(szDecimals));
    return BigDecimal.valueOf(Math.max(1, lots), szDecimals);
  }

  private int scale(double price) {
    if (!Double.isFinite(price) || price <= 0) {
      throw new IllegalArgumentException("Not a price: " + price);
    }
    int figuresBeforePoint = (int) StrictMath.floor(StrictMath.log10(price)) + 1;
    return Math.clamp(FIGURES - figuresBeforePoint, 0, MAX_DECIMALS - szDecimals);
  }

  private static double power(int scale) {
    double power = 1;
    for (int i = 0; i < scale; i++) {
      power *= 10;
    }
    return power;
  }
}
