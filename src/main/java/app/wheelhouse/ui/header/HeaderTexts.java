package app.wheelhouse.ui.header;

import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the header, from the resource bundle.
final class HeaderTexts {
  private final ResourceBundle texts;

  HeaderTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key, Object... values) {
    String pattern = texts.getString("header." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /// A source as the trader knows it: `binance` is `Binance`.
  String source(String id) {
    String key = "header.source." + id.replace(' ', '-');
    return texts.containsKey(key) ? texts.getString(key) : id;
  }

  /// `23:14` to the next full hour.
  static String toFullHour(long now) {
    long seconds = 3_600 - Math.floorMod(now / 1_000, 3_600L);
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  /// A share as percent with its sign and this many decimals.
  static String percent(double share, int decimals) {
    String digits = Figures.number(share * 100, decimals);
    boolean zero = digits.chars().allMatch(each -> each == '0' || each == '.');
    return (share > 0 && !zero ? "+" + digits : digits) + " %";
  }
}
