package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// The trader's own prices over the chart. A line out of the scale is an arrow at the edge.
final class LineLayer extends Group {
  private static final double HALF = 0.5;
  private static final double GAP = 2;
  private static final double RIGHT = 10;
  private static final double GRIP = 5;
  private static final double LABEL = 8;

  private final TickAxis axis;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private List<ChartLine> shown = List.of();

  /// @param axis whose labels give way to the tags
  LineLayer(TickAxis axis) {
    this.axis = axis;
    setManaged(false);
  }

  /// Moves every line; makes and removes shapes only where lines came or went.
  ///
  /// @param top pixels that labels leave free at the top
  void show(Plot plot, List<ChartLine> lines, double top, double axisWidth) {
    shown = lines;
    rows.entrySet()
        .removeIf(entry -> {
          boolean gone = lines.stream().noneMatch(line -> line.key().equals(entry.getKey()));
          if (gone) {
            removed(entry.getValue());
          }
          return gone;
        });
    List<Row> placed = new ArrayList<>();
    for (ChartLine line : lines) {
      Row row = rows.computeIfAbsent(line.key(), _ -> added(line));
      row.show(plot, line, axis, axisWidth);
      placed.add(row);
    }
    spread(placed, plot, top);
  }

  /// The line under the mouse that can be dragged, by itself or by its label; null where there is
  /// none. What the ticket holds lies above what works at the venue.
  @Nullable ChartLine gripAt(Plot plot, double x, double y) {
    ChartLine found = null;
    for (ChartLine line : shown) {
      boolean on = Math.abs(plot.y(line.price()) - y) <= GRIP;
      Row row = rows.get(line.key());
      boolean grips = line.kind().isGrip() && (on || row != null && row.isLabel(x, y));
      if (grips && (found == null || found.kind().draft() == null)) {
        found = line;
      }
    }
    return found;
  }

  private Row added(ChartLine line) {
    Row row = new Row(line);
    // All lines lie below all labels: none runs through the text of another.
    getChildren().addFirst(row.line);
    getChildren().addAll(row.label, row.tag);
    return row;
  }

  private void removed(Row row) {
    getChildren().removeAll(row.line, row.label, row.tag);
    axis.uncover(row.key);
  }

  /// Labels that would lie on one another move apart, in the order of their prices.
  private static void spread(List<Row> rows, Plot plot, double least) {
    rows.sort(Comparator.comparingDouble(row -> row.y));
    double next = least;
    for (Row row : rows) {
      double top = Math.max(next, row.y - row.tall / 2);
      row.place(plot, top);
      next = top + row.tall + GAP;
    }
    double below = plot.height();
    for (Row row : rows.reversed()) {
      double top = Math.min(row.label.getLayoutY(), below - row.tall);
      row.place(plot, top);
      below = top - GAP;
    }
  }

  /// The shapes of one line.
  private static final class Row {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Line line = new Line();
    private final Tag label;
    private final Tag tag;
    private final String key;
    private double y;
    private double tall;

    private Row(ChartLine of) {
      key = of.key();
      label = new Tag("line-label", of.kind().style());
      tag = new Tag("axis-tag", "line-tag", of.kind().style());
      line.getStyleClass().addAll("order-line", of.kind().style());
      line.setManaged(false);
    }

    private void show(Plot plot, ChartLine of, TickAxis axis, double axisWidth) {
      String price =
          Figures.number(of.price(), Figures.decimals(plot.series().instrument(), of.price()));
      boolean inside = plot.shows(of.price());
      double level = Math.floor(plot.y(of.price())) + HALF;
      y = Math.clamp(level, 0, plot.height());
      line.setVisible(inside);
      line.setStartX(0);
      line.setEndX(plot.width());
      line.setStartY(level);
      line.setEndY(level);
      String arrow = level < 0 ? "\u2191 " : "\u2193 ";
      label.setText(inside ? of.text() : arrow + of.text() + " " + price);
      of.trend().colour(label);
      for (Node node : List.of(line, label, tag)) {
        node.pseudoClassStateChanged(WRONG, of.refused());
      }
      tall = label.tall();
      tag.setVisible(inside);
      tag.setText(price);
      double top = level - tag.tall() / 2;
      tag.put(plot.width(), top, axisWidth);
      if (inside) {
        axis.cover(key, top - LABEL, top + tag.tall() + LABEL);
      } else {
        axis.uncover(key);
      }
    }

    private boolean isLabel(double x, double atY) {
      return label.getBoundsInParent().contains(x, atY);
    }

    private void place(Plot plot, double top) {
      label.put(plot.width() - label.wide(0) - RIGHT, top, 0);
    }
  }
}
