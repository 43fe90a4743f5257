package app.wheelhouse.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// How far apart the labels of the time axis are.
enum TimeStep {
  SECONDS_10(Duration.ofSeconds(10)),
  SECONDS_30(Duration.ofSeconds(30)),
  MINUTE(Duration.ofMinutes(1)),
  MINUTES_5(Duration.ofMinutes(5)),
  MINUTES_15(Duration.ofMinutes(15)),
  MINUTES_30(Duration.ofMinutes(30)),
  HOUR(Duration.ofHours(1)),
  HOURS_3(Duration.ofHours(3)),
  HOURS_6(Duration.ofHours(6)),
  HOURS_12(Duration.ofHours(12)),
  DAY(Duration.ofDays(1)),
  DAYS_2(Duration.ofDays(2)),
  WEEK(Duration.ofDays(7)),
  WEEKS_2(Duration.ofDays(14)),
  MONTH(Duration.ofDays(31)),
  QUARTER(Duration.ofDays(92)),
  YEAR(Duration.ofDays(366));

  private static final long THURSDAY_TO_MONDAY = 3;

  private final long millis;

  TimeStep(Duration longest) {
    this.millis = longest.toMillis();
  }

  /// The smallest step of at least `millis`; a year when there is none.
  static TimeStep atLeast(double millis) {
    for (TimeStep step : values()) {
      if (step.millis >= millis) {
        return step;
      }
    }
    return YEAR;
  }

  /// The number of the step that holds a time: equal numbers, same step.
  long number(long epochMillis, ZoneId zone) {
    ZonedDateTime time = Instant.ofEpochMilli(epochMillis).atZone(zone);
    return switch (this) {
      case YEAR -> time.getYear();
      case QUARTER -> time.getYear() * 4L + (time.getMonthValue() - 1) / 3;
      case MONTH -> time.getYear() * 12L + time.getMonthValue();
      case WEEK, WEEKS_2 ->
          Math.floorDiv(
              time.toLocalDate().toEpochDay() + THURSDAY_TO_MONDAY, this == WEEK ? 7 : 14);
      case DAY, DAYS_2 -> Math.floorDiv(time.toLocalDate().toEpochDay(), this == DAY ? 1 : 2);
      case SECONDS_10,
          SECONDS_30,
          MINUTE,
          MINUTES_5,
          MINUTES_15,
          MINUTES_30,
          HOUR,
          HOURS_3,
          HOURS_6,
          HOURS_12 ->
          Math.floorDiv(epochMillis + time.getOffset().getTotalSeconds() * 1_000L, millis);
    };
  }
}
