package app.wheelhouse.advisor.rules;

import app.wheelhouse.indicator.IndicatorReading;

/// The scoring rules: what each group of numbers says about direction, −1 (short) to +1 (long).
///
/// Every rule is linear between its two ends and flat beyond them; distances of prices count in
/// ATRs, so that the same rules serve every instrument and timeframe. The ends are choices of this
/// house, not taken from literature.
final class Leans {
  private Leans() {}

  /// EMA12 − EMA26 (full at 0.5 ATR) for 60 %, close − EMA50 (full at 2 ATR) for 40 %.
  static double trend(IndicatorReading r) {
    return 0.6 * share(r.ema12() - r.ema26(), 0.5 * r.atr14())
        + 0.4 * share(r.close() - r.ema50(), 2 * r.atr14());
  }

  /// The side of the larger DI, as strongly as ADX stands between 15 (nothing) and 35 (full).
  static double strength(IndicatorReading r) {
    double amount = Math.clamp((r.adx14() - 15) / 20, 0.0, 1.0);
    return amount * Double.compare(r.plusDi14(), r.minusDi14());
  }

  /// MACD histogram (full at 0.15 ATR) and RSI − 50 (full at 15 points), half each.
  static double momentum(IndicatorReading r) {
    return 0.5 * share(r.macdHistogram(), 0.15 * r.atr14()) + 0.5 * share(r.rsi14() - 50, 15);
  }

  /// Against the side that the price has run to: full at 4 ATR from SMA20 (nothing until 2) or at
  /// an RSI of 85 or 15 (nothing until 70 or 30), whichever says more.
  static double stretch(IndicatorReading r, double price) {
    double distance = (price - r.sma20()) / r.atr14();
    double up = Math.max((distance - 2) / 2, (r.rsi14() - 70) / 15);
    double down = Math.max((-distance - 2) / 2, (30 - r.rsi14()) / 15);
    return Math.clamp(down, 0.0, 1.0) - Math.clamp(up, 0.0, 1.0);
  }

  /// The same trend rule on a higher timeframe for 70 % and its strength rule for 30 %.
  static double higher(IndicatorReading r) {
    return 0.7 * trend(r) + 0.3 * strength(r);
  }

  /// Bid share less ask share of the book's top, full at 60 to 40 twice over (0.6).
  static double book(double imbalance) {
    return share(imbalance, 0.6);
  }

  /// Against the side that pays, full at 0.01 % an interval.
  static double funding(double rate) {
    return -share(rate, 0.0001);
  }

  private static double share(double amount, double full) {
    // Half of the smallest ATR is 0, and 0/0 would be NaN.
    return full > 0 ? Math.clamp(amount / full, -1.0, 1.0) : 0;
  }
}
