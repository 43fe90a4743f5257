package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.tape.KeptBars;
import java.util.ArrayList;
import java.util.List;

/// Longer bars from shorter closed ones of the same venue, aligned to UTC: first open, highest
/// high, lowest low, last close, sum of volumes. That is what the venue's own longer candle is.
final class BarAggregation {
  /// The venue's sizes have at most 8 decimals; a sum of doubles is brought back to them.
  private static final double VOLUME_GRID = 1e8;

  private BarAggregation() {}

  /// Whole bars only: one that begins before the first short bar, or ends after `closedUntil`, is
  /// left out.
  ///
  /// @param closedUntil time up to which the short bars are complete, epoch milliseconds
  static List<Bar> of(KeptBars shorter, Timeframe to, long closedUntil) {
    if (shorter.isEmpty()) {
      return List.of();
    }
    long begins = shorter.whole() ? Long.MIN_VALUE : shorter.bars().getFirst().openTime();
    List<Bar> longer = new ArrayList<>();
    List<Bar> bars = shorter.bars();
    for (int from = 0, end; from < bars.size(); from = end) {
      long bucket = to.openTime(bars.get(from).openTime());
      end = from;
      while (end < bars.size() && bars.get(end).openTime() < bucket + to.millis()) {
        end++;
      }
      if (bucket >= begins && bucket + to.millis() <= closedUntil) {
        longer.add(merged(to, bucket, bars.subList(from, end)));
      }
    }
    return longer;
  }

  private static Bar merged(Timeframe to, long openTime, List<Bar> parts) {
    double high = parts.getFirst().high();
    double low = parts.getFirst().low();
    double volume = 0;
    for (Bar part : parts) {
      high = Math.max(high, part.high());
      low = Math.min(low, part.low());
      volume += part.volume();
    }
    return Bar.of(
        to,
        openTime,
        parts.getFirst().open(),
        high,
        low,
        parts.getLast().close(),
        parts.size() == 1 ? volume : onGrid(volume));
  }

  private static double onGrid(double volume) {
    double steps = volume * VOLUME_GRID;
    return steps < 1L << 52 ? Math.rint(steps) / VOLUME_GRID : volume;
  }
}
