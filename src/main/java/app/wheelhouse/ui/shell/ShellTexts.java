package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the frame, from the resource bundle.
public final class ShellTexts {
  private final ResourceBundle texts;

  public ShellTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String feed(FeedState state) {
    return texts.getString("shell.feed." + lower(state));
  }

  String auto(boolean on) {
    return texts.getString(on ? "shell.auto.on" : "shell.auto.off");
  }

  String trading(TradingState state) {
    return texts.getString("shell.trading." + lower(state));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
