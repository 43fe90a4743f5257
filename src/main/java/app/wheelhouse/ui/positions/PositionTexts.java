package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the position cards, from the resource bundle.
final class PositionTexts {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final ResourceBundle texts;

  PositionTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key) {
    return texts.getString("positions." + key);
  }

  String of(String key, Object... values) {
    return new MessageFormat(of(key), Locale.ENGLISH).format(values);
  }

  /// With sign and unit, without cents from ten up: for a line that must stay short.
  String brief(Money money) {
    int decimals = money.abs().compareTo(Money.of(10)) < 0 ? 2 : 0;
    return Figures.signed(money.amount(), decimals) + " " + of("currency");
  }

  /// A share as percent with sign and one decimal.
  String distance(double share) {
    String digits = Figures.number(share * 100, 1) + " %";
    return share > 0 ? "+" + digits : digits;
  }

  /// With sign and unit.
  String result(Money money) {
    return Figures.signed(money.amount(), 2) + " " + of("currency");
  }

  String money(Money money) {
    return Figures.number(money.amount(), 2) + " " + of("currency");
  }

  /// A length of time: `45 s`, `5 min 12 s`, `12 min`, `3 h 12 min`, `2 d 5 h`.
  String span(long millis) {
    if (millis < MINUTE) {
      return millis / 1_000 + " s";
    }
    if (millis < HOUR) {
      String minutes = millis / MINUTE + " min";
      return millis < 10 * MINUTE ? minutes + " " + millis % MINUTE / 1_000 + " s" : minutes;
    }
    return millis < DAY
        ? millis / HOUR + " h " + millis % HOUR / MINUTE + " min"
        : millis / DAY + " d " + millis % DAY / HOUR + " h";
  }
}
