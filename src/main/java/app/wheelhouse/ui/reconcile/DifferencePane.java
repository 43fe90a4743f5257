package app.wheelhouse.ui.reconcile;

import app.wheelhouse.domain.account.Difference;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One difference: when, of what kind, what differed, and how it was explained.
final class DifferencePane extends HBox {
  private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

  DifferencePane(Difference difference, ReconcileTexts texts, ZoneId zone) {
    getStyleClass().add("difference");
    pseudoClassStateChanged(SERIOUS, difference.serious());
    Label time = new Label(texts.time(difference.time(), zone));
    time.getStyleClass().addAll("figure", "quiet");
    time.setMinWidth(USE_PREF_SIZE);
    Label kind = new Label(texts.kind(difference.kind()));
    kind.getStyleClass().add("difference-kind");
    kind.setMinWidth(USE_PREF_SIZE);
    if (difference.serious()) {
      kind.setGraphic(new FontIcon("fth-alert-triangle"));
    }
    Label what = new Label(difference.what());
    what.setWrapText(true);
    what.getStyleClass().add("difference-what");
    Label explanation = new Label(difference.explanation());
    explanation.setWrapText(true);
    explanation.getStyleClass().add("difference-why");
    VBox words = new VBox(what, explanation);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(time, kind, words);
    String mark = difference.serious() ? texts.of("serious") + ", " : "";
    setAccessibleText(
        mark + kind.getText() + ": " + difference.what() + ". " + difference.explanation());
  }
}
