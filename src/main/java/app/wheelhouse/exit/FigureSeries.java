package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Operand;
import app.wheelhouse.domain.market.Bar;
import java.util.LinkedHashMap;
import java.util.Map;

/// The figures of one timeframe, each fed once with every closed bar.
final class FigureSeries {
  private static final double LARGEST = 1e100;

  private final Map<Operand.Figure, FigureMeter> meters = new LinkedHashMap<>();
  private long lastOpen = Long.MIN_VALUE;
  private int bars;
  private boolean doubtful;

  void add(Operand.Figure figure) {
    meters.computeIfAbsent(figure, FigureMeter::of);
  }

  /// A bar that is not newer than the last one is passed over. One whose numbers make no sense
  /// leaves every figure of the timeframe unknown until the next good one.
  void update(Bar bar) {
    if (bar.openTime() <= lastOpen) {
      return;
    }
    lastOpen = bar.openTime();
    doubtful = !makesSense(bar);
    if (doubtful) {
      return;
    }
    bars++;
    for (FigureMeter meter : meters.values()) {
      meter.feed().accept(bar);
    }
  }

  /// NaN while it is unknown.
  double value(Operand.Figure figure) {
    FigureMeter meter = meters.get(figure);
    return meter == null || doubtful ? Double.NaN : meter.value().getAsDouble();
  }

  /// Why there is no value: `3 of 28 bars are in`.
  String missing(Operand.Figure figure) {
    FigureMeter meter = meters.get(figure);
    if (meter == null || bars >= meter.first()) {
      return "the last bar is in doubt";
    }
    return bars + " of " + meter.first() + " bars are in";
  }

  /// Bars that all its figures together want.
  int wanted() {
    return meters.values().stream().mapToInt(FigureMeter::wanted).max().orElse(0);
  }

  private static boolean makesSense(Bar bar) {
    return isPrice(bar.open())
        && isPrice(bar.high())
        && isPrice(bar.low())
        && isPrice(bar.close())
        && bar.high() >= bar.low()
        && bar.volume() >= 0
        && bar.volume() <= LARGEST;
  }

  private static boolean isPrice(double value) {
    return value > 0 && value <= LARGEST;
  }
}
