package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/// The equity of a contestant as a small curve, coloured by what it came to.
final class SparkCell extends TableCell<ArenaLine, ArenaRow> {
  private static final double WIDTH = 76;
  private static final double HEIGHT = 16;

  private final Polyline line = new Polyline();
  private final Pane box = new Pane(line);
  private final ArenaTexts words;

  SparkCell(ArenaTexts words) {
    this.words = words;
    line.getStyleClass().add("arena-spark");
    box.getStyleClass().add("arena-spark-box");
    box.setMinSize(WIDTH, HEIGHT);
    box.setMaxSize(WIDTH, HEIGHT);
  }

  @Override
  protected void updateItem(@Nullable ArenaRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    line.getPoints().clear();
    for (double part : Spark.points(row.curve(), WIDTH, HEIGHT)) {
      line.getPoints().add(part);
    }
    Trend.of(row.equity() - row.begin()).colour(line);
    setAccessibleText(
        words.of("curve", Figures.number(row.begin(), 2), Figures.number(row.equity(), 2)));
    setGraphic(box);
  }
}
