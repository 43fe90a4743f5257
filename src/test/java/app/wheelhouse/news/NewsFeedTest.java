package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.news.NewsDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsFeedTest {
  private static final String RSS =
      "<rss><channel><item><title>Calm day</title></item></channel></rss>";

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetchesAndAsksOnlyForWhatChanged() throws Exception {
    server.enqueue(
        ok(RSS)
            .setHeader("ETag", "\"v1\"")
            .setHeader("Last-Modified", "Tue, 03 Jun 2025 09:39:21 GMT")
            .build());
    server.enqueue(new MockResponse.Builder().code(304).build());
    NewsFeed feed = feed();

    assertThat(feed.fetch().orElseThrow()).extracting(NewsDraft::title).containsExactly("Calm day");
    assertThat(feed.fetch()).isEmpty();
    RecordedRequest first = server.takeRequest();
    assertThat(first.getHeaders().get("If-None-Match")).isNull();
    assertThat(first.getHeaders().get("User-Agent")).isEqualTo("Wheelhouse");
    assertThat(first.getHeaders().get("Cookie")).isNull();
    RecordedRequest second = server.takeRequest();
    assertThat(second.getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(second.getHeaders().get("If-Modified-Since"))
        .isEqualTo("Tue, 03 Jun 2025 09:39:21 GMT");
  }

  @Test
  void aBrokenAnswerIsAskedForInFullAgain() throws Exception {
    server.enqueue(ok("<html></html>").setHeader("ETag", "\"v1\"").build());
    server.enqueue(ok(RSS).build());
    NewsFeed feed = feed();

    assertThatExceptionOfType(NewsFailure.class).isThrownBy(feed::fetch);
    assertThat(feed.fetch().orElseThrow()).hasSize(1);
    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
  }

  @Test
  void followsThreeRedirectionsOnThisMachine() throws Exception {
    for (int i = 1; i <= 3; i++) {
      server.enqueue(to("/hop" + i));
    }
    server.enqueue(ok(RSS).build());

    assertThat(feed().fetch().orElseThrow()).hasSize(1);
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void doesNotGoInCircles() {
    for (int i = 0; i < 9; i++) {
      server.enqueue(to("/feed"));
    }

    assertFails("Wire sends us on in circles. Check its address in the settings.");
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/x | https://b.example/y   | true
          https://a.example/x | /y                    | true
          https://a.example/x | http://a.example/x    | false
          https://a.example/x | https://localhost/x   | false
          https://a.example/x | http://127.0.0.1:8080 | false
          https://a.example/x | file:///etc/hosts     | false
          https://a.example/x | ftp://a.example       | false
          https://a.example/x |                       | false
          http://localhost/x  | http://127.0.0.1/y    | true
          http://localhost/x  | http://a.example/y    | false
          http://localhost/x  | https://a.example/y   | true
          """)
  void redirectionsLeadToEncryptedPlacesOnly(String from, String location, boolean allowed) {
    HttpUrl start = HttpUrl.get(from);
    if (allowed) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> Redirection.of("Wire", start, location, 0)))
          .isNull();
    } else {
      assertThatExceptionOfType(NewsFailure.class)
          .isThrownBy(() -> Redirection.of("Wire", start, location, 0))
          .withMessageContaining("not https");
    }
  }

  @Test
  void unpacksGzip() throws Exception {
    server.enqueue(packed(RSS));

    assertThat(feed().fetch().orElseThrow()).hasSize(1);
    assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).contains("gzip");
  }

  @Test
  void aSmallBodyThatUnpacksToAHugeOneIsNotRead() throws Exception {
    server.enqueue(packed(RSS + " ".repeat(50 << 20)));

    assertFails("Wire sent more than 2 MB, which no feed needs. It was not read.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 |      | refuses to answer (401)         | 0
          403 |      | refuses to answer (403)         | 0
          404 |      | has no feed at this address     | 0
          410 |      | has no feed at this address     | 0
          429 |      | was asked too often             | 900000
          429 | 120  | was asked too often             | 120000
          429 | soon | was asked too often             | 900000
          429 | 99999999 | was asked too often         | 21600000
          500 |      | cannot answer (500)             | 0
          503 | 30   | cannot answer (503)             | 30000
          304 |      | cannot answer (304)             | 0
          204 |      | cannot answer (204)             | 0
          """)
  void saysWhatAStatusMeans(int status, String retry, String words, long wait) {
    MockResponse.Builder answer = new MockResponse.Builder().code(status);
    if (retry != null) {
      answer.setHeader("Retry-After", retry);
    }
    server.enqueue(answer.build());

    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> feed().fetch())
        .withMessageContaining(words)
        .satisfies(failure -> assertThat(failure.retryMillis()).isEqualTo(wait));
  }

  @Test
  void saysWhenAnAnswerIsCut() {
    server.enqueue(ok(RSS.repeat(500)).onResponseBody(new SocketEffect.CloseSocket()).build());

    assertFails("Wire did not answer in full. It is asked again later.");
  }

  @Test
  void givesUpOnAServerThatSaysNothing() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    OkHttpClient hasty = new OkHttpClient();
    NewsFeed feed = new NewsFeed(source("/feed"), hasty, Duration.ofMillis(200));

    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(feed::fetch)
        .withMessage("Wire did not answer in full. It is asked again later.");
  }

  @Test
  void a11TheTokenIsAskedForEachTimeAndNeverShown() throws Exception {
    String secret = "tok-4711-secret";
    NewsSource source = NewsSource.cryptoPanic(server.url("/").toString(), "api/v1", () -> secret);
    server.enqueue(ok("{\"results\":[]}").build());
    server.enqueue(new MockResponse.Builder().code(401).build());
    server.enqueue(to("ftp://evil.example/?auth_token=" + secret));
    server.enqueue(ok("{\"error\":\"bad " + secret).build());
    NewsFeed feed = new NewsFeed(source, new OkHttpClient());

    assertThat(feed.fetch().orElseThrow()).isEmpty();
    assertThat(server.takeRequest().getUrl().toString())
        .endsWith("/api/v1/posts/?auth_token=" + secret + "&public=true");
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(NewsFailure.class)
          .isThrownBy(feed::fetch)
          .satisfies(failure -> assertThat(failure.toString()).doesNotContain(secret));
    }
    assertThat(source.toString()).doesNotContain(secret).isEqualTo("CryptoPanic (localhost)");
  }

  @Test
  void withoutATokenCryptoPanicIsItsFeed() {
    NewsSource source = NewsSource.cryptoPanic("https://cryptopanic.com", "api/v1", null);

    assertThat(source.format()).isEqualTo(NewsSource.Format.FEED);
    assertThat(source.address()).hasToString("https://cryptopanic.com/news/rss/");
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() ->
            new NewsFeed(
                    NewsSource.cryptoPanic("https://cryptopanic.com", "api/v1", () -> " "),
                    new OkHttpClient())
                .fetch())
        .withMessage("CryptoPanic needs a token: enter it in the settings.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/feed",
        "ftp://a.example/feed",
        "https://user:secretword@a.example/feed",
        "feed",
        "",
        "file:///etc/secretword",
      })
  void onlySafeAddressesAreSources(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewsSource.feed("Wire", address))
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secretword"));
  }

  private void assertFails(String sentence) {
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> feed().fetch())
        .withMessage(sentence);
  }

  private NewsFeed feed() {
    return new NewsFeed(source("/feed"), new OkHttpClient());
  }

  private NewsSource source(String path) {
    return NewsSource.feed("Wire", server.url(path).toString());
  }

  private static MockResponse.Builder ok(String body) {
    return new MockResponse.Builder().setHeader("Content-Type", "application/xml").body(body);
  }

  private static MockResponse to(String location) {
    return new MockResponse.Builder().code(302).setHeader("Location", location).build();
  }

  private static MockResponse packed(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return new MockResponse.Builder()
        .setHeader("Content-Encoding", "gzip")
        .body(new Buffer().write(bytes.toByteArray()))
        .build();
  }
}
