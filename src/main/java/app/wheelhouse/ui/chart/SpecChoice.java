package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.BarSpec;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A row of buttons for the lengths of a bar, of which one is always on.
final class SpecChoice {
  private final HBox row;
  private final ObjectProperty<BarSpec> chosen;
  private final ResourceBundle texts;
  private ToggleGroup group = new ToggleGroup();

  SpecChoice(HBox row, ObjectProperty<BarSpec> chosen, ResourceBundle texts) {
    this.row = row;
    this.chosen = chosen;
    this.texts = texts;
    chosen.subscribe(this::select);
  }

  /// Offers these from now on.
  void offer(List<BarSpec> specs) {
    group = new ToggleGroup();
    row.getChildren().setAll(specs.stream().map(this::button).toList());
    select();
  }

  private ToggleButton button(BarSpec spec) {
    ToggleButton button = new ToggleButton(ChartWords.label(spec));
    button.getStyleClass().add("choice");
    button.setId("choice-" + ChartWords.label(spec));
    button.setUserData(spec);
    button.setAccessibleText(name(spec));
    button.setToggleGroup(group);
    // Pressing the one that is on leaves it on.
    button.setOnAction(_ -> {
      button.setSelected(true);
      chosen.set(spec);
    });
    return button;
  }

  private String name(BarSpec spec) {
    return switch (spec) {
      case BarSpec.Time time -> text("chart.timeframe.accessible", time.timeframe().label());
      case BarSpec.Range range -> text("chart.range.accessible", Integer.toString(range.ticks()));
    };
  }

  private String text(String key, String value) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(new Object[] {value});
  }

  private void select() {
    group
        .getToggles()
        .forEach(toggle -> toggle.setSelected(chosen.get().equals(toggle.getUserData())));
  }
}
