package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.support.Backoff;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Sends one unsigned request and gives back JSON, or says in a sentence why not.
///
/// Reads are safe to repeat, so a failed one is tried again: at most [#ATTEMPTS] times, later each
/// time. Whatever the venue said no to is not.
final class InfoTransport {
  static final int ATTEMPTS = 3;
  static final long BODY_LIMIT = 64L << 20;

  /// When a 429 does not say how long to wait.
  static final long LIMITED_MILLIS = 10_000;

  private static final Backoff BACKOFF = new Backoff(500, 5_000, 0.3);
  private static final long LONGEST_LIMITED_MILLIS = 120_000;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl url;
  private final OkHttpClient client;
  private final RateGovernor governor;
  private final InfoTimes times;
  private final InfoFailures failures;

  InfoTransport(
      HyperliquidEndpoint endpoint, OkHttpClient base, RateGovernor governor, InfoTimes times) {
    this.url = HttpUrl.get(endpoint.rest() + "/info");
    TlsWitness witness = TlsWitness.of(base);
    this.client =
        witness
            .watching(base)
            .newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(15))
            .writeTimeout(Duration.ofSeconds(15))
            .callTimeout(Duration.ofSeconds(30))
            // Another host must not be asked in the venue's name, and a portal redirects first.
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    this.governor = governor;
    this.times = times;
    this.failures = new InfoFailures(endpoint.host(), witness);
  }

  InfoFailures failures() {
    return failures;
  }

  /// Rows of a reply cost, too.
  void rows(InfoType type, int rows) {
    int weight = type.weightOfRows(rows);
    if (weight > 0) {
      governor.spent(weight);
    }
  }

  InfoAnswer send(InfoRequest request) throws InfoException {
    byte[] body = request.body();
    for (int attempt = 1; ; attempt++) {
      try {
        governor.take(request.type().weight(), request.priority());
        return once(request.type(), body);
      } catch (InfoException failure) {
        if (attempt == ATTEMPTS || !failure.isWorthRepeating()) {
          throw failure;
        }
        pause(attempt);
      } catch (InterruptedException _) {
        throw interrupted();
      }
    }
  }

  private void pause(int attempt) throws InfoException {
    try {
      times.pause().sleep(BACKOFF.millis(attempt, times.chance()));
    } catch (InterruptedException _) {
      throw interrupted();
    }
  }

  private static InfoException interrupted() {
    Thread.currentThread().interrupt();
    return InfoFailures.stopped();
  }

  private InfoAnswer once(InfoType type, byte[] body) throws InfoException {
    Request request = new Request.Builder().url(url).post(RequestBody.create(body, JSON)).build();
    long sent = times.millis().getAsLong();
    long began = times.nanos().getAsLong();
    try (Response response = client.newCall(request).execute()) {
      byte[] reply = read(type, response.body().source());
      long took = times.nanos().getAsLong() - began;
      check(type, response, reply);
      Date date = response.headers().getDate("Date");
      return new InfoAnswer(reply, sent, took, date == null ? -1 : date.getTime());
    } catch (InfoException failure) {
      throw failure;
    } catch (IOException failure) {
      throw Thread.currentThread().isInterrupted() ? InfoFailures.stopped() : failures.of(failure);
    }
  }

  private byte[] read(InfoType type, BufferedSource source) throws IOException {
    if (source.request(BODY_LIMIT + 1)) {
      throw failures.tooLong(type, BODY_LIMIT);
    }
    return source.readByteArray();
  }

  private void check(InfoType type, Response response, byte[] body) throws InfoException {
    int status = response.code();
    if (status == 429) {
      long wait = retryAfter(response.header("Retry-After"));
      governor.refused(wait);
      throw failures.limited(wait);
    }
    if (status >= 500) {
      throw failures.maintenance(status, body);
    }
    if (status == 407 || status == 511 || status >= 300 && status < 400) {
      throw failures.notTheVenue("status " + status);
    }
    if (status >= 400) {
      throw failures.refused(type, status, body);
    }
    String content = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
    if (status != 200 || !content.contains("json")) {
      throw failures.notTheVenue(InfoFailures.excerpt(content));
    }
  }

  private static long retryAfter(@Nullable String header) {
    if (header == null || !header.matches("\\d{1,6}")) {
      return LIMITED_MILLIS;
    }
    return Math.clamp(Long.parseLong(header) * 1000, 1000, LONGEST_LIMITED_MILLIS);
  }
}
