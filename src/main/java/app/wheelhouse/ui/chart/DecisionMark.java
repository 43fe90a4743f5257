package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decisions of one shape in one place: below the bar to buy, above it to sell or to get out.
///
/// @param x middle, px
/// @param y middle, px
/// @param records oldest first; at least one
record DecisionMark(Shape shape, double x, double y, List<DecisionRecord> records) {
  static final double SIZE = 9;
  private static final double GAP = 10;
  private static final double REACH = 8;

  /// What a decision does to the exposure.
  enum Shape {
    UP,
    DOWN,
    SQUARE
  }

  /// Where marks of one shape are drawn as one.
  private record Place(Shape shape, long slot) {}

  DecisionRecord newest() {
    return records.getLast();
  }

  /// Whether an order came of any.
  boolean isTaken() {
    return records.stream().anyMatch(r -> r.disposition() instanceof DecisionRecord.Acted);
  }

  /// The marks of decisions that are in view, one for each shape and few pixels.
  static List<DecisionMark> of(Plot plot, List<DecisionRecord> decisions) {
    Map<Place, List<DecisionRecord>> places = new LinkedHashMap<>();
    ChartSeries series = plot.series();
    for (DecisionRecord record : decisions) {
      long number = series.numberAt(record.decision().time());
      int x = series.has(number) ? plot.x(number) : -1;
      Optional<Shape> shape = shape(record.decision());
      if (shape.isPresent() && x >= 0 && x <= plot.width()) {
        places
            .computeIfAbsent(new Place(shape.get(), (long) (x / SIZE)), _ -> new ArrayList<>())
            .add(record);
      }
    }
    List<DecisionMark> marks = new ArrayList<>();
    places.forEach((place, records) -> {
      boolean crowded =
          place.shape() == Shape.SQUARE && places.containsKey(new Place(Shape.DOWN, place.slot()));
      marks.add(at(plot, place.shape(), records, crowded ? SIZE + 3 : 0));
    });
    return List.copyOf(marks);
  }

  /// @param lift pixels to give way to another mark
  private static DecisionMark at(
      Plot plot, Shape shape, List<DecisionRecord> records, double lift) {
    long number = plot.series().numberAt(records.getLast().decision().time());
    Bar bar = plot.series().barOf(number);
    double beside =
        switch (shape) {
          case UP -> plot.y(bar.low()) + GAP;
          case DOWN, SQUARE -> plot.y(bar.high()) - GAP - lift;
        };
    double y = Math.clamp(beside, SIZE, Math.max(SIZE, plot.height() - SIZE));
    return new DecisionMark(shape, plot.x(number) + 0.5, y, List.copyOf(records));
  }

  /// None for a hold, which is no mark.
  private static Optional<Shape> shape(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> Optional.of(open.side() == Side.BUY ? Shape.UP : Shape.DOWN);
      case Decision.Increase _ -> Optional.of(Shape.UP);
      case Decision.Reduce _, Decision.Close _ -> Optional.of(Shape.SQUARE);
      case Decision.Hold _ -> Optional.empty();
    };
  }

  /// The mark under a place; null where there is none. The one drawn last lies on top.
  static @Nullable DecisionMark at(List<DecisionMark> marks, double x, double y) {
    for (DecisionMark mark : marks.reversed()) {
      if (Math.abs(mark.x - x) <= REACH && Math.abs(mark.y - y) <= REACH) {
        return mark;
      }
    }
    return null;
  }
}
