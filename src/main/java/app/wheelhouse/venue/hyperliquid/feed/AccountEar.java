package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;

/// Who listens to an [AccountLink]. It hears one thing at a time and must not block.
public interface AccountEar {
  /// @param span milliseconds of the clock that only measures spans
  void heard(SocketMessage message, long span);

  void up();

  /// @param why a clause for the trader
  void down(String why);

  /// A sentence for the trader.
  void said(String text);

  /// Time passed.
  ///
  /// @param span milliseconds of the clock that only measures spans
  void pulse(long span);
}
