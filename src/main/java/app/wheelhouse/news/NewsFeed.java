package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsDraft;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Fetches one source, one call at a time: over https or from this machine, at most 2 MB, at most
/// three redirections, and only when something changed since.
public final class NewsFeed {
  /// Of the unpacked body.
  static final int MOST_BYTES = 2 << 20;

  private static final String AGENT = "Wheelhouse";

  private final NewsSource source;
  private final OkHttpClient client;
  private volatile @Nullable Call running;
  private volatile boolean stopped;
  private @Nullable String tag;
  private @Nullable String modified;

  public NewsFeed(NewsSource source, OkHttpClient base) {
    this(source, base, Duration.ofSeconds(20));
  }

  /// @param patience with a server that says nothing
  NewsFeed(NewsSource source, OkHttpClient base, Duration patience) {
    this.source = source;
    this.client =
        base.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(patience)
            .callTimeout(patience.multipliedBy(2))
            // Each step of a redirection is looked at here.
            .followRedirects(false)
            .followSslRedirects(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .cache(null)
            .build();
  }

  public NewsSource source() {
    return source;
  }

  /// What the source has now; empty when it is the same as last time.
  public Optional<List<NewsDraft>> fetch() throws NewsFailure {
    HttpUrl address = start();
    for (int hops = 0; ; hops++) {
      Request.Builder request =
          new Request.Builder().url(address).header("User-Agent", AGENT).header("Accept", accept());
      if (tag != null) {
        request.header("If-None-Match", tag);
      }
      if (modified != null) {
        request.header("If-Modified-Since", modified);
      }
      Call call = client.newCall(request.build());
      running = call;
      if (stopped) {
        throw new NewsFailure(source.name() + " is not asked any more.");
      }
      try (Response response = call.execute()) {
        if (!Redirection.is(response.code())) {
          return answer(response);
        }
        address = Redirection.of(source.name(), address, response.header("Location"), hops);
      } catch (IOException failure) {
        throw of(failure, address.host());
      } finally {
        running = null;
      }
    }
  }

  /// Ends a call that is under way and any to come.
  public void stop() {
    stopped = true;
    Call call = running;
    if (call != null) {
      call.cancel();
    }
  }

  private HttpUrl start() throws NewsFailure {
    Supplier<String> token = source.token();
    if (token == null) {
      return source.address();
    }
    String secret = token.get();
    if (secret.isBlank()) {
      throw new NewsFailure(source.name() + " needs a token: enter it in the settings.");
    }
    return source
        .address()
        .newBuilder()
        .addQueryParameter("auth_token", secret.strip())
        .addQueryParameter("public", "true")
        .build();
  }

  private String accept() {
    return switch (source.format()) {
      case FEED ->
          "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9,"
              + " */*;q=0.1";
      case CRYPTO_PANIC -> "application/json";
    };
  }

  private Optional<List<NewsDraft>> answer(Response response) throws IOException, NewsFailure {
    if (response.code() == 304 && (tag != null || modified != null)) {
      return Optional.empty();
    }
    StatusFailure.check(response, source);
    BufferedSource body = response.body().source();
    if (body.request(MOST_BYTES + 1L)) {
      throw new NewsFailure(
          source.name() + " sent more than 2 MB, which no feed needs. It was not read.");
    }
    List<NewsDraft> items = read(body.readByteArray(), response.body().contentType());
    tag = response.header("ETag");
    modified = response.header("Last-Modified");
    return Optional.of(items);
  }

  private List<NewsDraft> read(byte[] body, @Nullable MediaType type) throws NewsFailure {
    String charset = type == null ? null : type.parameter("charset");
    return switch (source.format()) {
      case FEED -> new RssReader(source.name()).read(body, charset);
      case CRYPTO_PANIC -> new CryptoPanicReader(source.name()).read(body);
    };
  }

  /// Never with the words of the exception: they may repeat the address.
  private NewsFailure of(IOException failure, String host) {
    if (failure instanceof UnknownHostException) {
      return new NewsFailure("No host " + host + ". Check the address and your connection.");
    }
    if (failure instanceof SSLException) {
      return new NewsFailure(
          "The encryption of " + host + " failed. Check the computer's clock and network.");
    }
    return new NewsFailure(source.name() + " did not answer in full. It is asked again later.");
  }
}
