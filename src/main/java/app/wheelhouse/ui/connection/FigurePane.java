package app.wheelhouse.ui.connection;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A number with its name, and its gauge where it is a budget.
final class FigurePane extends VBox {
  FigurePane(ConnectionFigure figure, ConnectionTexts words) {
    getStyleClass().add("connection-figure");
    String key = figure.kind().key();
    Label name = new Label(words.of(key));
    name.getStyleClass().add("quiet");
    Label value = new Label();
    value.getStyleClass().add("figure");
    value.textProperty().bind(figure.valueProperty());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren().add(new HBox(name, between, value));
    if (figure.kind().isBudget()) {
      ProgressBar gauge = new ProgressBar(0);
      gauge.setMaxWidth(Double.MAX_VALUE);
      gauge.setFocusTraversable(false);
      gauge.progressProperty().bind(figure.shareProperty());
      gauge
          .accessibleTextProperty()
          .bind(figure.valueProperty().map(text -> words.of(key) + " " + text));
      getChildren().add(gauge);
    }
    Tooltip.install(this, new Tooltip(words.of(key + ".hint")));
    figure
        .urgencyProperty()
        .subscribe(now -> {
          for (Urgency each : Urgency.values()) {
            pseudoClassStateChanged(
                PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
          }
        });
  }
}
