package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.order.Fill;
import java.util.List;
import javafx.scene.Group;
import org.jspecify.annotations.Nullable;

/// What was decided and what was filled, above the candles.
final class MarkLayers extends Group {
  private final FillLayer fills;
  private final DecisionLayer decisions;

  MarkLayers(ChartPalette palette) {
    fills = new FillLayer(palette);
    decisions = new DecisionLayer(palette);
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
    getChildren().addAll(decisions, fills);
  }

  /// Draws all anew; costs by marks in view.
  void show(Plot plot, List<Fill> filled, List<DecisionRecord> decided) {
    fills.show(plot, filled);
    decisions.show(plot, decided);
  }

  /// The forming bar moved.
  void move(Plot plot) {
    decisions.move(plot);
  }

  FillLayer.@Nullable Mark fillAt(double x, double y) {
    return fills.at(x, y);
  }

  @Nullable DecisionMark decisionAt(double x, double y) {
    return DecisionMark.at(decisions.marks(), x, y);
  }
}
