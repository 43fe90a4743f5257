package app.wheelhouse.ui.positions;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The inline editor of a stop; Enter sends, Esc leaves.
final class StopEditorPane extends VBox {
  private static final double MARGIN = 50;

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  StopEditorPane(PositionLine line, PositionTexts texts) {
    StopEditor editor = line.editor();
    getStyleClass().add("stop-editor");
    visibleProperty().bind(editor.openProperty());
    managedProperty().bind(visibleProperty());
    TextField field = new TextField();
    field.setId("stop-price");
    field.getStyleClass().add("figure");
    field.setAccessibleText(texts.of("stop.price.accessible", line.instrument().symbol()));
    field.setPromptText(texts.of("stop.prompt"));
    field.textProperty().bindBidirectional(editor.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button toEntry = button("stop-to-entry", texts.of("stop.to-entry"));
    toEntry.setTooltip(new Tooltip(texts.of("stop.to-entry.hint")));
    toEntry.setOnAction(_ -> editor.toEntry());
    Label sentence = PositionCard.label("stop-sentence");
    sentence.setId("stop-sentence");
    sentence.setWrapText(true);
    editor.problemProperty().subscribe(() -> say(sentence, editor));
    editor.outcomeProperty().subscribe(() -> say(sentence, editor));
    Button apply = button("stop-apply", "");
    apply.getStyleClass().add("accent");
    apply.textProperty().bind(editor.actProperty());
    apply.disableProperty().bind(editor.problemProperty().isNotEmpty());
    apply.setOnAction(_ -> editor.apply());
    Button leave = button("stop-leave", texts.of("stop.leave"));
    leave.setOnAction(_ -> editor.close());
    HBox prices = new HBox(field, toEntry);
    HBox buttons = new HBox(PositionCard.gap(), leave, apply);
    prices.getStyleClass().add("card-head");
    buttons.getStyleClass().add("card-head");
    getChildren().addAll(prices, sentence, buttons);
    heightProperty().subscribe(this::reveal);
    field.setOnAction(_ -> editor.apply());
    setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        editor.close();
        key.consume();
      }
    });
    editor
        .openProperty()
        .subscribe(open -> {
          if (open) {
            field.requestFocus();
            field.selectAll();
          } else if (holdsFocus()) {
            // Else it moves on to a button that closes.
            getParent().requestFocus();
          }
        });
  }

  /// Scrolls so far that its buttons are seen.
  private void reveal() {
    Node at = getParent();
    while (at != null && !(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    if (at instanceof ScrollPane scroll && isVisible() && scroll.getContent() != null) {
      Node content = scroll.getContent();
      double bottom = content.sceneToLocal(localToScene(0, getHeight())).getY() + MARGIN;
      double seen = scroll.getViewportBounds().getHeight();
      double hidden = content.getLayoutBounds().getHeight() - seen;
      if (hidden > 0 && bottom > scroll.getVvalue() * hidden + seen) {
        scroll.setVvalue(Math.min(1, (bottom - seen) / hidden));
      }
    }
  }

  private boolean holdsFocus() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    while (focused != null && focused != this) {
      focused = focused.getParent();
    }
    return focused == this;
  }

  private static void say(Label sentence, StopEditor editor) {
    String problem = editor.problemProperty().get();
    String outcome = editor.outcomeProperty().get();
    boolean both = !problem.isEmpty() && !outcome.isEmpty();
    sentence.setText(both ? outcome + "\n" + problem : outcome + problem);
    sentence.pseudoClassStateChanged(WRONG, !problem.isEmpty());
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("card-button");
    return button;
  }
}
