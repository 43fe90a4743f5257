package app.wheelhouse.tape;

import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;

/// One line of our own recording: something the engine took from its inbox.
public sealed interface TapeRecord {

  /// When the engine took it, epoch milliseconds.
  long time();

  /// Market data.
  record MarketRecord(MarketEvent event) implements TapeRecord {
    @Override
    public long time() {
      return event.time();
    }
  }

  /// A change of the feed's state.
  record FeedRecord(FeedStatus status) implements TapeRecord {
    @Override
    public long time() {
      return status.time();
    }
  }

  /// A tick of the engine's clock.
  record ClockRecord(long time) implements TapeRecord {}

  /// Something this room does not look into: a command, a decision, an execution report.
  ///
  /// @param kind such as `command`
  /// @param json kept character for character
  record OpaqueRecord(String kind, long time, String json) implements TapeRecord {}
}
