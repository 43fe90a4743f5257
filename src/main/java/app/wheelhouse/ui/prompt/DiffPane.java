package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.DiffLine;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the trader changed in a text, line by line: sign and colour say which lines went and which
/// came. A long one is shown in part until the trader asks for all of it.
final class DiffPane extends VBox {
  private static final int FEW_LINES = 30;
  private static final int FEW_CHARACTERS = 400;

  /// More lines than anybody reads: a text of empty lines alone could have thousands.
  private static final int MOST_LINES = 400;

  private final PromptWords words;
  private List<DiffLine> lines = List.of();
  private boolean all;

  DiffPane(PromptWords words) {
    this.words = words;
    getStyleClass().add("prompt-diff");
    fill();
  }

  /// @param now none when nothing was changed
  void show(List<DiffLine> now) {
    if (now.isEmpty()) {
      all = false;
    }
    if (!now.equals(lines)) {
      lines = now;
      fill();
    }
  }

  private void fill() {
    setVisible(!lines.isEmpty());
    setManaged(!lines.isEmpty());
    getChildren().clear();
    Label title = new Label(words.get("diff"));
    title.getStyleClass().addAll("strong", "small");
    getChildren().add(title);
    int most = all ? MOST_LINES : FEW_LINES;
    lines.stream().limit(most).forEach(line -> getChildren().add(row(line)));
    if (lines.size() > most) {
      Label more = new Label(words.filled("diff.more", PromptWords.count(lines.size() - most)));
      more.getStyleClass().add("hint");
      getChildren().add(more);
    }
    if (!all && isLong()) {
      Button show = new Button(words.get("diff.all"));
      show.setOnAction(_ -> {
        all = true;
        fill();
      });
      getChildren().add(show);
    }
  }

  private boolean isLong() {
    return lines.size() > FEW_LINES
        || lines.stream().anyMatch(line -> line.text().length() > FEW_CHARACTERS);
  }

  private HBox row(DiffLine line) {
    String kind = line.kind().name().toLowerCase(Locale.ROOT);
    Label sign = new Label(sign(line.kind()));
    sign.getStyleClass().add("prompt-sign");
    boolean whole = all || line.text().length() <= FEW_CHARACTERS;
    Label text = new Label(whole ? line.text() : line.text().substring(0, FEW_CHARACTERS) + " …");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(sign, text);
    row.getStyleClass().addAll("prompt-line", kind);
    row.setAccessibleText(words.get("diff." + kind) + " " + line.text());
    return row;
  }

  private static String sign(DiffLine.Kind kind) {
    return switch (kind) {
      case BOTH -> "";
      case REMOVED -> "\u2212";
      case ADDED -> "+";
    };
  }
}
