package app.wheelhouse.ai.snapshot;

import app.wheelhouse.indicator.IndicatorReading;
import java.util.Locale;

/// What kind of market it is, by the rules of thumb of J. W. Wilder: a trend from ADX 25 on where
/// the EMAs 12, 26 and 50 stand in order, which also says its side; none below ADX 20. Outcomes are
/// counted by the same trends, see `ai.outcome.AdxRegime`.
public enum Regime {
  TRENDING_UP,
  TRENDING_DOWN,
  RANGING,
  /// Neither a clear trend nor a clear range.
  MIXED,
  /// Some indicator is still in its warm-up.
  UNKNOWN;

  private static final double TREND = 25;
  private static final double RANGE = 20;

  public static Regime of(IndicatorReading reading) {
    if (!reading.ready()) {
      return UNKNOWN;
    }
    boolean up = reading.ema12() > reading.ema26() && reading.ema26() > reading.ema50();
    boolean down = reading.ema12() < reading.ema26() && reading.ema26() < reading.ema50();
    if (reading.adx14() >= TREND && (up || down)) {
      return up ? TRENDING_UP : TRENDING_DOWN;
    }
    return reading.adx14() < RANGE ? RANGING : MIXED;
  }

  /// Such as `trending up`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
