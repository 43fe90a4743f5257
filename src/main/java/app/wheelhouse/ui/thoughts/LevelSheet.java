package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.level.LevelProfile;
import app.wheelhouse.ai.level.LevelTable;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Two levels side by side, and a button under each that puts it in force.
final class LevelSheet extends VBox {
  private static final int FARTHER = 3;

  private final ThoughtTexts texts;
  private final AiDesk desk;
  private final GridPane table = new GridPane();
  private final ChoiceBox<LevelProfile> first;
  private final ChoiceBox<LevelProfile> second;

  LevelSheet(AiDesk desk, ThoughtTexts texts) {
    this.desk = desk;
    this.texts = texts;
    getStyleClass().addAll("desk-sheet", "level-sheet");
    Label title = new Label(texts.get("level.title"));
    title.getStyleClass().add("sheet-title");
    Label hint = new Label(texts.get("level.limits"));
    hint.getStyleClass().add("hint");
    table.getStyleClass().add("compare-table");
    table.getColumnConstraints().setAll(Columns.of());
    getChildren().setAll(title, hint, table);
    first = choice(texts.get("level.first"));
    second = choice(texts.get("level.second"));
    int now = desk.getHead().level();
    first.setValue(LevelTable.of(now));
    second.setValue(LevelTable.of(now + FARTHER <= LevelTable.all().size() ? now + FARTHER : 1));
    first.valueProperty().subscribe(this::show);
    second.valueProperty().subscribe(this::show);
    desk.headProperty().subscribe(_ -> show());
  }

  private void show() {
    table.getChildren().clear();
    table.addRow(0, new Label(), first, second);
    int row = 1;
    for (LevelTable.Row each : LevelTable.compare(first.getValue(), second.getValue())) {
      if (row > 1) {
        Label what = Columns.what(each.what(), each.differs(), texts);
        table.addRow(row, what, value(each.first()), value(each.second()));
      }
      row++;
    }
    table.addRow(row, new Label(), use(first.getValue()), use(second.getValue()));
  }

  private static Label value(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private Button use(LevelProfile profile) {
    boolean now = profile.level() == desk.getHead().level();
    Button use =
        new Button(now ? texts.get("level.now") : texts.filled("level.use", profile.level()));
    use.setDisable(now);
    use.setMinWidth(USE_PREF_SIZE);
    use.setOnAction(_ -> desk.level(profile.level()));
    use.pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), now);
    return use;
  }

  private ChoiceBox<LevelProfile> choice(String name) {
    ChoiceBox<LevelProfile> box =
        new ChoiceBox<>(FXCollections.observableArrayList(LevelTable.all()));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(LevelProfile profile) {
            return profile.level() + " " + profile.name();
          }

          @Override
          public LevelProfile fromString(String words) {
            throw new UnsupportedOperationException("A level is chosen, not typed");
          }
        });
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(name);
    return box;
  }
}
