package app.wheelhouse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedServiceTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private final List<EngineEvent> posted = new ArrayList<>();
  private final HandFeed feed = new HandFeed();
  private final FeedService service = new FeedService(feed, posted::add);

  /// A feed that the test speaks for.
  private static final class HandFeed implements MarketFeed {
    private @Nullable FeedSink sink;
    private int stops;

    @Override
    public String name() {
      return "hand";
    }

    @Override
    public void start(FeedSink newSink) {
      sink = newSink;
    }

    @Override
    public void stop() {
      stops++;
    }

    FeedSink sink() {
      assertThat(sink).isNotNull();
      return sink;
    }
  }

  @Test
  void postsWhatPassesTheFilterInOrder() {
    service.start();
    Quote quote = new Quote(BTC, 1, 1, 99, 1, 100, 1);
    Trade trade = Trade.single(BTC, 2, 2, 7, 100, 1, Side.BUY);
    FeedStatus status = new FeedStatus(3, FeedState.RECONNECTING, "the line broke");

    feed.sink().market(quote);
    feed.sink().market(trade);
    feed.sink().market(trade);
    feed.sink().market(new Quote(BTC, 3, 3, 100, 1, 99, 1));
    feed.sink().status(status);

    assertThat(posted)
        .containsExactly(
            new EngineEvent.Market(quote),
            new EngineEvent.Market(trade),
            new EngineEvent.PriceDoubted(BTC, "the book is crossed, bid 100 against ask 99", 3),
            new EngineEvent.Feed(status));
  }

  @Test
  void postsWhatTheConnectionSays() {
    service.start();
    Connection.Budget none = new Connection.Budget(0, 1);
    Connection connection =
        new Connection(
            "hyperliquid",
            "host",
            "local",
            FeedState.CONNECTED,
            "",
            1,
            0,
            0,
            -1,
            0,
            0,
            none,
            none,
            none,
            0,
            0,
            0,
            List.of(),
            5);

    feed.sink().connection(connection);
    feed.sink().said("Read this", 6);
    feed.sink().clock(-40, 7);

    assertThat(posted)
        .containsExactly(
            new EngineEvent.ConnectionReported(connection),
            new EngineEvent.VenueSaid("Read this", 6),
            new EngineEvent.ClockMeasured(-40, 7));
  }

  @Test
  void theFallbackHearsOnlyWhatIsBelieved() {
    long[] now = {1_000};
    FallbackPrices fallback =
        new FallbackPrices(List.of(), List.of(BTC), posted::add, () -> now[0]);
    new FeedService(feed, posted::add, fallback).start();
    feed.sink().status(new FeedStatus(1_000, FeedState.CONNECTED, ""));
    now[0] = 5_000;
    feed.sink().market(new Quote(BTC, 5_000, 5_000, 99, 1, 100, 1));
    fallback.look();
    assertThat(posted).noneMatch(EngineEvent.Indicated.class::isInstance);
    now[0] = 9_000;
    feed.sink().market(new Quote(BTC, 9_000, 9_000, 100, 1, 99, 1));

    fallback.look();

    assertThat(posted)
        .endsWith(new EngineEvent.Indicated(new Indication(BTC, "last known", 99.5, 5_000)));
  }

  @Test
  void isNamedAfterItsFeedAndStopsIt() {
    assertThat(service.name()).isEqualTo("feed hand");
    service.start();

    service.stop();
    service.close();

    assertThat(feed.stops).isEqualTo(2);
  }
}
