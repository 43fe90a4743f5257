package app.wheelhouse.ui.risk;

import app.wheelhouse.ui.control.MoneyLabel;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a jump of prices does to one position, as one line.
final class ShockLinePane extends HBox {
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final RiskTexts texts;
  private final Label symbol = ExposurePane.label("strong");
  private final Label side = ExposurePane.label("side-badge");
  private final Label mark = ExposurePane.label("figure", "shock-mark");
  private final MoneyLabel profit = new MoneyLabel();
  private final FontIcon icon = new FontIcon(Zone.FINE.icon());
  private final Label what = new Label();

  ShockLinePane(RiskTexts texts) {
    this.texts = texts;
    getStyleClass().addAll("exposure", "shock-position");
    profit.setSigned(true);
    profit.getStyleClass().add("shock-profit");
    profit.setMinWidth(USE_PREF_SIZE);
    what.getStyleClass().add("zone-label");
    what.setGraphic(icon);
    what.setWrapText(true);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    HBox name = new HBox(symbol, side);
    name.getStyleClass().add("exposure-name");
    getChildren().addAll(name, mark, profit, what);
  }

  void show(ShockFigures.Line line) {
    symbol.setText(line.instrument().symbol());
    side.setText(texts.of(line.isLong() ? "long" : "short"));
    side.pseudoClassStateChanged(SHORT, !line.isLong());
    mark.setText(texts.of("what-if.mark", line.mark()));
    profit.setMoney(line.profit());
    Zone zone = zone(line.fate());
    zone.colour(what);
    icon.setIconLiteral(zone.icon());
    what.setText(line.what());
    setAccessibleText(
        symbol.getText()
            + " "
            + side.getText()
            + ", "
            + mark.getText()
            + ", "
            + profit.getText()
            + ", "
            + line.what());
  }

  private static Zone zone(ShockFigures.Fate fate) {
    return switch (fate) {
      case HOLDS -> Zone.FINE;
      case NO_STOP, STOPPED -> Zone.WATCH;
      case LIQUIDATED -> Zone.LIMIT;
    };
  }
}
