package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.PromptTexts;
import app.wheelhouse.ui.control.KeyGuard;
import app.wheelhouse.ui.control.Shown;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where one text is written: the area with its counter and acts, and below it what differs from
/// the delivered text.
final class PartPane extends VBox {
  /// More than a text may have, so that what is too long can be shortened by hand.
  private static final int MOST = 2 * PromptTexts.LONGEST;

  private static final int ROWS = 8;
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final PromptDraft draft;
  private final PromptWords words;
  private final TextArea area = new TextArea();
  private final DiffPane diff;

  PartPane(PromptDraft draft, PromptWords words) {
    this.draft = draft;
    this.words = words;
    this.diff = new DiffPane(words);
    getStyleClass().add("prompt-part");
    String key = draft.part().key();
    area.setId("prompt-text-" + key);
    area.setWrapText(true);
    area.setPrefRowCount(ROWS);
    area.setMinHeight(USE_PREF_SIZE);
    area.setAccessibleText(words.name(draft.part()));
    area.setAccessibleHelp(words.get("part." + key + ".hint"));
    area.setPromptText(words.get("part." + key + ".empty"));
    area.textProperty().bindBidirectional(draft.textProperty());
    area.setTextFormatter(new TextFormatter<>(this::judge));
    Label problem = new Label();
    problem.getStyleClass().add("field-error");
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(draft.problemProperty());
    Shown.withWords(problem);
    draft.problemProperty().subscribe(why -> area.pseudoClassStateChanged(DANGER, !why.isEmpty()));
    Label hint = new Label(words.get("part." + key + ".hint"));
    hint.getStyleClass().add("hint");
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(hint, area, acts(), problem, diff);
    draft.textProperty().subscribe(_ -> show());
  }

  private HBox acts() {
    Label count = new Label();
    count.getStyleClass().add("quiet");
    count.getStyleClass().add("small");
    count.setMinWidth(USE_PREF_SIZE);
    draft
        .textProperty()
        .subscribe(text -> {
          int length = text.strip().length();
          count.setText(
              words.filled(
                  "count", PromptWords.count(length), PromptWords.count(PromptTexts.LONGEST)));
          count.pseudoClassStateChanged(DANGER, length > PromptTexts.LONGEST);
        });
    Label message = new Label();
    message.getStyleClass().add("hint");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    message.textProperty().bind(draft.messageProperty());
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    Shown.withWords(message);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    boolean own = draft.part() == PromptPart.OWN;
    Button reset = new Button(words.get(own ? "clear" : "reset"));
    reset.setId("prompt-reset-" + draft.part().key());
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setOnAction(_ -> draft.reset());
    reset.disableProperty().bind(draft.changedProperty().or(draft.unsavedProperty()).not());
    Button save = new Button(words.get("save"));
    save.setId("prompt-save-" + draft.part().key());
    save.getStyleClass().add("primary");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> draft.save());
    save.disableProperty().bind(draft.unsavedProperty().not());
    HBox line = new HBox(count, chips(), message, gap, reset, save);
    line.getStyleClass().add("prompt-acts");
    return line;
  }

  /// Says also why a button is off.
  private HBox chips() {
    Label changed = chip("chip.changed", "accent");
    Shown.when(changed, draft.changedProperty());
    Label same = chip("chip.same", "");
    Shown.when(same, draft.changedProperty().not());
    Label unsaved = chip("chip.unsaved", "warn");
    Shown.when(unsaved, draft.unsavedProperty());
    HBox chips = new HBox(same, changed, unsaved);
    chips.getStyleClass().add("prompt-chips");
    chips.setMinWidth(USE_PREF_SIZE);
    return chips;
  }

  private Label chip(String key, String kind) {
    boolean own = draft.part() == PromptPart.OWN;
    Label chip = new Label(words.get(own && key.equals("chip.same") ? "chip.none" : key));
    chip.getStyleClass().add("chip");
    if (!kind.isEmpty()) {
      chip.getStyleClass().add(kind);
    }
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }

  /// Neither a secret nor a book gets in; what stood there stays.
  private @Nullable Change judge(Change change) {
    if (!change.isAdded()) {
      return change;
    }
    String next = change.getControlNewText();
    if (next.length() > MOST) {
      draft.refuse("problem.book");
      return null;
    }
    if (KeyGuard.isSecret(next) && !KeyGuard.isSecret(change.getControlText())) {
      draft.refuse("problem.secret");
      return null;
    }
    return change;
  }

  /// Your own words have no delivered text to compare with.
  private void show() {
    diff.show(draft.part() == PromptPart.OWN ? List.of() : draft.diff());
  }
}
