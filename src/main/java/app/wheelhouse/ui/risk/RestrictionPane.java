package app.wheelhouse.ui.risk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line on what restricts trading, with its way out; made once and changed in place, so that
/// what is being typed stays.
final class RestrictionPane extends HBox {
  private final RiskTexts texts;
  private final WaysOut ways;
  private final Label chip = new Label();
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final TextField word = new TextField();
  private final Button act = new Button();
  private final HBox actBox = new HBox(act);
  private final Tooltip hint = new Tooltip();
  private @Nullable RestrictionLine shown;

  RestrictionPane(RiskTexts texts, WaysOut ways) {
    this.texts = texts;
    this.ways = ways;
    getStyleClass().add("restriction");
    chip.getStyleClass().add("state-chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    actBox.getStyleClass().add("restriction-act");
    word.setPromptText(texts.of("reset.prompt"));
    word.setId("reset-word");
    word.setPrefColumnCount(6);
    word.setMinWidth(Region.USE_PREF_SIZE);
    word.setAccessibleText(texts.of("reset.accessible"));
    word.textProperty().bindBidirectional(ways.typedProperty());
    word.setOnAction(_ -> go());
    act.setMinWidth(Region.USE_PREF_SIZE);
    act.setId("way-out");
    act.setOnAction(_ -> go());
    // On the box: a disabled button shows no tooltip, and it must say why it is disabled.
    Tooltip.install(actBox, hint);
    getChildren().addAll(chip, title, sentence, word, actBox);
    ways.typedProperty().subscribe(this::arm);
  }

  private void go() {
    RestrictionLine line = shown;
    if (line != null && line.blocked().isEmpty()) {
      ways.go(line.way(), line.why());
    }
  }

  void show(RestrictionLine line) {
    if (line.equals(shown)) {
      return;
    }
    shown = line;
    chip.setText(line.chip());
    tone(line).colour(chip);
    title.setText(line.title());
    // The chip and the sentence say it all; a title only where there is no cause.
    visible(title, line.ends().isEmpty());
    String then = line.blocked().isEmpty() ? line.ends() : line.blocked();
    sentence.setText((line.why() + " " + then).strip());
    visible(word, line.way() == WayOut.RESET);
    visible(actBox, line.way() != WayOut.NONE);
    act.setText(line.way() == WayOut.NONE ? "" : texts.word("way", line.way()));
    setAccessibleText(chip.getText() + ", " + title.getText() + ": " + sentence.getText());
    arm();
  }

  private void arm() {
    RestrictionLine line = shown;
    if (line == null) {
      return;
    }
    boolean waits = line.way() == WayOut.RESET && !ways.isTyped();
    String why = waits ? texts.of("reset.type") : line.blocked();
    act.setDisable(!why.isEmpty());
    hint.setText(
        why.isEmpty() && line.way() != WayOut.NONE ? texts.word("way.hint", line.way()) : why);
    act.setAccessibleHelp(hint.getText());
  }

  private static Zone tone(RestrictionLine line) {
    return line.pausesAuto() ? Zone.WATCH : Zone.of(line.state());
  }

  static void visible(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
