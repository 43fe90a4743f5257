package app.wheelhouse.ui.watchlist;

import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.Arrays;
import java.util.Map;

/// How far a price has moved over each [Horizon], as shares; NaN where it is not known.
public final class Momentum {
  static final Momentum UNKNOWN = new Momentum(new double[Horizon.values().length]);

  static {
    Arrays.fill(UNKNOWN.changes, Double.NaN);
  }

  private final double[] changes;

  private Momentum(double[] changes) {
    this.changes = changes;
  }

  /// The price now against that of each horizon ago: from the ring where it reaches so far back,
  /// else from the finest bars that do.
  static Momentum of(InstrumentSnapshot market, PriceRing ring, long now) {
    Horizon[] horizons = Horizon.values();
    double[] changes = new double[horizons.length];
    for (Horizon horizon : horizons) {
      long span = horizon.millis();
      double before = ring.at(now - span, 1_000 + span / 5);
      changes[horizon.ordinal()] =
          market.price() / (Double.isNaN(before) ? barPrice(market, now - span, span) : before) - 1;
    }
    return new Momentum(changes);
  }

  /// A share: 0.01 is one percent.
  public double of(Horizon horizon) {
    return changes[horizon.ordinal()];
  }

  /// The part of its bar that a change fills, −1 to 1; 0 when not known.
  double fill(Horizon horizon) {
    double change = of(horizon);
    return Double.isNaN(change) ? 0 : Math.clamp(change / horizon.full(), -1.0, 1.0);
  }

  /// The price at the boundary of bars nearest to `time`.
  private static double barPrice(InstrumentSnapshot market, long time, long span) {
    for (Map.Entry<BarSpec, BarsSnapshot> series : market.bars().entrySet()) {
      if (series.getKey() instanceof BarSpec.Time(Timeframe timeframe)
          && timeframe.millis() <= span) {
        double found = boundary(series.getValue(), timeframe.millis(), time, span / 2);
        if (!Double.isNaN(found)) {
          return found;
        }
      }
    }
    return Double.NaN;
  }

  private static double boundary(BarsSnapshot bars, long length, long time, long tolerance) {
    int index = lastAtOrBefore(bars, time);
    if (index < 0) {
      return Double.NaN;
    }
    long sinceOpen = time - bars.openTime(index);
    long sinceClose = Math.abs(sinceOpen - length);
    if (Math.min(sinceOpen, sinceClose) > tolerance) {
      return Double.NaN;
    }
    return sinceOpen <= sinceClose ? bars.open(index) : bars.close(index);
  }

  private static int lastAtOrBefore(BarsSnapshot bars, long time) {
    int low = 0;
    int high = bars.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (bars.openTime(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Momentum momentum && Arrays.equals(changes, momentum.changes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(changes);
  }
}
