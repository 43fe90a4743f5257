package app.wheelhouse.feed;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;

/// Where a feed puts what it receives; one call at a time, and none after `stop` has returned.
public interface FeedSink {
  void market(MarketEvent event);

  void status(FeedStatus status);

  /// How the connection stands, about once a second; for the screens.
  default void connection(Connection connection) {}

  /// Something the trader should read, once.
  ///
  /// @param time epoch milliseconds
  default void said(String text, long time) {}

  /// Our clock was compared with the venue's.
  ///
  /// @param skewMillis ours less the venue's
  /// @param time epoch milliseconds
  default void clock(long skewMillis, long time) {}
}
