package app.wheelhouse.news;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// What the status of an answer means for the trader.
final class StatusFailure {
  private static final long LONGEST_WAIT_SECONDS = 6 * 3_600;

  /// When a 429 does not say how long to wait.
  private static final long LIMITED_MILLIS = 15 * 60_000;

  private StatusFailure() {}

  /// @throws NewsFailure unless the status is 200
  static void check(Response response, NewsSource source) throws NewsFailure {
    int status = response.code();
    if (status == 200) {
      return;
    }
    long wait = retryMillis(response.header("Retry-After"));
    String name = source.name();
    boolean token = source.token() != null;
    switch (status) {
      case 401, 403 ->
          throw new NewsFailure(
              token
                  ? name + " refuses the token (" + status + "). Enter a valid one in the settings."
                  : name + " refuses to answer (" + status + "). Try another feed.",
              wait);
      case 404, 410 ->
          throw new NewsFailure(
              name + " has no feed at this address (" + status + "). Check it in the settings.",
              wait);
      case 402 ->
          throw new NewsFailure(name + " wants to be paid (402). Check the token's plan.", wait);
      case 429 ->
          throw new NewsFailure(
              name + " was asked too often (429). It is left alone for a while.",
              wait == 0 ? LIMITED_MILLIS : wait);
      default ->
          throw new NewsFailure(
              name + " cannot answer (" + status + "). It is asked again later.", wait);
    }
  }

  /// Seconds only: a date would need the server's clock.
  private static long retryMillis(@Nullable String header) {
    return header == null || !header.strip().matches("\\d{1,9}")
        ? 0
        : 1_000 * Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(header.strip()));
  }
}
