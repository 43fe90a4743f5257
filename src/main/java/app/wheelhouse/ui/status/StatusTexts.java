package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the status bar, from the resource bundle.
public final class StatusTexts {
  private final ResourceBundle texts;

  public StatusTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String feed(FeedState state) {
    return texts.getString("status.feed." + lower(state));
  }

  String auto(boolean on) {
    return texts.getString(on ? "status.auto.on" : "status.auto.off");
  }

  String trading(TradingState state) {
    return texts.getString("status.trading." + lower(state));
  }

  /// @param open positions
  /// @param unprotected those of them without a working stop
  String positions(int open, int unprotected) {
    String key =
        open == 0
            ? "status.positions.none"
            : unprotected == 0 ? "status.positions.safe" : "status.positions.naked";
    return new MessageFormat(texts.getString(key), Locale.ROOT)
        .format(new Object[] {open, unprotected});
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
