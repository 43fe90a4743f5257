package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import java.io.IOException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The feed as the desk runs it, with its own threads and clocks.
@Timeout(60)
class ThreadsTest {
  private static boolean isOurs(Thread thread) {
    return thread.getName().startsWith("feed-hyperliquid")
        || thread.getName().startsWith("carrier-");
  }

  @Test
  void nothingRunsOnAfterStop() throws IOException {
    ExecutorService carriers =
        Executors.newCachedThreadPool(Thread.ofPlatform().name("carrier-", 0).factory());
    OkHttpClient client = new OkHttpClient.Builder().dispatcher(new Dispatcher(carriers)).build();
    TreeMap<String, InstrumentId> coins = new TreeMap<>();
    coins.put("COIN", MadeMinutes.COIN);
    HeardFeed heard = new HeardFeed();
    try (FakeVenue venue = new FakeVenue()) {
      HyperliquidFeed feed =
          new HyperliquidFeed(
              HyperliquidEndpoint.at(venue.base(), HyperliquidNetwork.TESTNET),
              client,
              coins,
              new FeedScene.History(),
              new FeedMeans(
                  System::currentTimeMillis,
                  System::nanoTime,
                  new Random(1),
                  () -> false,
                  () -> new Connection.Budget(0, 1_200)),
              FeedSettings.standard());
      feed.start(heard);
      FeedScene.await(() -> !venue.lines.isEmpty() && !venue.line(0).subscribed().isEmpty());
      FeedScene.await(
          () -> heard.states().getLast() == FeedState.CONNECTED,
          () -> venue.line(0).say(FakeVenue.book("COIN", System.currentTimeMillis(), 99, 101)));
      assertThat(Thread.getAllStackTraces().keySet()).anyMatch(ThreadsTest::isOurs);

      feed.stop();
      feed.close();
      carriers.shutdown();

      FeedScene.await(
          () -> Thread.getAllStackTraces().keySet().stream().noneMatch(ThreadsTest::isOurs));
      FeedScene.await(() -> venue.line(0).over);
      assertThat(client.dispatcher().runningCallsCount()).isZero();
      assertThat(client.connectionPool().connectionCount()).isZero();
      assertThat(heard.states().getLast()).isEqualTo(FeedState.DISCONNECTED);
    }
  }
}
