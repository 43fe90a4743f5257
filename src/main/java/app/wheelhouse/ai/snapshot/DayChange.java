package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;

/// How a market moved over the last 24 hours, from its bars; NaN where they do not reach so far.
///
/// @param change as a share: 0.02 is +2 %
record DayChange(double change, double high, double low) {
  private static final long DAY = Timeframe.D1.millis();
  private static final DayChange UNKNOWN = new DayChange(Double.NaN, Double.NaN, Double.NaN);

  /// From the shortest bars that cover the time.
  static DayChange of(InstrumentSnapshot market, long time) {
    for (Timeframe timeframe : Timeframe.values()) {
      BarsSnapshot bars = market.bars(BarSpec.of(timeframe));
      int first = firstSince(bars, time - DAY);
      boolean covers = first > 0 || first == 0 && bars.openTime(0) == time - DAY;
      if (timeframe != Timeframe.D1 && covers) {
        return over(bars, first, market.price());
      }
    }
    return UNKNOWN;
  }

  /// Index of the first bar that opens at `since` or later; the size where there is none.
  private static int firstSince(BarsSnapshot bars, long since) {
    int low = 0;
    int high = bars.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bars.openTime(middle) < since) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < bars.size() ? low : -1;
  }

  private static DayChange over(BarsSnapshot bars, int first, double price) {
    double high = price;
    double low = price;
    for (int i = first; i < bars.size(); i++) {
      high = Math.max(high, bars.high(i));
      low = Math.min(low, bars.low(i));
    }
    return new DayChange(price / bars.open(first) - 1, high, low);
  }
}
