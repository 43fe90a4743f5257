package app.wheelhouse.feed;

import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.support.Service;

/// Runs one feed into the engine's inbox, through the filter.
public final class FeedService implements Service {
  private final MarketFeed feed;
  private final EnginePost engine;
  private final FeedFilter filter = new FeedFilter();

  public FeedService(MarketFeed feed, EnginePost engine) {
    this.feed = feed;
    this.engine = engine;
  }

  @Override
  public String name() {
    return "feed " + feed.name();
  }

  @Override
  public void start() {
    feed.start(
        new FeedSink() {
          @Override
          public void market(MarketEvent event) {
            filter.sift(event).forEach(engine::post);
          }

          @Override
          public void status(FeedStatus status) {
            engine.post(new EngineEvent.Feed(status));
          }
        });
  }

  @Override
  public void stop() {
    feed.stop();
  }
}
