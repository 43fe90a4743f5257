package app.wheelhouse.ui.positions;

import app.wheelhouse.engine.ExitView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The exit plan in the card: the next step always, its rules when unfolded.
final class PlanPane extends VBox {
  private final PlanEditor editor;
  private final PositionTexts texts;
  private final Label next = PositionCard.label("plan-next");
  private final MenuButton choice = new MenuButton();
  private final VBox rules = new VBox();
  private final Label notes = PositionCard.label("plan-notes");
  private final Label unread = PositionCard.label("plan-unread");

  PlanPane(PositionLine line, PositionTexts texts) {
    this.editor = line.plan();
    this.texts = texts;
    getStyleClass().add("plan");
    next.setId("plan-next");
    rules.getStyleClass().add("plan-rules");
    notes.setId("plan-notes");
    unread.setId("plan-unread");
    notes.setMinHeight(USE_PREF_SIZE);
    unread.setMinHeight(USE_PREF_SIZE);
    choice.setId("plan-choice");
    choice.setAccessibleText(texts.of("plan.choice.accessible", line.instrument().symbol()));
    choice.setTooltip(new Tooltip(texts.of("plan.choice.hint")));
    PlanChoice.CHOICES.forEach(each -> choice.getItems().add(item(each)));
    Node more = more(line);
    getChildren().addAll(head(line), more);
    editor.viewProperty().subscribe(this::show);
    editor.unfoldedProperty().subscribe(() -> show(editor.viewProperty().get()));
  }

  private MenuItem item(PlanChoice each) {
    MenuItem item = new MenuItem(texts.of("plan.choose." + each.key()));
    item.setId("plan-" + each.key());
    item.setOnAction(_ -> editor.choose(each));
    return item;
  }

  /// One line: the chevron and what comes next.
  private Node head(PositionLine line) {
    FontIcon chevron = new FontIcon("fth-chevron-right");
    ToggleButton fold = new ToggleButton();
    fold.setId("plan-fold");
    fold.getStyleClass().addAll("card-button", "flat", "plan-fold");
    fold.setGraphic(chevron);
    fold.setMinWidth(USE_PREF_SIZE);
    fold.setAccessibleText(texts.of("plan.fold.accessible", line.instrument().symbol()));
    fold.setTooltip(new Tooltip(texts.of("plan.fold")));
    fold.selectedProperty().bindBidirectional(editor.unfoldedProperty());
    editor
        .unfoldedProperty()
        .subscribe(open -> chevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right"));
    next.setMaxWidth(Double.MAX_VALUE);
    next.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(next, Priority.ALWAYS);
    next.setOnMouseClicked(_ -> fold.fire());
    HBox head = new HBox(fold, next);
    head.getStyleClass().add("plan-head");
    return head;
  }

  private Node more(PositionLine line) {
    Label name = PositionCard.label("quiet");
    name.setText(texts.of("plan"));
    HBox chosen = new HBox(name, PositionCard.gap(), choice);
    chosen.getStyleClass().add("card-head");
    VBox more = new VBox(chosen, rules, new ConditionField(line, texts), unread, notes);
    more.getStyleClass().add("plan-more");
    more.visibleProperty().bind(editor.unfoldedProperty());
    more.managedProperty().bind(more.visibleProperty());
    return more;
  }

  private void show(@Nullable ExitView now) {
    PlanChoice chosen = editor.choice();
    String sentence = now == null ? "" : now.next();
    next.setText(
        sentence.isEmpty()
            ? texts.of(chosen == PlanChoice.OFF ? "plan.none" : "plan.waits")
            : texts.of("plan.next", sentence));
    if (!editor.unfoldedProperty().get()) {
      return;
    }
    choice.setText(texts.of("plan.chosen." + chosen.key()));
    List<ExitView.Line> lines = now == null ? List.of() : now.lines();
    while (rules.getChildren().size() > lines.size()) {
      rules.getChildren().removeLast();
    }
    while (rules.getChildren().size() < lines.size()) {
      rules.getChildren().add(new PlanRule(editor, rules.getChildren().size(), texts));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (rules.getChildren().get(i) instanceof PlanRule rule) {
        rule.show(lines.get(i));
      }
    }
    say(notes, now == null ? "" : texts.notes(now));
    say(unread, now == null ? "" : texts.unread(now));
  }

  private static void say(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
