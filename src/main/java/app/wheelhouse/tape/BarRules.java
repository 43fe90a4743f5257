package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.util.List;

/// What bars that are kept must be: in order, aligned, possible.
final class BarRules {
  private BarRules() {}

  /// @param after the open time that the first must be later than
  /// @throws IllegalArgumentException naming the first that is not right
  static void check(Timeframe timeframe, long after, List<Bar> bars) {
    long last = after;
    for (Bar bar : bars) {
      boolean placed =
          bar.openTime() > last
              && timeframe.openTime(bar.openTime()) == bar.openTime()
              && bar.closeTime() - bar.openTime() == timeframe.millis()
              && !bar.approximate();
      if (!placed || !isPossible(bar)) {
        throw new IllegalArgumentException("this is no " + timeframe.label() + " bar: " + bar);
      }
      last = bar.openTime();
    }
  }

  static boolean isPossible(Bar bar) {
    return bar.low() > 0
        && bar.high() < Double.POSITIVE_INFINITY
        && bar.low() <= Math.min(bar.open(), bar.close())
        && bar.high() >= Math.max(bar.open(), bar.close())
        && bar.volume() >= 0
        && bar.volume() < Double.POSITIVE_INFINITY;
  }
}
