package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a market moved within the last hour, from the shortest time series that is kept.
///
/// Closed bars are read again only when one more has closed or one has left the hour.
final class HourRange {
  private static final long HOUR = 3_600_000L;

  private final @Nullable SeriesLane lane;
  private final long step;

  private @Nullable BarsSnapshot read;
  private long readUntil;
  private double high;
  private double low;

  HourRange(List<SeriesLane> lanes) {
    SeriesLane finest = null;
    long shortest = Long.MAX_VALUE;
    for (SeriesLane candidate : lanes) {
      if (candidate.spec instanceof BarSpec.Time(Timeframe timeframe)
          && timeframe.millis() < shortest) {
        finest = candidate;
        shortest = timeframe.millis();
      }
    }
    lane = finest;
    step = shortest;
  }

  /// (high − low) / low of the hour before `now`; 0 when there is no bar in it.
  double at(long now) {
    SeriesLane bars = lane;
    if (bars == null) {
      return 0;
    }
    BarsSnapshot snapshot = bars.snapshot();
    BarsSnapshot before = read;
    if (before == null || now >= readUntil || !snapshot.hasSameClosed(before)) {
      readClosed(snapshot, now);
    }
    double top = high;
    double bottom = low;
    Bar forming = snapshot.forming();
    if (forming != null && forming.closeTime() > now - HOUR) {
      top = Math.max(top, forming.high());
      bottom = Math.min(bottom, forming.low());
    }
    return top >= bottom && bottom > 0 ? (top - bottom) / bottom : 0;
  }

  private void readClosed(BarsSnapshot bars, long now) {
    high = Double.NEGATIVE_INFINITY;
    low = Double.POSITIVE_INFINITY;
    long oldest = Long.MAX_VALUE;
    for (int i = bars.size() - 1; i >= 0 && bars.openTime(i) + step > now - HOUR; i--) {
      high = Math.max(high, bars.high(i));
      low = Math.min(low, bars.low(i));
      oldest = bars.openTime(i);
    }
    read = bars;
    readUntil = oldest == Long.MAX_VALUE ? Long.MAX_VALUE : oldest + step + HOUR;
  }
}
