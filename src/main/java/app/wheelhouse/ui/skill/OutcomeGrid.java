package app.wheelhouse.ui.skill;

import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// How the last proposals ended, newest on top.
final class OutcomeGrid extends GridPane {
  private static final List<String> COLUMNS =
      List.of("when", "coin", "call", "stated", "ending", "result", "taken");
  private static final List<Integer> FIGURES = List.of(3, 5);

  private final SkillTexts words;

  OutcomeGrid(SkillTexts words) {
    this.words = words;
    getStyleClass().add("skill-outcomes");
    for (int i = 0; i < COLUMNS.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(FIGURES.contains(i) ? HPos.RIGHT : HPos.LEFT);
      getColumnConstraints().add(column);
    }
  }

  /// @param outcomes newest first
  void show(List<DecisionOutcome> outcomes, ZoneId zone) {
    getChildren().clear();
    for (int i = 0; i < COLUMNS.size(); i++) {
      Label head = new Label(words.of("outcome." + COLUMNS.get(i)));
      head.getStyleClass().add("quiet");
      head.setTooltip(new Tooltip(words.of("outcome." + COLUMNS.get(i) + ".hint")));
      add(head, i, 0);
    }
    int row = 1;
    for (DecisionOutcome outcome : outcomes) {
      add(outcome, row++, zone);
    }
  }

  private void add(DecisionOutcome outcome, int row, ZoneId zone) {
    boolean buys = outcome.action().equals("open_long");
    Label call = new Label(Trend.of(buys ? 1 : -1).mark(words.of(buys ? "long" : "short")));
    call.getStyleClass().add("figure");
    Trend.of(buys ? 1 : -1).colour(call);
    Label result = figure(SkillTexts.risk(outcome.result()));
    Trend.of(Math.round(outcome.result() * 100)).colour(result);
    Label time = figure(SkillTexts.time(outcome.endedAt(), zone));
    Label taken = new Label(words.of(outcome.taken() ? "yes" : "no"));
    taken.getStyleClass().add(outcome.taken() ? "strong" : "quiet");
    addRow(
        row,
        time,
        new Label(outcome.instrument().symbol()),
        call,
        figure(Figures.percent(outcome.stated().value())),
        new Label(words.word("ending", outcome.ending())),
        result,
        taken);
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("figure");
    return label;
  }
}
