package app.wheelhouse.news;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// When sources are asked.
///
/// @param clock epoch milliseconds
/// @param chance for the jitter
/// @param everyMillis between two polls of a source, a minute or more
/// @param spreadMillis within which the first polls are spread, 0 or more
public record NewsPace(
    LongSupplier clock, RandomGenerator chance, long everyMillis, long spreadMillis) {
  /// Feeds ask for patience, and a model reads news by the minute at most.
  public static final long LEAST_MILLIS = 60_000;

  public NewsPace {
    if (everyMillis < LEAST_MILLIS || spreadMillis < 0) {
      throw new IllegalArgumentException(
          "News is polled at most once a minute, not each " + everyMillis + " ms");
    }
  }

  /// The next draw, 0 to below 1, whichever thread asks.
  double draw() {
    synchronized (chance) {
      return chance.nextDouble();
    }
  }
}
