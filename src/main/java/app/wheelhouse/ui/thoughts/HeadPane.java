package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ui.control.Shown;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Who decides, how they are, what they cost, and the buttons to ask them.
final class HeadPane extends VBox {
  private final ThoughtTexts texts;
  private final AiDesk desk;
  private final Region lamp = new Region();
  private final Label name = label("strong", "desk-name");
  private final Label word = label("desk-word");
  private final Label sentence = label("desk-sentence");
  private final Hyperlink mend = new Hyperlink();
  private final GaugeBar gauge = new GaugeBar();
  private final Button ask = button("fth-zap");
  private final Button deep = button("fth-layers");

  HeadPane(AiDesk desk, ThoughtTexts texts) {
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("desk-head");
    lamp.getStyleClass().add("desk-lamp");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    word.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(lamp, name, word);
    first.getStyleClass().add("desk-line");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    Shown.withWords(sentence);
    mend.setText(texts.get("desk.mend"));
    mend.setOnAction(_ -> desk.mend());
    mend.managedProperty().bind(mend.visibleProperty());
    ask.setText(texts.get("ask"));
    ask.setOnAction(_ -> desk.ask(false));
    deep.setText(texts.get("ask.deep"));
    deep.setOnAction(_ -> desk.ask(true));
    FlowPane second = new FlowPane(new LevelMenu(desk, texts), ask, deep, gauge);
    second.getStyleClass().add("desk-acts");
    getChildren().setAll(first, sentence, mend, second);
    desk.headProperty().subscribe(this::show);
    desk.refusalProperty().subscribe(this::ways);
  }

  private void show(DeskHead head) {
    for (Lamp each : Lamp.values()) {
      PseudoClass state = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
      lamp.pseudoClassStateChanged(state, each == head.lamp());
      word.pseudoClassStateChanged(state, each == head.lamp());
      sentence.pseudoClassStateChanged(state, each == head.lamp());
    }
    name.setText(head.name());
    word.setText(head.word());
    sentence.setText(head.sentence());
    mend.setVisible(head.mend());
    gauge.show(head.gauge());
    deep.setVisible(head.isModel());
    deep.setManaged(head.isModel());
    ways(desk.getRefusal());
  }

  /// A button that would do nothing stays in reach of mouse and keys, and says why.
  private void ways(String refusal) {
    String about = desk.symbol();
    words(ask, refusal.isEmpty() ? texts.filled("ask.hint", about) : refusal, refusal);
    words(deep, refusal.isEmpty() ? texts.filled("ask.deep.hint", about) : refusal, refusal);
  }

  private static void words(Button button, String hint, String refusal) {
    button.pseudoClassStateChanged(PseudoClass.getPseudoClass("refused"), !refusal.isEmpty());
    String spoken = button.getText() + ". " + hint;
    if (!spoken.equals(button.getAccessibleText())) {
      button.setAccessibleText(spoken);
      button.setTooltip(new Tooltip(hint));
    }
  }

  private static Button button(String icon) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("desk-button");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
