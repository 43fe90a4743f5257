package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.decision.DecisionRecord;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// Decisions as small marks beside their bars: triangles for entries, squares for getting out,
/// hollow when not taken.
final class DecisionLayer extends Canvas {
  private final ChartPalette palette;
  private List<DecisionRecord> decisions = List.of();
  private List<DecisionMark> marks = List.of();

  DecisionLayer(ChartPalette palette) {
    this.palette = palette;
    setManaged(false);
    setMouseTransparent(true);
    getStyleClass().add("decision-marks");
  }

  void show(Plot plot, List<DecisionRecord> now) {
    decisions = now;
    draw(plot, DecisionMark.of(plot, now));
  }

  /// Follows the forming bar; draws only when one of its marks has to move.
  void move(Plot plot) {
    boolean forms =
        !decisions.isEmpty()
            && plot.series().numberAt(decisions.getLast().decision().time())
                >= plot.series().bars().total();
    if (forms) {
      List<DecisionMark> now = DecisionMark.of(plot, decisions);
      if (!now.equals(marks)) {
        draw(plot, now);
      }
    }
  }

  /// What is drawn now.
  List<DecisionMark> marks() {
    return marks;
  }

  private void draw(Plot plot, List<DecisionMark> now) {
    boolean empty = marks.isEmpty() && now.isEmpty();
    marks = now;
    if (empty) {
      return;
    }
    if (getWidth() != plot.width() || getHeight() != plot.height()) {
      setWidth(plot.width());
      setHeight(plot.height());
    }
    GraphicsContext gc = getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setLineWidth(1.5);
    marks.forEach(mark -> draw(gc, mark));
  }

  private void draw(GraphicsContext gc, DecisionMark mark) {
    double half = DecisionMark.SIZE / 2;
    double[] xs =
        switch (mark.shape()) {
          case UP, DOWN -> new double[] {mark.x(), mark.x() - half, mark.x() + half};
          case SQUARE -> {
            double side = half - 1;
            yield new double[] {mark.x() - side, mark.x() + side, mark.x() + side, mark.x() - side};
          }
        };
    double[] ys =
        switch (mark.shape()) {
          case UP -> new double[] {mark.y() - half, mark.y() + half, mark.y() + half};
          case DOWN -> new double[] {mark.y() + half, mark.y() - half, mark.y() - half};
          case SQUARE -> {
            double side = half - 1;
            yield new double[] {mark.y() - side, mark.y() - side, mark.y() + side, mark.y() + side};
          }
        };
    // Candles must not shine through a hollow one.
    gc.setFill(mark.isTaken() ? palette.decision() : palette.edge());
    gc.setStroke(palette.decision());
    gc.fillPolygon(xs, ys, xs.length);
    gc.strokePolygon(xs, ys, xs.length);
  }
}
