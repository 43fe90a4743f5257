package app.wheelhouse.feed;

/// The port to a source of market data; it runs on its own thread between start and stop.
public interface MarketFeed extends AutoCloseable {
  /// `hyperliquid`, `synthetic`, `replay` …
  String name();

  void start(FeedSink sink);

  /// Stops; may be called twice.
  void stop();

  @Override
  default void close() {
    stop();
  }
}
