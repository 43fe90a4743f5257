package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/// Posts a body to `/exchange` once: nothing here sends it a second time, not to another address,
/// not after a failure, not because an answer says so.
final class ExchangeCall {
  private static final MediaType JSON = MediaType.get("application/json");

  /// A reply is a few kilobytes; whatever is longer is no reply.
  private static final long LONGEST_REPLY = 1 << 20;

  private final OkHttpClient client;
  private final String host;
  private final HttpUrl url;

  /// An order that is not answered by then counts as lost and is asked for by its name (X23); a
  /// stop behind it on the lane waits no longer.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  ExchangeCall(OkHttpClient shared, HyperliquidEndpoint endpoint) {
    client =
        shared
            .newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(PATIENCE)
            .writeTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .callTimeout(PATIENCE)
            .build();
    host = endpoint.host();
    url = HttpUrl.get(endpoint.rest() + "/exchange");
  }

  /// @throws NotSent when it is certain that nothing left this computer
  /// @throws IOException when it may have
  Answer post(String body) throws NotSent, IOException {
    Call call = client.newCall(new Request.Builder().url(url).post(new OnceBody(body)).build());
    SentWatch watch = new SentWatch();
    call.addEventListener(watch);
    try (Response response = call.execute()) {
      return Answer.of(response);
    } catch (IOException failure) {
      if (watch.hasBegun()) {
        throw failure;
      }
      throw new NotSent(why(failure), failure);
    }
  }

  private String why(IOException failure) {
    return switch (failure) {
      case UnknownHostException _ ->
          "the address of " + host + " could not be found; check the network";
      case SSLException _ ->
          "the certificate of "
              + host
              + " is not to be trusted, so nothing was sent; another network or a proxy may answer"
              + " in its place";
      case SocketTimeoutException _ -> host + " did not answer; check the network";
      case ConnectException _ -> host + " could not be reached; check the network";
      default -> host + " could not be reached (" + failure.getMessage() + ")";
    };
  }

  /// What came back.
  ///
  /// @param json whether it says that it is JSON
  /// @param retryAfterMillis how long the venue asks to wait; 0 when it does not say
  record Answer(int code, boolean json, String body, long retryAfterMillis) {
    private static Answer of(Response response) throws IOException {
      MediaType type = response.body().contentType();
      boolean json = type != null && type.subtype().endsWith("json");
      String body = response.peekBody(LONGEST_REPLY).string();
      String after = response.header("Retry-After", "");
      boolean seconds = after != null && after.matches("[0-9]{1,4}");
      return new Answer(response.code(), json, body, seconds ? 1_000 * Long.parseLong(after) : 0);
    }
  }

  /// The request did not leave this computer.
  static final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    NotSent(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /// OkHttp sends a body again after some answers (408, 421, 503 with "Retry-After: 0") unless it
  /// can be written only once.
  private static final class OnceBody extends RequestBody {
    private final byte[] bytes;

    OnceBody(String body) {
      bytes = body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MediaType contentType() {
      return JSON;
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }
}
