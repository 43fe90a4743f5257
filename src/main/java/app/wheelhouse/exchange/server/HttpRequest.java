package app.wheelhouse.exchange.server;

import java.util.Locale;
import java.util.SortedMap;

/// One HTTP request.
///
/// @param headers names in lower case; of a repeated one the last
/// @param head the bytes before the body, for a handshake that somebody else reads
record HttpRequest(
    String method, String path, SortedMap<String, String> headers, String body, byte[] head) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isHandshake() {
    return header("upgrade").toLowerCase(Locale.ROOT).equals("websocket");
  }

  /// False when the client hangs up after the answer.
  boolean keepsAlive() {
    return !header("connection").toLowerCase(Locale.ROOT).contains("close");
  }
}
