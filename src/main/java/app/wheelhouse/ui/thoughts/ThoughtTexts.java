package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Proposer;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the feed, from the resource bundle.
public final class ThoughtTexts {
  private final ResourceBundle texts;

  public ThoughtTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String kind(Proposer.Kind kind) {
    return texts.getString("thoughts.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// @param action as the domain names it, such as `open_long`
  String action(String action) {
    return texts.getString("thoughts.action." + action);
  }

  String ignored(String reason) {
    return filled("thoughts.ignored", reason);
  }

  String denied(String rule, String reason) {
    return filled("thoughts.denied", rule, reason);
  }

  String acted(int orders) {
    return filled("thoughts.acted", orders);
  }

  private String filled(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(values);
  }
}
