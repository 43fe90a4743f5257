package app.wheelhouse.ui.prompt;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A section with its switch and its cost.
final class SectionPane extends HBox {
  SectionPane(SectionSwitch section, PromptWords words) {
    getStyleClass().add("prompt-section");
    CheckBox on = new CheckBox();
    on.setId("prompt-section-" + section.kind().id());
    on.getStyleClass().add("switch");
    on.setMinWidth(USE_PREF_SIZE);
    on.setAccessibleText(words.filled("section", section.kind().words()));
    on.selectedProperty().bindBidirectional(section.onProperty());
    Label name = new Label(capital(section.kind().words()));
    name.setLabelFor(on);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setOnMouseClicked(_ -> on.fire());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label cost = new Label();
    cost.getStyleClass().addAll("figure", "quiet", "small");
    cost.setMinWidth(USE_PREF_SIZE);
    cost.textProperty().bind(section.costProperty());
    getChildren().setAll(on, name, gap, cost);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
