package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.support.Backoff;
import java.util.random.RandomGenerator;

/// What the steps of a connection follow at one moment.
///
/// @param settings with the limits of each step
/// @param chance for the jitter of the waits
/// @param exposed whether a position or an order is open
/// @param connectAt when the venue allows the next new connection, in milliseconds of the clock
///   that only measures spans
record ConnectionRules(
    FeedSettings settings, RandomGenerator chance, boolean exposed, long connectAt) {

  /// How long to wait after this many failures in a row; negative to give up.
  long waitAfter(int failures) {
    Backoff backoff = settings.backoff();
    if (failures <= settings.attempts()) {
      return backoff.millis(failures, chance);
    }
    return exposed ? settings.exposedRetry() : -1;
  }
}
