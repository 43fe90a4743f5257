package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One line of the feed: what, by whom and how sure, why, and what became of it.
final class ThoughtCell extends ListCell<@Nullable Thought> {
  private static final double SCROLL_BAR = 10;

  private final ThoughtTexts texts;
  private final Label time = label("figure", "quiet");
  private final Label instrument = label("strong");
  private final Label action = label("action-badge");
  private final Label count = label("figure", "quiet");
  private final Label confidence = label("figure", "quiet");
  private final ConfidenceBar bar = new ConfidenceBar();
  private final Label proposer = label("quiet");
  private final Label summary = label("thought-summary");
  private final Label outcome = label("outcome");
  private final VBox box;
  private final List<Subscription> bound = new ArrayList<>();

  /// @param open shows a line's reasoning
  /// @param pick takes it as one of two to be compared
  ThoughtCell(ThoughtTexts texts, Consumer<Thought> open, Consumer<Thought> pick) {
    this.texts = texts;
    HBox head = new HBox(instrument, action, count, gap(), time);
    head.getStyleClass().add("card-head");
    proposer.setWrapText(true);
    proposer.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(proposer, Priority.ALWAYS);
    confidence.setMinWidth(USE_PREF_SIZE);
    HBox who = new HBox(proposer, bar, confidence);
    who.getStyleClass().add("card-head");
    summary.setWrapText(true);
    outcome.setWrapText(true);
    outcome.managedProperty().bind(outcome.visibleProperty());
    box = new VBox(head, who, summary, outcome);
    box.getStyleClass().add("thought");
    // As wide as the list, never wider: the reason wraps.
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      Thought thought = getItem();
      if (thought != null && event.getButton() == MouseButton.PRIMARY) {
        (event.isShortcutDown() ? pick : open).accept(thought);
      }
    });
  }

  /// A cell is asked for its height without a width, and would answer with one line a label.
  @Override
  protected double computePrefHeight(double width) {
    if (isEmpty()) {
      return super.computePrefHeight(width);
    }
    double inner = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + box.prefHeight(Math.max(0, inner)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable Thought thought, boolean empty) {
    super.updateItem(thought, empty);
    bound.forEach(Subscription::unsubscribe);
    bound.clear();
    if (empty || thought == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    bound.add(thought.timeProperty().subscribe(time::setText));
    bound.add(thought.countProperty().subscribe(now -> count(now.intValue())));
    bound.add(thought.recordProperty().subscribe(record -> show(thought, record)));
    bound.add(thought.outcomeProperty().subscribe(_ -> outcome(thought)));
    setGraphic(box);
  }

  private void count(int now) {
    count.setText(now > 1 ? "×" + now : "");
  }

  private void show(Thought thought, DecisionRecord record) {
    Decision.Header header = record.decision().header();
    instrument.setText(header.instrument().symbol());
    badge(action, record.decision(), texts);
    bar.show(header.effective().value());
    confidence.setText(sure(header));
    proposer.setText(texts.proposer(header.proposer()));
    summary.setText(thought.summary());
    pseudoClassStateChanged(PseudoClass.getPseudoClass("hold"), thought.isHold());
    spoken(thought);
  }

  /// As stated, and as it counts where that is less: `80 → 70 %`.
  private static String sure(Decision.Header header) {
    String stated = Figures.percent(header.confidence().value());
    String counts = Figures.percent(header.effective().value());
    return stated.equals(counts)
        ? counts
        : Figures.number(header.confidence().value() * 100, 0) + " → " + counts;
  }

  private void outcome(Thought thought) {
    Outcome now = thought.getOutcome();
    colour(outcome, now);
    outcome.setText(now.text());
    outcome.setVisible(!now.text().isEmpty());
    spoken(thought);
  }

  private void spoken(Thought thought) {
    setAccessibleText(
        String.join(
            ", ",
            instrument.getText(),
            action.getText(),
            confidence.getText(),
            proposer.getText(),
            summary.getText(),
            thought.getOutcome().text()));
  }

  /// Words and colour of an action.
  static void badge(Label badge, Decision decision, ThoughtTexts texts) {
    badge.setText(texts.action(decision.action()));
    Tone tone = Tone.of(decision);
    for (Tone each : Tone.values()) {
      badge.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == tone);
    }
  }

  static void colour(Node node, Outcome outcome) {
    for (Outcome.Kind each : Outcome.Kind.values()) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == outcome.kind());
    }
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
