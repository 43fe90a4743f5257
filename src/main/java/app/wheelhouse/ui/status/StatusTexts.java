package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of the status bar, from the resource bundle.
public final class StatusTexts {
  /// So often the feed tries before it gives up and waits for the trader (FEED-2).
  private static final int ATTEMPTS = 50;

  private final ResourceBundle texts;

  public StatusTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String feed(FeedState state) {
    return texts.getString("status.feed." + lower(state));
  }

  /// The same with the attempt that runs and the time to the next one, short: an outage is when the
  /// rest of the bar is needed most.
  ///
  /// @param connection to the venue; null where there is none
  /// @param now epoch milliseconds
  String feed(FeedState state, @Nullable Connection connection, long now) {
    if (connection == null || connection.attempt() <= 0 || state.isUp()) {
      return feed(state);
    }
    boolean due = connection.nextAttempt() > 0;
    long seconds = Math.ceilDiv(Math.max(0, connection.nextAttempt() - now), 1_000L);
    return new MessageFormat(texts.getString("status.attempt" + (due ? ".next" : "")), Locale.ROOT)
        .format(new Object[] {feed(state), connection.attempt(), ATTEMPTS, seconds + " s"});
  }

  String auto(boolean on) {
    return texts.getString(on ? "status.auto.on" : "status.auto.off");
  }

  String trading(TradingState state) {
    return texts.getString("status.trading." + lower(state));
  }

  String positions(Protection now) {
    return new MessageFormat(texts.getString("status.positions." + key(now)), Locale.ROOT)
        .format(new Object[] {now.open(), now.unprotected(), now.waiting()});
  }

  /// Empty for none.
  String inQuestion(int orders) {
    return orders == 0 ? "" : count("status.unknown", orders);
  }

  /// Empty for none.
  String differences(int unseen) {
    return unseen == 0 ? "" : count("status.unseen", unseen);
  }

  private String count(String key, int number) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(new Object[] {number});
  }

  private static String key(Protection now) {
    if (now.open() == 0) {
      return "none";
    }
    if (now.unprotected() > 0) {
      return "naked";
    }
    if (now.waiting() > 0) {
      return now.open() == 1 ? "waits" : "wait";
    }
    return "safe";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
