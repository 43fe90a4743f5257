package app.wheelhouse.ui.skill;

import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The figures of a record, each with its name and what it means.
final class FigureGrid extends GridPane {
  private static final List<String> KEYS =
      List.of("n", "won", "stated", "brier", "log-loss", "error", "at-60", "at-70", "at-80");

  private final List<Label> values = new ArrayList<>();

  FigureGrid(SkillTexts words) {
    getStyleClass().add("skill-grid-pane");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints figure = new ColumnConstraints();
    figure.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(name, figure);
    for (String key : KEYS) {
      Label label = new Label(words.of("figure." + key));
      label.getStyleClass().add("quiet");
      label.setTooltip(new Tooltip(words.of("figure." + key + ".hint")));
      Label value = new Label(Figures.UNKNOWN);
      value.getStyleClass().add("figure");
      values.add(value);
      addRow(values.size() - 1, label, value);
    }
  }

  void show(@Nullable SkillPage now) {
    List<String> texts = now == null ? List.of() : texts(now);
    for (int i = 0; i < values.size(); i++) {
      values.get(i).setText(now == null ? Figures.UNKNOWN : texts.get(i));
    }
  }

  /// In the order of the keys.
  static List<String> texts(SkillPage now) {
    return List.of(
        Figures.number(now.report().n(), 0),
        percent(now.report().baseRate()),
        percent(now.report().meanStated()),
        Figures.number(now.report().brier().score(), 3),
        Figures.number(now.report().logLoss(), 3),
        percent(now.report().calibrationError()),
        percent(now.countsFor(0.6)),
        percent(now.countsFor(0.7)),
        percent(now.countsFor(0.8)));
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? Figures.percent(share) : Figures.UNKNOWN;
  }
}
