package app.wheelhouse.advisor.llm;

import app.wheelhouse.support.Backoff;
import app.wheelhouse.support.BreakerRule;

/// How often a question is put again, and when a back end is left alone.
///
/// @param attempts in all, 1 or more
/// @param backoff between them
/// @param breaker when the back end rests
/// @param perMinute questions in any 60 s; 0 for no limit
/// @param distanceMillis between the starts of two questions, 0 or more
public record Patience(
    int attempts, Backoff backoff, BreakerRule breaker, int perMinute, long distanceMillis) {
  public Patience {
    if (attempts < 1 || perMinute < 0 || distanceMillis < 0) {
      throw new IllegalArgumentException("Not a patience: " + attempts + ", " + perMinute);
    }
  }

  /// Three attempts; after 6 calls of which half failed, 30 s of rest.
  public static Patience of(BackEnd backEnd) {
    return new Patience(
        3, new Backoff(500, 8_000, 0.3), new BreakerRule(6, 50, 30_000), backEnd.perMinute(), 0);
  }

  public Patience withLimits(int questionsPerMinute, long distance) {
    return new Patience(attempts, backoff, breaker, questionsPerMinute, distance);
  }
}
