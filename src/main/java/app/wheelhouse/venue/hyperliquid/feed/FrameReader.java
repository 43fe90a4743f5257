package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import app.wheelhouse.venue.hyperliquid.wire.HyperliquidTranslator;
import app.wheelhouse.venue.hyperliquid.wire.MalformedMessage;
import app.wheelhouse.venue.hyperliquid.wire.SocketDecoder;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import java.util.List;
import java.util.SortedMap;

/// Reads the messages of one socket; lives on that socket's thread.
final class FrameReader {
  private final SocketDecoder decoder;
  private final HyperliquidTranslator translator;
  private final int longest;

  /// What a message was.
  sealed interface Frame {}

  /// @param events what it says about our markets, in order
  record Read(SocketMessage message, List<MarketEvent> events) implements Frame {}

  /// @param why it could not be read
  record Unreadable(String why) implements Frame {}

  /// @param longest characters of a message that is read
  FrameReader(SortedMap<String, InstrumentId> coins, DriftCounter drift, int longest) {
    this.decoder = new SocketDecoder(drift);
    this.translator = new HyperliquidTranslator(coins);
    this.longest = longest;
  }

  /// @param time when it was received, epoch milliseconds
  Frame read(String text, long time) {
    if (text.length() > longest) {
      return new Unreadable("a message of " + text.length() + " characters");
    }
    try {
      SocketMessage message = decoder.decode(text);
      return new Read(message, translator.market(message, time));
    } catch (MalformedMessage | RuntimeException unreadable) {
      // Whatever a message is made of, it must not end the thread that reads the next one.
      return new Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }
}
