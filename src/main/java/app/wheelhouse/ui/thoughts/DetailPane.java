package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The whole reasoning of one decision, from top to bottom.
final class DetailPane extends VBox {
  private final ThoughtTexts texts;

  DetailPane(ThoughtTexts texts) {
    this.texts = texts;
    getStyleClass().add("thought-detail");
  }

  void show(ThoughtDetail detail) {
    List<Node> nodes = new ArrayList<>();
    Thought thought = detail.thought();
    if (thought != null) {
      head(nodes, thought, detail);
    }
    figures(nodes, texts.get("proposed"), detail.proposed());
    if (!detail.outcome().text().isEmpty()) {
      nodes.add(heading(texts.get("outcome")));
      Label outcome = text(detail.outcome().text(), "outcome");
      ThoughtCell.colour(outcome, detail.outcome());
      nodes.add(outcome);
    }
    figures(nodes, texts.get("orders"), detail.orders());
    for (ThoughtDetail.Part part : detail.parts()) {
      nodes.add(heading(part.heading()));
      part.sentences().forEach(sentence -> nodes.add(bullet(sentence)));
    }
    if (!detail.checks().isEmpty()) {
      nodes.add(heading(texts.get("gate")));
      detail.checks().forEach(check -> nodes.add(check(check)));
    }
    if (!detail.note().isEmpty()) {
      nodes.add(text(detail.note(), "quiet"));
    }
    getChildren().setAll(nodes);
  }

  private void head(List<Node> nodes, Thought thought, ThoughtDetail detail) {
    Decision.Header header = thought.decision().header();
    Label symbol = text(header.instrument().symbol(), "strong");
    Label action = text("", "action-badge");
    ThoughtCell.badge(action, thought.decision(), texts);
    ConfidenceBar bar = new ConfidenceBar();
    bar.show(header.confidence().value());
    Label sure = text(Figures.percent(header.confidence().value()), "figure");
    HBox first = new HBox(symbol, action, gap(), bar, sure);
    first.getStyleClass().add("card-head");
    nodes.add(first);
    nodes.add(text(texts.filled("by", detail.time(), texts.proposer(header.proposer())), "quiet"));
    if (thought.getCount() > 1) {
      nodes.add(text(texts.filled("repeated", Integer.toString(thought.getCount())), "quiet"));
    }
    nodes.add(text(header.rationale().summary(), "thought-summary"));
  }

  private static void figures(
      List<Node> nodes, String heading, List<ThoughtDetail.Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    nodes.add(heading(heading));
    for (ThoughtDetail.Figure figure : figures) {
      Label name = text(figure.name(), "quiet");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label value = text(figure.value(), "figure");
      value.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(value, Priority.ALWAYS);
      HBox row = new HBox(name, value);
      row.getStyleClass().add("detail-figure");
      nodes.add(row);
    }
  }

  private Node check(ThoughtDetail.Check check) {
    Label outcome = text(texts.word("check", check.outcome()), "check-outcome");
    outcome.setMinWidth(Region.USE_PREF_SIZE);
    for (CheckResult.Outcome each : CheckResult.Outcome.values()) {
      outcome.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
          each == check.outcome());
    }
    HBox first = new HBox(text(check.layer(), "strong"), gap(), outcome);
    first.getStyleClass().add("card-head");
    VBox box = new VBox(first);
    box.getStyleClass().add("gate-check");
    if (!check.held().isEmpty()) {
      box.getChildren().add(text(check.held(), "quiet"));
    }
    box.getChildren().add(text(check.sentence(), "thought-summary"));
    return box;
  }

  private static Node bullet(String sentence) {
    Label dot = text("•", "quiet");
    dot.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(dot, text(sentence, "thought-summary"));
    row.getStyleClass().add("detail-bullet");
    return row;
  }

  private static Label heading(String words) {
    return text(words, "detail-heading");
  }

  private static Label text(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
