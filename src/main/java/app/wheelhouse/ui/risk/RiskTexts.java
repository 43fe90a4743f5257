package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.ui.control.Nearness;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the risk panel, from the resource bundle.
final class RiskTexts {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;

  private final ResourceBundle texts;

  RiskTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key) {
    return texts.getString("risk." + key);
  }

  String of(String key, Object... values) {
    return new MessageFormat(of(key), Locale.ENGLISH).format(values);
  }

  /// The word of a constant: `risk.<kind>.<name>`.
  String word(String kind, Enum<?> constant) {
    return of(kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// A rule of the gate as the ticket names it; one that has no name yet by its own.
  String rule(String rule) {
    String key = "ticket.rule." + rule;
    if (texts.containsKey(key)) {
      return texts.getString(key);
    }
    String words = rule.replace('-', ' ');
    return words.isEmpty() ? rule : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// How a restriction that leaves trading by hand free is told: losses in a row make automatic
  /// entries wait, all else pauses auto-trading.
  String pause(RestrictionCause cause) {
    return of(cause == RestrictionCause.LOSS_STREAK ? "state.waits" : "state.paused");
  }

  /// How near liquidation is, in the words of the position cards.
  String near(Nearness nearness) {
    return texts.getString("positions.near." + nearness.key());
  }

  /// @param layer 1 to 8
  String layer(int layer) {
    return of("layer." + layer);
  }

  /// With a capital and a full stop; empty stays empty.
  static String sentence(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return "";
    }
    String capital = Character.toUpperCase(trimmed.charAt(0)) + trimmed.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  /// How long, as `0:42` or `13:42:10`; counts down to 0:00 exactly when it is over.
  static String span(long millis) {
    long seconds = Math.ceilDiv(Math.max(0, millis), SECOND);
    return seconds < HOUR
        ? String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
  }
}
