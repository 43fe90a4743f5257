package app.wheelhouse.feed;

import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;

/// Where a feed puts what it receives.
public interface FeedSink {
  void market(MarketEvent event);

  void status(FeedStatus status);
}
