package app.wheelhouse.ui.skill;

import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the AI record, from the resource bundle.
final class SkillTexts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final ResourceBundle texts;

  SkillTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /// @param key without `skill.`
  String of(String key, Object... values) {
    String pattern = texts.getString("skill." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }

  /// The word of an enum's value, under `skill.<group>.<value>`.
  String word(String group, Enum<?> value) {
    return of(group + "." + value.name().toLowerCase(Locale.ROOT));
  }

  /// Kind and name, so that rules never pass for a model: `Model qwen3:8b`.
  ///
  /// @param proposer as a record names it, such as `rules:analyst`
  String proposer(String proposer) {
    int colon = proposer.indexOf(':');
    return of("who." + proposer.substring(0, colon), proposer.substring(colon + 1));
  }

  /// A regime as outcomes name it; one without a word of ours stays as it is.
  String regime(String regime) {
    return texts.containsKey("skill.regime." + regime) ? of("regime." + regime) : regime;
  }

  static String time(long millis, ZoneId zone) {
    return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /// Profit over risk with its sign: `+1.20 R`.
  static String risk(double result) {
    return Double.isFinite(result)
        ? Figures.signed(java.math.BigDecimal.valueOf(Math.round(result * 100), 2), 2) + " R"
        : Figures.UNKNOWN;
  }
}
