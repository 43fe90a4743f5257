package app.wheelhouse.ui.vault;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A credential in the table: its words and what can be done with it. The secret is not shown and
/// cannot be copied.
final class CredentialPane extends HBox {
  /// The head of the table.
  CredentialPane(VaultTexts texts) {
    getStyleClass().addAll("credential", "credential-head");
    getChildren()
        .addAll(
            cell("name", texts.of("column.name")),
            cell("purpose", texts.of("column.purpose")),
            cell("age", texts.of("column.age")),
            cell("added", texts.of("column.added")),
            acts());
  }

  CredentialPane(CredentialLine line, VaultTexts texts, Acts does) {
    getStyleClass().add("credential");
    Label age = new Label(line.age());
    VBox ages = new VBox(age);
    if (line.old()) {
      Label old = new Label(texts.of("age.old"));
      old.getStyleClass().addAll("chip", "warn");
      old.setTooltip(new Tooltip(texts.of("age.old.hint")));
      ages.getChildren().add(old);
    }
    Label purpose = wrapped(line.purpose());
    VBox what = new VBox(purpose);
    if (!line.note().isEmpty()) {
      Label note = wrapped(line.note());
      note.getStyleClass().add("hint");
      what.getChildren().add(note);
    }
    String name = line.id().name();
    HBox acts = acts();
    if (!line.address().isEmpty()) {
      acts.getChildren().add(act("fth-copy", texts.of("copy", name), () -> does.copy(line)));
    }
    Button replace = act("fth-refresh-cw", texts.of("replace", name), () -> does.replace(line));
    if (!line.replaceable()) {
      // It looks and says that it is off, and still shows why.
      replace.setOnAction(null);
      replace.getStyleClass().add("credential-off");
      replace.setTooltip(new Tooltip(texts.of("replace.agent")));
      replace.setAccessibleHelp(texts.of("replace.agent"));
    }
    acts.getChildren()
        .addAll(replace, act("fth-trash-2", texts.of("remove", name), () -> does.remove(line)));
    getChildren()
        .addAll(
            cell("name", wrapped(name)),
            cell("purpose", what),
            cell("age", ages),
            cell("added", new Label(line.added())),
            acts);
  }

  /// What a row can ask for.
  interface Acts {
    void copy(CredentialLine line);

    void replace(CredentialLine line);

    void remove(CredentialLine line);
  }

  private static HBox acts() {
    HBox acts = new HBox();
    acts.getStyleClass().add("credential-acts");
    return acts;
  }

  private static Region cell(String column, String words) {
    Label label = new Label(words);
    label.getStyleClass().add("quiet");
    return cell(column, label);
  }

  private static Region cell(String column, Node content) {
    VBox cell = new VBox(content);
    cell.getStyleClass().addAll("credential-cell", "credential-" + column);
    if (column.equals("purpose")) {
      HBox.setHgrow(cell, Priority.ALWAYS);
    }
    return cell;
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Button act(String icon, String words, Runnable does) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("icon-only");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setOnAction(_ -> does.run());
    return button;
  }
}
