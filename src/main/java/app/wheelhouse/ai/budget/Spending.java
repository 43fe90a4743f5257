package app.wheelhouse.ai.budget;

import java.time.LocalDate;

/// What was spent on a day, UTC.
///
/// @param micros millionths of a US dollar
/// @param calls answered or not
/// @param tokens read and written
public record Spending(LocalDate day, long micros, long calls, long tokens) {
  public static Spending none(LocalDate day) {
    return new Spending(day, 0, 0, 0);
  }

  Spending plus(long moreMicros, long moreTokens) {
    return new Spending(day, micros + moreMicros, calls + 1, tokens + moreTokens);
  }
}
