package app.wheelhouse.ui.thoughts;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One decision of the feed: what, how sure, by whom, and why.
final class ThoughtCell extends ListCell<@Nullable Thought> {
  private static final double SCROLL_BAR = 14;

  private final Label time = label("figure", "quiet");
  private final Label instrument = label("strong");
  private final Label action = label("action-badge");
  private final Label confidence = label("figure", "quiet");
  private final Label proposer = label("quiet");
  private final Label summary = label("thought-summary");
  private final Label outcome = label("quiet", "thought-summary");
  private final VBox box;

  ThoughtCell() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(instrument, action, confidence, gap, time);
    head.getStyleClass().add("card-head");
    summary.setWrapText(true);
    outcome.setWrapText(true);
    outcome.managedProperty().bind(outcome.visibleProperty());
    box = new VBox(head, proposer, summary, outcome);
    box.getStyleClass().add("thought");
    // As wide as the list, never wider: the reason wraps.
    setPrefWidth(0);
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
    if (empty || thought == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    time.setText(thought.time());
    instrument.setText(thought.instrument());
    action.setText(thought.action());
    for (Thought.Tone tone : Thought.Tone.values()) {
      action.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == thought.tone());
    }
    confidence.setText(thought.confidence());
    proposer.setText(thought.proposer());
    summary.setText(thought.summary());
    outcome.setText(thought.outcome());
    outcome.setVisible(!thought.outcome().isEmpty());
    setAccessibleText(
        String.join(
            ", ",
            thought.instrument(),
            thought.action(),
            thought.confidence(),
            thought.proposer(),
            thought.summary(),
            thought.outcome()));
    setGraphic(box);
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
