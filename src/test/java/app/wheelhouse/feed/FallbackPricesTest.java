package app.wheelhouse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FallbackPricesTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");

  private final List<EngineEvent> posted = new CopyOnWriteArrayList<>();
  private final Place first = new Place("binance");
  private final Place second = new Place("bybit");
  private long now = 1_000_000;
  private final FallbackPrices prices =
      new FallbackPrices(List.of(first, second), List.of(BTC, ETH), posted::add, () -> now);

  /// A market place that answers what the test wants.
  private final class Place implements PriceSource {
    private final String name;
    private final SortedMap<InstrumentId, Double> listed = new TreeMap<>();
    private final List<List<InstrumentId>> asked = new ArrayList<>();
    private boolean down;

    private Place(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Indication> read(List<InstrumentId> instruments) throws IOException {
      asked.add(instruments);
      if (down) {
        throw new IOException("no answer from " + name);
      }
      return instruments.stream()
          .filter(listed::containsKey)
          .map(id -> new Indication(id, name, listed.get(id), now))
          .toList();
    }
  }

  private void status(FeedState state) {
    prices.status(new FeedStatus(now, state, ""));
  }

  private void quote(InstrumentId instrument, double mid) {
    prices.market(new Quote(instrument, now, now, mid - 1, 1, mid + 1, 1));
  }

  private List<Indication> take() {
    prices.look();
    List<Indication> told =
        posted.stream().map(event -> ((EngineEvent.Indicated) event).indication()).toList();
    posted.clear();
    return told;
  }

  @Test
  void nobodyIsAskedWhilePricesAreFresh() {
    status(FeedState.CONNECTED);
    for (int i = 0; i < 10; i++) {
      quote(BTC, 100);
      quote(ETH, 10);
      assertThat(take()).isEmpty();
      now += 3_000;
    }
    assertThat(first.asked).isEmpty();
  }

  @Test
  void afterThreeSecondsWithoutTheFeedTheSourcesAreAskedInOrder() {
    first.listed.put(BTC, 101.0);
    second.listed.put(BTC, 102.0);
    second.listed.put(ETH, 11.0);
    status(FeedState.CONNECTED);
    quote(BTC, 100);
    quote(ETH, 10);
    status(FeedState.RECONNECTING);
    now += 3_000;
    assertThat(take()).isEmpty();
    now += 1;

    assertThat(take())
        .containsExactly(
            new Indication(BTC, "binance", 101, now), new Indication(ETH, "bybit", 11, now));
    assertThat(first.asked).containsExactly(List.of(BTC, ETH));
    assertThat(second.asked).as("only what is left").containsExactly(List.of(ETH));
    now += 1_999;
    assertThat(take()).as("two seconds between rounds").isEmpty();
    now += 1;
    assertThat(take()).hasSize(2);
  }

  @Test
  void whereAllAreSilentTheLastKnownPriceStandsWithItsAge() {
    first.down = true;
    second.down = true;
    status(FeedState.CONNECTED);
    quote(BTC, 100);
    long then = now;
    status(FeedState.FAILED);
    now += 4_000;

    assertThat(take()).containsExactly(new Indication(BTC, "last known", 100, then));
    now += 2_000;
    assertThat(take()).as("told once").isEmpty();
  }

  @Test
  void theLastKnownPriceMayComeFromElsewhere() {
    first.listed.put(BTC, 104.0);
    status(FeedState.CONNECTED);
    quote(BTC, 100);
    status(FeedState.RECONNECTING);
    now += 3_001;
    long then = now;
    assertThat(take()).containsExactly(new Indication(BTC, "binance", 104, then));
    first.down = true;
    now += 2_000;

    assertThat(take()).containsExactly(new Indication(BTC, "last known", 104, then));
  }

  @Test
  void aSourceThatIsDownIsLeftOutForHalfAMinute() {
    first.down = true;
    second.listed.put(BTC, 102.0);
    second.listed.put(ETH, 11.0);
    status(FeedState.RECONNECTING);
    now += 3_001;
    for (int round = 0; round < 15; round++) {
      assertThat(take()).hasSize(2);
      now += 2_000;
    }
    assertThat(first.asked).hasSize(1);
    first.down = false;
    first.listed.put(BTC, 101.0);

    assertThat(take()).extracting(Indication::source).containsExactly("binance", "bybit");
  }

  @Test
  void anInstrumentWithoutAFreshPriceIsAskedForAlone() {
    first.listed.put(BTC, 101.0);
    first.listed.put(ETH, 11.0);
    status(FeedState.CONNECTED);
    quote(BTC, 100);
    quote(ETH, 10);
    now += 3_001;
    quote(BTC, 100);
    // The closed bar of a minute says no price of the moment.
    prices.market(new Candle(ETH, now, Timeframe.M1, 0, 1, 1, 1, 1, 1, true));

    assertThat(take()).containsExactly(new Indication(ETH, "binance", 11, now));
  }

  @Test
  void endsWhenTheFeedIsBack() {
    first.listed.put(BTC, 101.0);
    status(FeedState.RECONNECTING);
    now += 3_001;
    assertThat(take()).hasSize(1);
    status(FeedState.CONNECTED);
    quote(BTC, 100);
    quote(ETH, 10);
    now += 2_500;

    assertThat(take()).isEmpty();
  }

  @Test
  void whatIsNoPriceIsNotTold() {
    first.listed.put(BTC, Double.NaN);
    first.listed.put(ETH, -1.0);
    second.listed.put(BTC, Double.POSITIVE_INFINITY);
    second.listed.put(ETH, 11.0);
    now += 3_001;

    assertThat(take()).containsExactly(new Indication(ETH, "bybit", 11, now));
  }

  @Test
  void runsOnItsOwnThreadBetweenStartAndStop() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    PriceSource slow =
        new PriceSource() {
          @Override
          public String name() {
            return "slow";
          }

          @Override
          public List<Indication> read(List<InstrumentId> instruments) throws IOException {
            asked.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException _) {
              ended.countDown();
            }
            return List.of(new Indication(BTC, "slow", 100, 0));
          }
        };
    long[] clock = {0};
    FallbackPrices running =
        new FallbackPrices(List.of(slow), List.of(BTC), posted::add, () -> clock[0] += 10_000);
    running.start();
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

    running.stop();

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    running.stop();
    assertThat(posted).as("nothing is told after the end").isEmpty();
  }

  @Test
  void withoutSourcesNothingIsAskedOrTold() {
    FallbackPrices off = new FallbackPrices(List.of(), List.of(BTC), posted::add, () -> now);
    off.start();
    off.stop();

    assertThat(posted).isEmpty();
  }
}
