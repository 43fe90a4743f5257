package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.WireSubscription;
import org.jspecify.annotations.Nullable;

/// One thing that we ask the venue to send.
///
/// @param type of the venue's, which is also its channel: `l2Book`, `trades` …
/// @param coin the venue's name; null for all of them
/// @param interval of candles; null for others
/// @param user address of the account; null for what is public
record Subscription(
    String type, @Nullable String coin, @Nullable String interval, @Nullable String user) {
  static final String MIDS = "allMids";
  static final String BOOK = "l2Book";
  static final String CANDLE = "candle";

  static Subscription mids() {
    return new Subscription(MIDS, null, null, null);
  }

  static Subscription of(String type, String coin) {
    return new Subscription(type, coin, null, null);
  }

  static Subscription minuteCandles(String coin) {
    return new Subscription(CANDLE, coin, "1m", null);
  }

  /// Of an account.
  static Subscription ofUser(String type, String user) {
    return new Subscription(type, null, null, user);
  }

  String subscribe() {
    return "{\"method\":\"subscribe\",\"subscription\":" + json() + '}';
  }

  String unsubscribe() {
    return "{\"method\":\"unsubscribe\",\"subscription\":" + json() + '}';
  }

  /// True when the venue's answer is about this one.
  boolean matches(WireSubscription answer) {
    return type.equals(answer.type())
        && (coin == null || coin.equals(answer.coin()))
        && (interval == null || interval.equals(answer.interval()))
        && (user == null || user.equalsIgnoreCase(answer.user()));
  }

  /// True when a complaint of the venue quotes this one, as in `Already subscribed: {…}`.
  boolean isQuotedIn(String complaint) {
    String plain = complaint.replace(" ", "").replace("\\", "");
    return plain.contains("\"type\":\"" + type + '"')
        && (coin == null || plain.contains("\"coin\":\"" + coin + '"'));
  }

  private String json() {
    StringBuilder json = new StringBuilder("{\"type\":\"").append(type).append('"');
    if (coin != null) {
      json.append(",\"coin\":\"").append(coin).append('"');
    }
    if (interval != null) {
      json.append(",\"interval\":\"").append(interval).append('"');
    }
    if (user != null) {
      json.append(",\"user\":\"").append(user).append('"');
    }
    return json.append('}').toString();
  }
}
