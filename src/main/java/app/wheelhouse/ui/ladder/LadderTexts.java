package app.wheelhouse.ui.ladder;

import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the ladder, from the resource bundle.
final class LadderTexts {
  private final ResourceBundle texts;

  LadderTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key, Object... values) {
    String pattern = texts.getString("ladder." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /// The ladder in a sentence, for screen readers.
  String spoken(String symbol, Rungs rungs) {
    if (rungs.isEmpty()) {
      return of("spoken.none", symbol);
    }
    return of(
        "spoken",
        symbol,
        Figures.number(rungs.bid(), rungs.priceDecimals()),
        Figures.number(rungs.ask(), rungs.priceDecimals()),
        Figures.number(rungs.spread(), rungs.priceDecimals()),
        imbalance(rungs.imbalance()));
  }

  /// Such as `+0.23`.
  static String imbalance(double value) {
    String digits = Figures.number(value, 2);
    return value >= 0.005 ? "+" + digits : digits;
  }

  String name(Mark mark, int decimals) {
    return of(
        "mark." + mark.kind().name().toLowerCase(Locale.ROOT),
        Figures.number(mark.price(), decimals),
        of("side." + mark.side().name().toLowerCase(Locale.ROOT)));
  }
}
