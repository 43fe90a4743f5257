package app.wheelhouse.ui.skill;

import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Proposals that were taken beside those that were not, and what leaving these out saved or cost.
final class TakenPane extends VBox {
  private final SkillTexts words;
  private final GridPane grid = new GridPane();
  private final Label sum = new Label();

  TakenPane(SkillTexts words) {
    this.words = words;
    getStyleClass().add("skill-taken");
    grid.getStyleClass().add("skill-grid-pane");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(name);
    for (int i = 0; i < 3; i++) {
      ColumnConstraints figure = new ColumnConstraints();
      figure.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(figure);
    }
    sum.setWrapText(true);
    getChildren().addAll(grid, sum);
  }

  void show(@Nullable SkillPage now) {
    grid.getChildren().clear();
    grid.addRow(0, head("taken.title"), head("taken.n"), head("taken.won"), head("taken.average"));
    if (now != null) {
      row(1, "taken.yes", now.taken());
      row(2, "taken.no", now.left());
    }
    sum.setText(now == null ? "" : sum(now.left()));
  }

  private String sum(Taken left) {
    // Of the rounded sum: nobody saved a hundredth of nothing.
    double total = Math.round(left.total() * 100) / 100.0;
    if (left.n() == 0) {
      return words.of("left.none");
    }
    if (total == 0) {
      return words.of("left.even");
    }
    String amount = Figures.number(Math.abs(total), 2) + " R";
    return words.of(total < 0 ? "left.saved" : "left.cost", amount);
  }

  private Label head(String key) {
    Label label = new Label(words.of(key));
    label.getStyleClass().add("quiet");
    label.setTooltip(new Tooltip(words.of(key + ".hint")));
    return label;
  }

  private void row(int row, String key, Taken taken) {
    Label average = figure(SkillTexts.risk(taken.average()));
    Trend.of(Math.round(taken.average() * 100)).colour(average);
    grid.addRow(
        row,
        new Label(words.of(key)),
        figure(Figures.number(taken.n(), 0)),
        figure(taken.n() == 0 ? Figures.UNKNOWN : Figures.percent(taken.won())),
        average);
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("figure");
    return label;
  }
}
