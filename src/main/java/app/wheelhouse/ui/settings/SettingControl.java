package app.wheelhouse.ui.settings;

import app.wheelhouse.setting.ChoiceSetting;
import app.wheelhouse.setting.DecimalSetting;
import app.wheelhouse.setting.NumberSetting;
import app.wheelhouse.setting.SwitchSetting;
import app.wheelhouse.setting.TextSetting;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// What a setting is changed with, by its kind.
///
/// @param node the whole of it
/// @param focus the part that takes the keys
/// @param range which values are allowed; empty where the control shows them all
record SettingControl(Node node, Control focus, String range) {
  static SettingControl of(SettingRow row) {
    return switch (row.setting()) {
      case NumberSetting number ->
          number(
              row,
              number.unit(),
              BigDecimal.valueOf(number.least()),
              BigDecimal.valueOf(number.most()));
      case DecimalSetting decimal -> number(row, decimal.unit(), decimal.least(), decimal.most());
      case SwitchSetting _ -> toggle(row);
      case ChoiceSetting choice -> choice(row, choice);
      case TextSetting _ -> text(row);
    };
  }

  private static SettingControl number(
      SettingRow row, String unit, BigDecimal least, BigDecimal most) {
    TextField field = field(row);
    field.getStyleClass().add("figure");
    // Up and down step, as in the system's own number fields.
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
        row.step(event.getCode() == KeyCode.UP ? 1 : -1);
        event.consume();
      }
    });
    Label unitLabel = new Label(unit);
    unitLabel.getStyleClass().addAll("quiet", "setting-unit");
    HBox box = new HBox(field, unitLabel);
    box.getStyleClass().add("setting-number");
    String range = figure(least) + " – " + figure(most);
    return new SettingControl(box, field, unit.isEmpty() ? range : range + " " + unit);
  }

  private static String figure(BigDecimal value) {
    return Figures.number(value, Math.max(0, value.scale()));
  }

  private static SettingControl text(SettingRow row) {
    TextField field = field(row);
    HBox.setHgrow(field, Priority.ALWAYS);
    return new SettingControl(field, field, "");
  }

  private static TextField field(SettingRow row) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(row.textProperty());
    return field;
  }

  private static SettingControl toggle(SettingRow row) {
    // A check box in the shape of a switch: AtlantaFX's own switch knows neither keys nor roles.
    CheckBox toggle = new CheckBox();
    toggle.getStyleClass().add("switch");
    row.textProperty().subscribe(text -> toggle.setSelected(text.equals("on")));
    toggle
        .selectedProperty()
        .subscribe((_, selected) -> row.textProperty().set(selected ? "on" : "off"));
    return new SettingControl(toggle, toggle, "");
  }

  private static SettingControl choice(SettingRow row, ChoiceSetting choice) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(choice.options());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String option) {
            return option == null ? "" : row.option(option);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException("Options are chosen, not typed");
          }
        });
    box.valueProperty().bindBidirectional(row.textProperty());
    return new SettingControl(box, box, "");
  }
}
