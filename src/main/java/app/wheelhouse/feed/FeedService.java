package app.wheelhouse.feed;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.support.Service;
import org.jspecify.annotations.Nullable;

/// Runs one feed into the engine's inbox, through the filter.
public final class FeedService implements Service {
  private final MarketFeed feed;
  private final EnginePost engine;
  private final @Nullable FallbackPrices fallback;
  private final FeedFilter filter = new FeedFilter();

  public FeedService(MarketFeed feed, EnginePost engine) {
    this(feed, engine, null);
  }

  /// @param fallback hears what the feed tells, and is started and stopped with it; null for none
  public FeedService(MarketFeed feed, EnginePost engine, @Nullable FallbackPrices fallback) {
    this.feed = feed;
    this.engine = engine;
    this.fallback = fallback;
  }

  @Override
  public String name() {
    return "feed " + feed.name();
  }

  @Override
  public void start() {
    if (fallback != null) {
      fallback.start();
    }
    feed.start(new Sink());
  }

  /// Trades that the feed sent again; once it is stopped.
  public long duplicates() {
    return filter.duplicates();
  }

  @Override
  public void stop() {
    feed.stop();
    if (fallback != null) {
      fallback.stop();
    }
  }

  private final class Sink implements FeedSink {
    @Override
    public void market(MarketEvent event) {
      for (EngineEvent told : filter.sift(event)) {
        if (fallback != null && told instanceof EngineEvent.Market(MarketEvent believed)) {
          fallback.market(believed);
        }
        engine.post(told);
      }
    }

    @Override
    public void status(FeedStatus status) {
      if (fallback != null) {
        fallback.status(status);
      }
      engine.post(new EngineEvent.Feed(status));
    }

    @Override
    public void connection(Connection connection) {
      engine.post(new EngineEvent.ConnectionReported(connection));
    }

    @Override
    public void said(String text, long time) {
      engine.post(new EngineEvent.VenueSaid(text, time));
    }

    @Override
    public void clock(long skewMillis, long time) {
      engine.post(new EngineEvent.ClockMeasured(skewMillis, time));
    }
  }
}
