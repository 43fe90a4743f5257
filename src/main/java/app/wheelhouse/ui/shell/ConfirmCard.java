package app.wheelhouse.ui.shell;

import app.wheelhouse.ui.fx.Confirmation;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A question with its two answers.
final class ConfirmCard extends VBox {
  private final Button cancel;
  private final Button act;
  private final boolean dangerous;
  private final @Nullable TextField typed;

  /// @param words `confirm.cancel`, `confirm.type`
  ConfirmCard(
      Confirmation.Question question, ResourceBundle words, Runnable onCancel, Runnable onAct) {
    this.dangerous = question.dangerous();
    Label title = new Label(question.title());
    title.getStyleClass().add("sheet-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label text = new Label(question.text());
    text.getStyleClass().add("confirm-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    cancel = button("confirm-cancel", words.getString("confirm.cancel"), onCancel);
    act = button("confirm-act", question.act(), onAct);
    act.getStyleClass().add(dangerous ? "danger" : "accent");
    act.setAccessibleHelp(question.title() + " " + question.text());
    HBox head = new HBox(title);
    head.getStyleClass().add("confirm-head");
    if (dangerous) {
      head.getChildren().addFirst(new FontIcon("fth-alert-triangle"));
    }
    HBox answers = new HBox(cancel, act);
    answers.getStyleClass().add("sheet-answers");
    getStyleClass().addAll("desk-sheet", "confirm");
    setId("confirm");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(question.title() + " " + question.text());
    getChildren().addAll(head, text);
    String word = question.word();
    typed = word == null ? null : field(word, words);
    getChildren().add(answers);
  }

  /// The act works once the word stands in the field.
  private TextField field(String word, ResourceBundle words) {
    TextField field = new TextField();
    String ask = MessageFormat.format(words.getString("confirm.type"), word);
    Label label = new Label(ask);
    label.setLabelFor(field);
    label.getStyleClass().add("quiet");
    field.setId("confirm-word");
    field.setAccessibleText(ask);
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !field.getText().strip().equals(word), field.textProperty()));
    field.setOnAction(_ -> act.fire());
    getChildren().add(new VBox(6, label, field));
    return field;
  }

  /// What has the focus first: the field, else Cancel where the act is dangerous.
  Node first() {
    if (typed != null) {
      return typed;
    }
    return dangerous ? cancel : act;
  }

  private static Button button(String id, String text, Runnable does) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    // The second half of a double click may land on the next question: it answers nothing.
    button.addEventFilter(
        MouseEvent.ANY,
        event -> {
          if (event.getClickCount() > 1) {
            event.consume();
          }
        });
    button.setOnAction(_ -> does.run());
    return button;
  }
}
