package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.market.Timeframe;

/// The steps of a generated past: hours far back, minutes for the part that short bars need.
///
/// Every bar of every timeframe is a union of whole steps, hence all timeframes nest exactly.
final class Timeline {
  static final int BARS = 1_000;
  private static final Pace HOURS = Pace.ofSeconds(3_600);
  private static final Pace MINUTES = Pace.ofSeconds(60);

  private final long first;
  private final long firstMinute;
  private final long end;

  /// The past of at least [#BARS] bars of each timeframe before `end`, a whole minute.
  Timeline(long end) {
    this.end = end;
    first = Timeframe.D1.openTime(end) - BARS * Timeframe.D1.millis();
    firstMinute =
        Timeframe.H1.openTime(Timeframe.M30.openTime(end) - BARS * Timeframe.M30.millis());
  }

  int steps() {
    return hours() + (int) ((end - firstMinute) / Timeframe.M1.millis());
  }

  Pace pace(int step) {
    return step < hours() ? HOURS : MINUTES;
  }

  /// Start of a step; of the step after the last one: the end.
  long openTime(int step) {
    return step < hours()
        ? first + step * Timeframe.H1.millis()
        : firstMinute + (step - hours()) * Timeframe.M1.millis();
  }

  /// The step that starts at `time`, which must be a boundary of steps.
  int stepAt(long time) {
    return time < firstMinute
        ? (int) ((time - first) / Timeframe.H1.millis())
        : hours() + (int) ((time - firstMinute) / Timeframe.M1.millis());
  }

  /// How many closed bars of this timeframe it holds, at least [#BARS].
  int available(Timeframe timeframe) {
    long from = timeframe.isMultipleOf(Timeframe.H1) ? first : firstMinute;
    long firstOpen = timeframe.openTime(from + timeframe.millis() - 1);
    return (int) ((timeframe.openTime(end) - firstOpen) / timeframe.millis());
  }

  long end() {
    return end;
  }

  private int hours() {
    return (int) ((firstMinute - first) / Timeframe.H1.millis());
  }
}
