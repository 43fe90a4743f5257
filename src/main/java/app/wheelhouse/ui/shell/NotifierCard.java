package app.wheelhouse.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a popup shows: icon, kind, sentence.
final class NotifierCard extends StackPane {
  private static final double WIDTH = 330;

  private final HBox line;

  NotifierCard(String title, String text, boolean warns) {
    Label kind = new Label(title);
    kind.getStyleClass().add("strong");
    Label sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("notice-card");
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    line =
        new HBox(new FontIcon(warns ? "fth-alert-triangle" : "fth-info"), new VBox(kind, sentence));
    line.getStyleClass().add("notice-line");
    line.pseudoClassStateChanged(PseudoClass.getPseudoClass("warn"), warns);
    getChildren().add(line);
  }

  /// ControlsFX asks for a height without a width, and would leave no room for wrapped lines.
  @Override
  public @Nullable Orientation getContentBias() {
    return null;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = WIDTH - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + line.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
