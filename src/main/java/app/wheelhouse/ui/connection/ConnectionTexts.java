package app.wheelhouse.ui.connection;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the connection panel, from the resource bundle.
final class ConnectionTexts {
  /// So often the feed tries before it gives up and waits for the trader (FEED-2).
  private static final int ATTEMPTS = 50;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ResourceBundle texts;

  ConnectionTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key, Object... values) {
    String pattern = texts.getString("connection." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  String state(FeedState state) {
    return of("state." + state.name().toLowerCase(Locale.ROOT));
  }

  /// An Ikonli literal.
  static String icon(FeedState state) {
    return switch (state) {
      case CONNECTED -> "fth-wifi";
      case CONNECTING, RECONNECTING -> "fth-refresh-cw";
      case PAUSED -> "fth-pause";
      case ENDED -> "fth-square";
      case DISCONNECTED -> "fth-wifi-off";
      case FAILED -> "fth-alert-triangle";
    };
  }

  /// Where it is connected to.
  String place(Connection now) {
    return of("place", of("venue." + known(now.venue()), now.venue()), now.network(), now.host());
  }

  private String known(String venue) {
    return texts.containsKey("connection.venue." + venue) ? venue : "other";
  }

  String since(Connection now, long time, ZoneId zone) {
    return now.since() <= 0
        ? ""
        : of(
            "since",
            TIME.format(Instant.ofEpochMilli(now.since()).atZone(zone)),
            Figures.age(Math.max(0, time - now.since())));
  }

  /// Which attempt runs and when the next comes; empty while connected.
  String attempt(Connection now, long time) {
    if (now.state() == FeedState.FAILED) {
      return of("attempt.over", now.attempt());
    }
    if (now.attempt() <= 0) {
      return "";
    }
    return now.nextAttempt() <= 0
        ? of("attempt", now.attempt(), ATTEMPTS)
        : of("attempt.next", now.attempt(), ATTEMPTS, seconds(now.nextAttempt() - time));
  }

  private static String seconds(long millis) {
    return Math.ceilDiv(Math.max(0, millis), 1_000L) + " s";
  }

  String latency(Connection now) {
    return now.latencyMillis() < 0 ? Figures.UNKNOWN : now.latencyMillis() + " ms";
  }

  /// Our clock against the venue's, such as `+120 ms` or `−1.50 s`.
  String skew(long millis) {
    String sign = millis > 0 ? "+" : "";
    return Math.abs(millis) < 1_000
        ? sign + Figures.number(millis, 0) + " ms"
        : sign + Figures.number(millis / 1_000.0, 2) + " s";
  }
}
