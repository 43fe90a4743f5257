package app.wheelhouse.faults.venue;

import tools.jackson.databind.JsonNode;

/// What a client has subscribed to.
///
/// @param coin empty where the channel has none
/// @param interval of candles, else empty
record Subscribed(String type, String coin, String interval) {
  static Subscribed of(JsonNode subscription) {
    return new Subscribed(
        subscription.path("type").asString(""),
        subscription.path("coin").asString(""),
        subscription.path("interval").asString(""));
  }

  static Subscribed to(String type, String coin) {
    return new Subscribed(type, coin, "");
  }
}
