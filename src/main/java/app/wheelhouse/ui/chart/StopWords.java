package app.wheelhouse.ui.chart;

import app.wheelhouse.risk.StopOutlook;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What stands at a stop that is dragged: gain or loss there and its share of equity, then reward
/// over risk and the way to liquidation, then what the gate says against it.
final class StopWords {
  private static final int CENTS = 2;

  private final ResourceBundle texts;

  StopWords(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(StopOutlook outlook) {
    List<String> lines = new ArrayList<>();
    String result = Figures.signed(outlook.atStop().amount(), CENTS);
    BigDecimal share = outlook.share();
    lines.add(
        share == null
            ? text("chart.stop.result", result)
            : text("chart.stop.share", result, Figures.signedPercent(share.doubleValue())));
    List<String> more = new ArrayList<>();
    BigDecimal ratio = outlook.rewardRisk();
    if (ratio != null) {
      more.add(text("chart.stop.ratio", Figures.number(ratio, CENTS)));
    }
    BigDecimal way = outlook.distanceToLiquidation();
    if (way != null) {
      more.add(text("chart.stop.beyond", Figures.number(way.movePointRight(2), 1)));
    }
    if (!more.isEmpty()) {
      lines.add(String.join(" · ", more));
    }
    if (!outlook.isAllowed()) {
      lines.add(DraftLines.wrapped(outlook.denial()));
    }
    return String.join("\n", lines);
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }
}
