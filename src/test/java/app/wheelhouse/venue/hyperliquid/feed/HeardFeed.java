package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.feed.FeedSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what a feed gives, in order.
final class HeardFeed implements FeedSink {
  final List<Object> all = new CopyOnWriteArrayList<>();
  final List<String> said = new CopyOnWriteArrayList<>();
  final List<Connection> connections = new CopyOnWriteArrayList<>();
  final List<Long> skews = new CopyOnWriteArrayList<>();

  @Override
  public void market(MarketEvent event) {
    all.add(event);
  }

  @Override
  public void status(FeedStatus status) {
    all.add(status);
  }

  @Override
  public void connection(Connection connection) {
    connections.add(connection);
  }

  @Override
  public void said(String text, long time) {
    said.add(text);
  }

  @Override
  public void clock(long skewMillis, long time) {
    skews.add(skewMillis);
  }

  List<FeedStatus> statuses() {
    return of(FeedStatus.class);
  }

  List<FeedState> states() {
    return statuses().stream().map(FeedStatus::state).toList();
  }

  <T> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
