package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// The ghost of a stop while it is dragged: where it would be and what the position would make
/// there. Nothing moves before the trader has agreed.
final class StopDrag {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double HALF = 0.5;
  private static final String KEY = "ghost";
  private static final double RIGHT = 10;
  private static final double ABOVE = 3;

  private final ChartTrader trader;
  private final TickAxis prices;
  private final Line line = new Line();
  private final Tag label = new Tag("line-label", "ghost");
  private final Tag tag = new Tag("axis-tag", "line-tag", "ghost");
  private boolean dragging;
  private @Nullable StopMove move;

  /// @param prices whose labels give way to the tag
  StopDrag(ChartTrader trader, TickAxis prices) {
    this.trader = trader;
    this.prices = prices;
    line.getStyleClass().addAll("order-line", "ghost");
    line.setManaged(false);
    hide();
  }

  List<Node> nodes() {
    return List.of(line, label, tag);
  }

  boolean isDragging() {
    return dragging;
  }

  void start() {
    dragging = true;
  }

  /// Moves the ghost to the mouse.
  void to(Plot plot, double y, double axisWidth) {
    StopMove next = trader.stopAt(plot.price(Math.clamp(y, 0, plot.height())));
    move = next;
    if (next == null) {
      cancel();
      return;
    }
    double price = next.price().toDouble();
    double level = Math.floor(plot.y(price)) + HALF;
    nodes()
        .forEach(node -> {
          node.setVisible(true);
          node.pseudoClassStateChanged(WRONG, !next.allowed());
        });
    line.setEndX(plot.width());
    line.setStartY(level);
    line.setEndY(level);
    label.setText(next.text());
    double above = level - label.tall() - ABOVE;
    label.put(plot.width() - label.wide(0) - RIGHT, above < 0 ? level + ABOVE : above, 0);
    tag.setText(Figures.number(price, Figures.decimals(plot.series().instrument(), price)));
    double tall = tag.tall();
    tag.put(plot.width(), level - tall / 2, axisWidth);
    prices.cover(KEY, level - tall, level + tall);
  }

  /// Lets go: asks for the move, if it is one.
  void drop() {
    StopMove asked = move;
    cancel();
    if (asked != null && asked.allowed()) {
      trader.moveStop(asked);
    }
  }

  /// Puts everything back.
  void cancel() {
    dragging = false;
    move = null;
    hide();
  }

  private void hide() {
    prices.uncover(KEY);
    nodes().forEach(node -> node.setVisible(false));
  }
}
