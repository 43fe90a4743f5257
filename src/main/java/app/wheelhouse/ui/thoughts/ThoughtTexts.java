package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Proposer;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the feed, from the resource bundle.
final class ThoughtTexts {
  private final ResourceBundle texts;

  ThoughtTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /// Kind and name, so that rules never pass for a model: `rules: rule-analyst`.
  String proposer(Proposer proposer) {
    return word("kind", proposer.kind()) + ": " + proposer.name();
  }

  /// @param action as the domain names it, such as `open_long`
  String action(String action) {
    return get("action." + action);
  }

  /// The word of an enum's value, under `thoughts.<group>.<value>`.
  String word(String group, Enum<?> value) {
    return get(group + "." + value.name().toLowerCase(Locale.ROOT));
  }

  /// @param key without `thoughts.`
  String get(String key) {
    return texts.getString("thoughts." + key);
  }

  /// The same with its gaps filled; numbers come formatted.
  String filled(String key, Object... values) {
    return new MessageFormat(get(key), Locale.ENGLISH).format(values);
  }
}
