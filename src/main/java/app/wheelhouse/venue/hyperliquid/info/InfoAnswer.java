package app.wheelhouse.venue.hyperliquid.info;

import java.nio.charset.StandardCharsets;

/// What came back for a request.
///
/// @param body JSON, not yet decoded
/// @param sentMillis when it left, by our clock, epoch milliseconds
/// @param roundTripNanos from leaving to the whole answer
/// @param serverDate the header `Date`, epoch milliseconds to a whole second; −1 when absent
record InfoAnswer(byte[] body, long sentMillis, long roundTripNanos, long serverDate) {
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Our clock in the middle of the round trip.
  long middleMillis() {
    return sentMillis + roundTripNanos / 2_000_000;
  }
}
