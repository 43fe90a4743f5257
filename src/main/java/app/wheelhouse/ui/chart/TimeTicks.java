package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Labels of the time axis: on bars that begin a round span of time, far enough apart to be read.
final class TimeTicks {
  private static final double GAP_PIXELS = 84;
  private static final double CLOSEST_SHARE = 0.6;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final long MINUTE = 60_000;

  private final ZoneId zone;
  private final Locale locale;

  /// @param locale of month names
  TimeTicks(ZoneId zone, Locale locale) {
    this.zone = zone;
    this.locale = locale;
  }

  /// Bar numbers and their labels, in order.
  ///
  /// @param width of the view, pixels
  SequencedMap<Long, String> of(ChartSeries series, Viewport view, double width) {
    SequencedMap<Long, String> ticks = new TreeMap<>();
    long from = Math.max(series.first(), (long) Math.floor(view.left()));
    long to = Math.min(series.end(), (long) Math.ceil(view.right()));
    if (to - from < 2 || width <= 0) {
      return ticks;
    }
    double spacing = width / view.span();
    if (series.spec() instanceof BarSpec.Range) {
      return byNumber(series, from, to, spacing);
    }
    double millisABar = (series.timeOf(to - 1) - series.timeOf(from)) / (double) (to - from - 1);
    TimeStep step = TimeStep.atLeast(millisABar * GAP_PIXELS / spacing);
    long before = from > series.first() ? from - 1 : from;
    long beforeTime = series.timeOf(before);
    long lastNumber = Long.MIN_VALUE / 2;
    for (long number = before + 1; number < to; number++) {
      long time = series.timeOf(number);
      boolean crosses = step.number(time, zone) != step.number(beforeTime, zone);
      if (crosses && (number - lastNumber) * spacing >= GAP_PIXELS * CLOSEST_SHARE) {
        ticks.put(number, label(time, beforeTime));
        lastNumber = number;
      }
      beforeTime = time;
    }
    return ticks;
  }

  /// Range bars follow no clock: every so many of them, always the same ones, say when they began.
  private SequencedMap<Long, String> byNumber(
      ChartSeries series, long from, long to, double spacing) {
    SequencedMap<Long, String> ticks = new TreeMap<>();
    long every = 1;
    while (every * spacing < GAP_PIXELS) {
      every *= 2;
    }
    long before = -1;
    for (long number = Math.ceilDiv(from, every) * every; number < to; number += every) {
      long time = series.timeOf(number);
      String text = before < 0 ? CLOCK.format(at(time)) : label(time, before);
      boolean sameMinute = before >= 0 && time / MINUTE == before / MINUTE;
      ticks.put(number, sameMinute ? SECONDS.format(at(time)) : text);
      before = time;
    }
    return ticks;
  }

  private String label(long epochMillis, long beforeMillis) {
    ZonedDateTime time = at(epochMillis);
    ZonedDateTime before = at(beforeMillis);
    if (time.getYear() != before.getYear()) {
      return Integer.toString(time.getYear());
    }
    if (time.getMonth() != before.getMonth()) {
      return time.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }
    if (time.getDayOfMonth() != before.getDayOfMonth()) {
      return time.getDayOfMonth() + " " + time.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }
    return CLOCK.format(time);
  }

  /// A bar's time in full, for the crosshair: `Wed 3 Sep 10:05`, of days `Wed 3 Sep 2025`.
  String full(ChartSeries series, long number) {
    String pattern =
        switch (series.spec()) {
          case BarSpec.Time(Timeframe timeframe) ->
              timeframe == Timeframe.D1 ? "EEE d MMM uuuu" : "EEE d MMM HH:mm";
          case BarSpec.Range _ -> "EEE d MMM HH:mm:ss";
        };
    return DateTimeFormatter.ofPattern(pattern, locale).format(at(series.timeOf(number)));
  }

  /// A moment in full: `3 Sep 10:05:07`.
  String moment(long epochMillis) {
    return DateTimeFormatter.ofPattern("d MMM HH:mm:ss", locale).format(at(epochMillis));
  }

  private ZonedDateTime at(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).atZone(zone);
  }
}
