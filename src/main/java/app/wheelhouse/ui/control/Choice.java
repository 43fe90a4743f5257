package app.wheelhouse.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/// A row of toggle buttons of which one is always on.
public final class Choice {
  private Choice() {}

  /// Puts a button for each option into `row` and keeps it equal to `chosen`, both ways.
  public static <T> void fill(
      Pane row, List<T> options, Function<T, String> text, ObjectProperty<T> chosen) {
    ToggleGroup group = new ToggleGroup();
    for (T option : options) {
      ToggleButton button = new ToggleButton(text.apply(option));
      button.getStyleClass().add("choice");
      button.setId("choice-" + text.apply(option));
      button.setUserData(option);
      button.setAccessibleText(text.apply(option));
      button.setToggleGroup(group);
      // Pressing the one that is on leaves it on.
      button.setOnAction(_ -> {
        button.setSelected(true);
        chosen.set(option);
      });
      row.getChildren().add(button);
    }
    chosen.subscribe(value ->
        group
            .getToggles()
            .forEach(toggle -> toggle.setSelected(Objects.equals(toggle.getUserData(), value))));
  }
}
