package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.risk.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

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
    if (thought != null) {
      outcome(nodes, detail);
    }
    figures(nodes, texts.get("orders"), detail.orders());
    for (ThoughtDetail.Part part : detail.parts()) {
      nodes.add(heading(part.heading()));
      part.sentences().forEach(sentence -> nodes.add(bullet(detail.backed().marks(sentence))));
    }
    if (!detail.sizes().isEmpty()) {
      nodes.add(heading(texts.get("sizes")));
      detail.sizes().forEach(size -> nodes.add(new SizeRow(size)));
    }
    if (!detail.checks().isEmpty()) {
      nodes.add(heading(texts.get("gate")));
      // What stopped or changed the order comes first.
      detail.checks().stream()
          .sorted(Comparator.comparing(check -> check.outcome() == CheckResult.Outcome.PASS))
          .forEach(check -> nodes.add(check(check)));
    }
    backed(nodes, detail.backed());
    if (!detail.note().isEmpty()) {
      nodes.add(text(detail.note(), "quiet"));
    }
    getChildren().setAll(nodes);
  }

  private void head(List<Node> nodes, Thought thought, ThoughtDetail detail) {
    Decision.Header header = thought.decision().header();
    Label symbol = text(header.instrument().symbol(), "strong");
    Label action = text("", "action-badge");
    action.setMinWidth(Region.USE_PREF_SIZE);
    ThoughtCell.badge(action, thought.decision(), texts);
    ConfidenceBar bar = new ConfidenceBar();
    bar.show(header.effective().value());
    Label sure = text(detail.sure(), "figure");
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(symbol, action);
    first.getStyleClass().add("card-head");
    HBox second = new HBox(bar, sure);
    second.getStyleClass().add("card-head");
    nodes.addAll(List.of(first, second));
    nodes.add(text(detail.by(), "quiet"));
    if (thought.getCount() > 1) {
      nodes.add(text(texts.filled("repeated", Integer.toString(thought.getCount())), "quiet"));
    }
    MarkedText summary = detail.backed().marks(Story.summary(header.rationale()));
    nodes.add(new MarkedFlow(summary, texts));
    if (summary.sourced() + summary.ungrounded() > 0) {
      Label grounds =
          text(
              summary.ungrounded() == 0
                  ? texts.filled("grounds.all", summary.sourced())
                  : texts.filled(
                      "grounds.some",
                      summary.ungrounded(),
                      summary.sourced() + summary.ungrounded()),
              "grounds");
      grounds.pseudoClassStateChanged(
          PseudoClass.getPseudoClass("ungrounded"), summary.ungrounded() > 0);
      nodes.add(grounds);
    }
  }

  private void outcome(List<Node> nodes, ThoughtDetail detail) {
    nodes.add(heading(texts.get("outcome")));
    String said = detail.outcome().text();
    Label outcome = text(said.isEmpty() ? texts.get("held") : said, "outcome");
    ThoughtCell.colour(outcome, detail.outcome());
    nodes.add(outcome);
    if (!detail.ending().isEmpty()) {
      nodes.add(text(detail.ending(), "ending"));
    }
  }

  private void backed(List<Node> nodes, Backed backed) {
    switch (backed.state()) {
      case NONE -> {
        // Rules cost nothing and have no prompt.
      }
      case LOADING -> nodes.add(text(texts.get("backed.loading"), "quiet"));
      case MISSING -> nodes.add(text(texts.get("backed.missing"), "quiet"));
      case FAILED ->
          nodes.add(text(texts.filled("backed.failed", backed.problem()), "field-error"));
      case FOUND -> {
        Evidence evidence = backed.evidence();
        if (evidence != null) {
          figures(nodes, texts.get("cost"), new UseWriter(texts).figures(evidence.use()));
        }
        if (!backed.problem().isEmpty()) {
          nodes.add(text(texts.filled("backed.unmarked", backed.problem()), "quiet"));
        }
      }
    }
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
    boolean passed = check.outcome() == CheckResult.Outcome.PASS;
    HBox first = new HBox(text(check.layer(), passed ? "quiet" : "strong"), gap(), outcome);
    first.getStyleClass().add("card-head");
    VBox box = new VBox(first);
    box.getStyleClass().add("gate-check");
    box.setAccessibleText(
        String.join(", ", check.layer(), outcome.getText(), check.held(), check.sentence()));
    if (passed) {
      // What passed takes a line; its figures stand on hover.
      Tooltip.install(box, new Tooltip((check.held() + "\n" + check.sentence()).strip()));
      return box;
    }
    if (!check.held().isEmpty()) {
      box.getChildren().add(text(check.held(), "quiet"));
    }
    box.getChildren().add(text(check.sentence(), "thought-summary"));
    return box;
  }

  private Node bullet(MarkedText sentence) {
    Text dot = new Text("•");
    dot.getStyleClass().add("detail-dot");
    MarkedFlow words = new MarkedFlow(sentence, texts);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(dot, words);
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
