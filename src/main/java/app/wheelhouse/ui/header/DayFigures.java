package app.wheelhouse.ui.header;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bars say about the last 24 hours; worked out anew only when a bar closed.
final class DayFigures {
  private static final long DAY = Timeframe.D1.millis();

  /// Fine first: the reference price lies at most one bar beside the 24 hours.
  private static final List<Timeframe> LENGTHS =
      List.of(Timeframe.M1, Timeframe.M3, Timeframe.M5, Timeframe.M15, Timeframe.M30, Timeframe.H1);

  private static final double BARS_A_YEAR = 365.0 * DAY / Timeframe.M5.millis();

  /// Fewer returns say nothing.
  private static final int LEAST_RETURNS = 24;

  private @Nullable BarsSnapshot day;
  private @Nullable BarsSnapshot fives;
  private double reference = Double.NaN;
  private double closedVolume;
  private double closedValue;
  private double forming;
  private double formingValue;
  private long covered;
  private double volatility = Double.NaN;
  private long measured;

  void clear() {
    day = null;
    fives = null;
    reference = Double.NaN;
    volatility = Double.NaN;
    covered = 0;
    measured = 0;
  }

  void read(InstrumentSnapshot market, long now) {
    BarsSnapshot bars = longest(market, now);
    BarsSnapshot last = day;
    if (last == null || !bars.hasSameClosed(last)) {
      sum(bars, now);
    }
    day = bars;
    Bar open = bars.forming();
    forming = open == null ? 0 : open.volume();
    formingValue = open == null ? 0 : open.volume() * open.close();
    BarsSnapshot returns = market.bars(BarSpec.of(Timeframe.M5));
    BarsSnapshot lastReturns = fives;
    if (lastReturns == null || !returns.hasSameClosed(lastReturns)) {
      measure(returns, now);
    }
    fives = returns;
  }

  /// The finest series that reaches back a day; the one that reaches back furthest when none does.
  private static BarsSnapshot longest(InstrumentSnapshot market, long now) {
    BarsSnapshot best = BarsSnapshot.EMPTY;
    for (Timeframe length : LENGTHS) {
      BarsSnapshot bars = market.bars(BarSpec.of(length));
      if (bars.size() > 0 && bars.openTime(0) <= now - DAY) {
        return bars;
      }
      if (bars.size() > 0 && (best.size() == 0 || bars.openTime(0) < best.openTime(0))) {
        best = bars;
      }
    }
    return best;
  }

  private void sum(BarsSnapshot bars, long now) {
    closedVolume = 0;
    closedValue = 0;
    reference = Double.NaN;
    covered = bars.size() == 0 ? 0 : now - bars.openTime(0);
    for (int i = bars.size() - 1; i >= 0 && bars.openTime(i) >= now - DAY; i--) {
      closedVolume += bars.volume(i);
      closedValue += bars.volume(i) * bars.close(i);
      reference = bars.open(i);
    }
  }

  private void measure(BarsSnapshot bars, long now) {
    double squares = 0;
    int count = 0;
    for (int i = bars.size() - 1; i > 0 && bars.openTime(i) >= now - DAY; i--) {
      double step = Math.log(bars.close(i) / bars.close(i - 1));
      squares += step * step;
      count++;
    }
    measured = count * Timeframe.M5.millis();
    volatility = count < LEAST_RETURNS ? Double.NaN : Math.sqrt(squares / count * BARS_A_YEAR);
  }

  /// Whether the bars reach back 24 hours.
  boolean isWhole() {
    return covered >= DAY;
  }

  /// How far the bars reach back, at most a day, milliseconds.
  long covered() {
    return Math.min(covered, DAY);
  }

  /// Price now against 24 hours ago, 0.01 for one percent; NaN when bars are missing.
  double change(double price) {
    return isWhole() ? price / reference - 1 : Double.NaN;
  }

  /// Base units.
  double volume() {
    return isWhole() ? closedVolume + forming : Double.NaN;
  }

  /// USDC.
  double value() {
    return isWhole() ? closedValue + formingValue : Double.NaN;
  }

  /// Realised, from the five-minute bars of at most 24 hours, a year's; NaN with too few.
  double volatility() {
    return volatility;
  }

  /// How long it was measured over, milliseconds.
  long measured() {
    return measured;
  }
}
