package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.testing.HostileTexts;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsServiceTest {
  private static final long NOW = 1_750_000_000_000L;
  private static final long EVERY = 300_000;

  private final MockWebServer server = new MockWebServer();
  private final BlockingQueue<NewsItem> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<SourceState> changed = new LinkedBlockingQueue<>();
  private final SymbolTagger tagger = new SymbolTagger(List.of("BTC", "ETH"));
  private final NewsPace pace = new NewsPace(() -> NOW, new Random(3), EVERY, 0);

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void opensNoConnectionUnlessStarted() throws Exception {
    server.enqueue(feed("Bitcoin rises"));
    try (NewsService service = service(source("Wire"))) {
      assertThat(service.states())
          .extracting(SourceState::health)
          .containsExactly(SourceState.Health.WAITING);
      assertThat(server.getRequestCount()).isZero();
      service.start();
      assertThat(next(heard).title()).isEqualTo("Bitcoin rises");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void givesNewItemsOldestFirstAndTagged() throws Exception {
    server.enqueue(feed("Ether rises", "Calm day", "Bitcoin falls"));
    try (NewsService service = service(source("Wire"))) {
      service.start();
      assertThat(List.of(next(heard), next(heard), next(heard)))
          .extracting(NewsItem::title)
          .containsExactly("Bitcoin falls", "Calm day", "Ether rises");
      assertThat(service.items().stream().filter(item -> item.symbols().contains("ETH")))
          .hasSize(1);
      SourceState state = next(changed);
      assertThat(state)
          .isEqualTo(new SourceState("Wire", SourceState.Health.WORKING, "3 items so far.", NOW));
      assertThat(service.states()).containsExactly(state);
    }
  }

  @Test
  void twoSourcesTellTheSameOnce() throws Exception {
    server.enqueue(feed("Bitcoin rises"));
    server.enqueue(feed("Bitcoin rises!"));
    try (NewsService service = service(source("Wire"), source("Post"))) {
      service.start();
      next(changed);
      next(changed);
      assertThat(heard).hasSize(1);
      assertThat(service.items()).hasSize(1);
    }
  }

  @Test
  void aFailingSourceSaysSoAndTheOthersGoOn() throws Exception {
    server.enqueue(new MockResponse.Builder().code(404).build());
    try (NewsService service = service(source("Wire"))) {
      service.start();
      SourceState state = next(changed);
      assertThat(state.health()).isEqualTo(SourceState.Health.FAILING);
      assertThat(state.sentence())
          .isEqualTo("Wire has no feed at this address (404). Check it in the settings.");
    }
    assertThat(next(changed).health()).isEqualTo(SourceState.Health.STOPPED);
  }

  @Test
  void stopsInTheMiddleOfACallAndStartsAgain() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    server.enqueue(feed("Bitcoin rises"));
    NewsService service = service(source("Wire"));
    service.start();
    server.takeRequest(10, TimeUnit.SECONDS);
    service.stop();
    service.stop();

    assertThat(next(changed).health()).isEqualTo(SourceState.Health.STOPPED);
    service.start();
    assertThat(next(heard).title()).isEqualTo("Bitcoin rises");
    service.stop();
    assertThat(changed).extracting(SourceState::sentence).doesNotContain("did not answer");
  }

  @Test
  void withoutSourcesNothingStarts() {
    NewsService service = service();
    service.start();
    service.stop();

    assertThat(changed).isEmpty();
    assertThat(service.name()).isEqualTo("news");
  }

  @Test
  void namesAreUniqueAndPollsRare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> service(source("Wire"), source("Wire")))
        .withMessage("Two news sources are named Wire.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewsPace(() -> NOW, new Random(1), 59_999, 0));
  }

  @Test
  void comesBackLaterAndLaterWhileASourceFails() {
    for (int i = 0; i < 9; i++) {
      server.enqueue(new MockResponse.Builder().code(500).build());
    }
    SourcePoll poll = poll();
    long[] plain = {60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600};
    for (long seconds : plain) {
      assertThat(poll.run()).isBetween(seconds * 900, seconds * 1_100);
    }
  }

  @Test
  void comesBackAtItsPaceAndWhenASourceWants() {
    server.enqueue(feed("Bitcoin rises"));
    server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "7200").build());
    server.enqueue(feed("Bitcoin rises"));
    SourcePoll poll = poll();

    assertThat(poll.run()).isBetween(EVERY * 9 / 10, EVERY * 11 / 10);
    assertThat(poll.run()).isEqualTo(7_200_000);
    assertThat(poll.run()).isBetween(EVERY * 9 / 10, EVERY * 11 / 10);
    assertThat(heard).hasSize(1);
  }

  @Test
  void a9HostileNewsArrivesAsFlaggedDataWithoutBreakingAnything() {
    List<HostileTexts.Hostile> hostile =
        HostileTexts.news().stream().filter(text -> text.text().length() < 20_000).toList();
    StringBuilder items = new StringBuilder();
    for (HostileTexts.Hostile text : hostile) {
      items
          .append("<item><title>Bitcoin news of ")
          .append(text.name())
          .append("</title><description>")
          .append(escaped(text.text()))
          .append("</description></item>");
    }
    server.enqueue(
        new MockResponse.Builder().body("<rss><channel>" + items + "</channel></rss>").build());

    poll().run();
    assertThat(heard).hasSize(hostile.size());
    long flagged = heard.stream().filter(item -> !item.warnings().isEmpty()).count();
    long expected = hostile.stream().filter(text -> !text.flags().isEmpty()).count();
    // Of controls alone nothing is left to flag: XML has no place for them.
    assertThat(flagged).isGreaterThanOrEqualTo(expected - 8).isGreaterThanOrEqualTo(50);
  }

  @Test
  void aListenerThatBreaksEndsNothing() {
    server.enqueue(feed("Bitcoin rises"));
    SourcePoll poll =
        new SourcePoll(
            new NewsFeed(source("Wire"), new OkHttpClient()),
            tagger,
            new NewsShelf(),
            pace,
            _ -> {
              throw new IllegalStateException("secret words");
            },
            changed::add);

    assertThat(poll.run()).isPositive();
    assertThat(changed)
        .extracting(SourceState::sentence)
        .containsExactly("Wire sent what cannot be read. It is asked again later.");
  }

  private SourcePoll poll() {
    return new SourcePoll(
        new NewsFeed(source("Wire"), new OkHttpClient()),
        tagger,
        new NewsShelf(),
        pace,
        heard::add,
        changed::add);
  }

  private NewsService service(NewsSource... sources) {
    return new NewsService(
        List.of(sources), new OkHttpClient(), tagger, pace, heard::add, changed::add);
  }

  private NewsSource source(String name) {
    return NewsSource.feed(name, server.url("/feed").toString());
  }

  private static MockResponse feed(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : titles) {
      items.append("<item><title>").append(title).append("</title></item>");
    }
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/rss+xml")
        .body("<rss><channel>" + items + "</channel></rss>")
        .build();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(20, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }
}
