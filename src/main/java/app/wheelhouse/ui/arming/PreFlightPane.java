package app.wheelhouse.ui.arming;

import app.wheelhouse.domain.account.PreFlightItem;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One item of the list: sign, word, what was looked at and what was found.
final class PreFlightPane extends HBox {
  PreFlightPane(PreFlightItem item, ArmingTexts texts) {
    getStyleClass().add("preflight");
    pseudoClassStateChanged(PseudoClass.getPseudoClass(style(item.state())), true);
    String said = texts.word(item.state());
    Label word = new Label(said, new FontIcon(icon(item.state())));
    word.getStyleClass().add("preflight-word");
    word.setMinWidth(USE_PREF_SIZE);
    Label what = new Label(item.what());
    what.getStyleClass().add("strong");
    what.setWrapText(true);
    Label reason = new Label(item.reason());
    reason.getStyleClass().add("preflight-reason");
    reason.setWrapText(true);
    VBox words = new VBox(what, reason);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(word, words);
    setAccessibleText(said + ", " + item.what() + ": " + item.reason());
  }

  private static String style(PreFlightItem.State state) {
    return switch (state) {
      case PASSED -> "passed";
      case WARNED -> "warned";
      case FAILED -> "failed";
    };
  }

  private static String icon(PreFlightItem.State state) {
    return switch (state) {
      case PASSED -> "fth-check";
      case WARNED -> "fth-alert-triangle";
      case FAILED -> "fth-x-octagon";
    };
  }
}
