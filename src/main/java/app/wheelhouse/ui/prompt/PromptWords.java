package app.wheelhouse.ui.prompt;

import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the page.
record PromptWords(ResourceBundle texts) {
  String get(String key) {
    return texts.getString("prompt." + key);
  }

  String filled(String key, Object... values) {
    return new MessageFormat(get(key), Locale.ROOT).format(values);
  }

  /// The name of a text.
  String name(PromptPart part) {
    return get("part." + part.key());
  }

  /// A whole number as `5,885`.
  static String count(long number) {
    return Figures.number(BigDecimal.valueOf(number), 0);
  }
}
