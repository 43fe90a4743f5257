package app.wheelhouse.ui.settings;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A setting on its page: name and explanation at the left, the control at the right with its range
/// below, and the sentence on what is wrong instead of the range.
final class SettingPane extends HBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final HitText name;
  private final HitText hint;
  private final Control focus;

  SettingPane(SettingRow row, ResourceBundle texts) {
    getStyleClass().add("setting");
    setId("setting-" + row.id().replace('.', '-'));
    name = new HitText(row.name(), "setting-name");
    hint = new HitText(row.hint(), "setting-hint");
    VBox words = new VBox(name, hint);
    words.getStyleClass().add("setting-words");
    HBox.setHgrow(words, Priority.ALWAYS);

    SettingControl control = SettingControl.of(row);
    focus = control.focus();
    focus.setAccessibleText(row.name());
    focus.setAccessibleHelp(row.hint() + " " + control.range());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    HBox line = new HBox(control.node(), gap, reset(row, texts));
    line.getStyleClass().add("setting-line");
    VBox right = new VBox(line, below(row, control.range()));
    right.getStyleClass().add("setting-right");
    Region mark = new Region();
    mark.getStyleClass().add("setting-mark");
    getChildren().addAll(mark, words, right);

    row.changedProperty().subscribe(changed -> pseudoClassStateChanged(CHANGED, changed));
    row.errorProperty().subscribe(error -> focus.pseudoClassStateChanged(DANGER, !error.isEmpty()));
  }

  private static Button reset(SettingRow row, ResourceBundle texts) {
    Button reset = new Button();
    reset.setGraphic(new FontIcon("fth-rotate-ccw"));
    reset.getStyleClass().addAll("icon-only", "setting-reset");
    String words =
        new MessageFormat(texts.getString("settings.reset.one"), Locale.ROOT)
            .format(new Object[] {defaultText(row, texts)});
    reset.setTooltip(new Tooltip(words));
    reset.setAccessibleText(row.name() + ": " + words);
    reset.setOnAction(_ -> row.reset());
    reset.visibleProperty().bind(row.changedProperty().or(row.errorProperty().isNotEmpty()));
    return reset;
  }

  private static String defaultText(SettingRow row, ResourceBundle texts) {
    String text = row.defaultText();
    return text.isEmpty() ? texts.getString("settings.nothing") : text;
  }

  private static Label below(SettingRow row, String range) {
    Label label = new Label();
    label.setWrapText(true);
    row.errorProperty()
        .subscribe(error -> {
          label.setText(error.isEmpty() ? range : error);
          label.getStyleClass().setAll("label", error.isEmpty() ? "setting-range" : "field-error");
        });
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  void highlight(List<String> words) {
    name.highlight(words);
    hint.highlight(words);
  }

  void focusControl() {
    focus.requestFocus();
  }
}
