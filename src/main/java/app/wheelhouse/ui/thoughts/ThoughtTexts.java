package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.ui.control.Figures;
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
    return word("kind", proposer.kind()) + ": " + CleanText.line(proposer.name(), 140);
  }

  /// `12:04:31 by model: ollama:qwen3:8b · level 5`.
  String by(Decision decision, String time) {
    Decision.Header header = decision.header();
    String who = filled("by", time, proposer(header.proposer()));
    Backing backing = header.backing();
    return backing == null
        ? who
        : who + " · " + filled("by.level", Integer.toString(backing.level()));
  }

  /// The confidence, and what it counts as where that is another one.
  String sure(Decision decision) {
    double stated = decision.header().confidence().value();
    Backing backing = decision.header().backing();
    Confidence calibrated = backing == null ? null : backing.calibrated();
    String said = Figures.percent(stated);
    if (calibrated == null) {
      return said;
    }
    String record = Figures.percent(calibrated.value());
    // More than was stated is never acted on.
    return said.equals(record)
        ? said
        : filled(calibrated.value() > stated ? "sure.higher" : "sure", said, record);
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
