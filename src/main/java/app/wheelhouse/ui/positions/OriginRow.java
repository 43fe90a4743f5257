package app.wheelhouse.ui.positions;

import app.wheelhouse.ui.control.Shown;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Who opened a position that the desk did not open by itself, and the way to hand it over.
final class OriginRow extends HBox {
  private static final PseudoClass EXTERNAL = PseudoClass.getPseudoClass("external");

  OriginRow(PositionLine line, PositionTexts texts) {
    getStyleClass().add("origin");
    Label mark = PositionCard.label("chip");
    mark.setId("origin");
    mark.setMinWidth(USE_PREF_SIZE);
    Button hand = new Button(texts.of("hand-over"));
    hand.setId("hand-over");
    hand.getStyleClass().addAll("card-button", "flat");
    hand.setMinWidth(USE_PREF_SIZE);
    hand.setTooltip(new Tooltip(texts.of("hand-over.hint")));
    hand.setAccessibleText(texts.of("hand-over.accessible", line.instrument().symbol()));
    hand.setOnAction(_ -> line.handOver());
    getChildren().addAll(mark, PositionCard.gap(), hand);
    Shown.when(this, line.originProperty().map(origin -> origin != Origin.DESK));
    line.originProperty()
        .subscribe(origin -> {
          String key = "origin." + origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
          mark.setText(origin == Origin.DESK ? "" : texts.of(key));
          mark.setTooltip(origin == Origin.DESK ? null : new Tooltip(texts.of(key + ".hint")));
          mark.getStyleClass().removeAll("warn");
          if (origin == Origin.EXTERNAL) {
            mark.getStyleClass().add("warn");
          }
          pseudoClassStateChanged(EXTERNAL, origin == Origin.EXTERNAL);
        });
  }
}
