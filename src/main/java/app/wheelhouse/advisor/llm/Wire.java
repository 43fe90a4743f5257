package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// Sends one request and hands its answer over as it comes, or says in a sentence why not. Nothing
/// here sends anything a second time.
final class Wire {
  private static final long CONNECT_MILLIS = 5_000;

  /// Of an answer that only says what is wrong.
  private static final long LONGEST_ERROR = 64 << 10;

  private final OkHttpClient client;
  private final Endpoint endpoint;
  private final LongSupplier clock;

  /// @param clock epoch milliseconds
  Wire(OkHttpClient base, Endpoint endpoint, LongSupplier clock) {
    this.client =
        base.newBuilder()
            .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
            // Another host must not be asked in this one's name, least of all with its key.
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /// How long a call may take.
  ///
  /// @param wholeMillis from the first packet to the last; 0 for no limit
  /// @param silenceMillis between two pieces
  record Limits(long wholeMillis, long silenceMillis) {
    static Limits whole(long millis) {
      return new Limits(Math.max(1, millis), Math.max(1, millis));
    }
  }

  /// What is done with an answer of status 200.
  interface Reading {
    void read(Response response) throws IOException, ChatFailure;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  LongSupplier clock() {
    return clock;
  }

  /// @throws Refusal when the server says that it does not take the request as it is
  /// @throws ChatFailure for every other failure
  void exchange(
      Request request, Failures failures, Limits limits, Cancellation cancellation, Reading reading)
      throws ChatFailure, Refusal {
    if (cancellation.isCancelled()) {
      throw failures.cancelled();
    }
    Call call = limited(limits).newCall(request);
    CallStage stage = new CallStage();
    call.addEventListener(stage);
    cancellation.onCancel(call::cancel);
    try (Response response = call.execute()) {
      read(response, failures, call, reading);
    } catch (IOException broken) {
      if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
        throw failures.cancelled();
      }
      throw failures.of(
          broken,
          stage.isSent(),
          limits.wholeMillis == 0 ? limits.silenceMillis : limits.wholeMillis);
    } finally {
      cancellation.onCancel(() -> {});
    }
  }

  private OkHttpClient limited(Limits limits) {
    return client
        .newBuilder()
        .callTimeout(Duration.ofMillis(limits.wholeMillis))
        .readTimeout(Duration.ofMillis(limits.silenceMillis))
        .writeTimeout(Duration.ofMillis(limits.silenceMillis))
        .build();
  }

  private void read(Response response, Failures failures, Call call, Reading reading)
      throws IOException, ChatFailure, Refusal {
    try {
      if (response.code() != 200) {
        throw refused(response, failures);
      }
      reading.read(response);
    } catch (ChatFailure failure) {
      // Whatever else would come is not waited for.
      call.cancel();
      throw failure;
    }
  }

  private ChatFailure refused(Response response, Failures failures) throws IOException, Refusal {
    int status = response.code();
    String body = start(response.body().source());
    String key = endpoint.keyOf(response.request());
    boolean html = Content.isHtml(response, body);
    ServerError error =
        Json.read(body).flatMap(ServerError::in).orElse(new ServerError(html ? "" : body, "", ""));
    Kind kind = error.kind(status);
    if (html && (kind == Kind.REFUSED || kind == Kind.KEY_REFUSED && status == 403)) {
      return failures.html();
    }
    long wait = RetryAfter.millis(response.header("Retry-After"), clock.getAsLong());
    ChatFailure failure =
        failures.refused(kind, status, ErrorText.clean(error.message(), key), wait);
    if (kind == Kind.REFUSED && (status == 400 || status == 422)) {
      throw new Refusal(failure, ErrorText.withoutKey(error.message() + ' ' + error.code(), key));
    }
    return failure;
  }

  private static String start(BufferedSource source) throws IOException {
    source.request(LONGEST_ERROR);
    return source.readUtf8(Math.min(LONGEST_ERROR, source.getBuffer().size()));
  }
}
