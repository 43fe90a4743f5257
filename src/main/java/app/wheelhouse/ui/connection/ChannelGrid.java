package app.wheelhouse.ui.connection;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The channels below each other: name, messages, age, and a sign where one is silent for too long.
final class ChannelGrid extends GridPane {
  private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

  private final ConnectionTexts words;

  ChannelGrid(ConnectionTexts words) {
    this.words = words;
    getStyleClass().add("connection-channels");
    ColumnConstraints first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(first, right, right, right);
  }

  void show(List<? extends ChannelRow> rows) {
    getChildren().clear();
    if (rows.isEmpty()) {
      return;
    }
    addRow(0, head("channel"), head("messages"), head("age"));
    int line = 1;
    for (ChannelRow row : rows) {
      Label messages = new Label();
      messages.getStyleClass().add("figure");
      messages.textProperty().bind(row.messagesProperty());
      Label age = new Label();
      age.getStyleClass().add("figure");
      age.textProperty().bind(row.ageProperty());
      FontIcon flag = new FontIcon("fth-alert-triangle");
      flag.setAccessibleText(words.of("silent"));
      Tooltip.install(flag, new Tooltip(words.of("silent")));
      flag.visibleProperty().bind(row.staleProperty());
      row.staleProperty().subscribe(stale -> age.pseudoClassStateChanged(SILENT, stale));
      Label name = new Label(row.name());
      for (Label label : List.of(name, messages, age)) {
        label.setMinWidth(USE_PREF_SIZE);
      }
      addRow(line++, name, messages, age, flag);
    }
  }

  private Label head(String key) {
    Label head = new Label(words.of(key));
    head.getStyleClass().add("quiet");
    head.setMinWidth(USE_PREF_SIZE);
    return head;
  }
}
