package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.order.Fill;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is to be drawn; the view-model writes it, the chart follows it.
public final class ChartDrawing {
  /// No bar is pointed at.
  static final long NOWHERE = Long.MIN_VALUE;

  private final ObjectProperty<@Nullable ChartSeries> series = new SimpleObjectProperty<>();
  private final ObjectProperty<EmaPair> emas = new SimpleObjectProperty<>(EmaPair.of(0, 0));
  private final ObjectProperty<List<ChartLine>> lines = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<Fill>> fills = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<DecisionRecord>> decisions =
      new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
  private final BooleanProperty volume = new SimpleBooleanProperty(true);
  private final LongProperty pointed = new SimpleLongProperty(NOWHERE);

  /// Null while there is nothing to draw.
  ObjectProperty<@Nullable ChartSeries> series() {
    return series;
  }

  ObjectProperty<EmaPair> emas() {
    return emas;
  }

  ObjectProperty<List<ChartLine>> lines() {
    return lines;
  }

  /// Of the market that is shown, oldest first.
  ObjectProperty<List<Fill>> fills() {
    return fills;
  }

  /// Of the market that is shown, holds left out, oldest first.
  ObjectProperty<List<DecisionRecord>> decisions() {
    return decisions;
  }

  /// Of times on the axis.
  ObjectProperty<ZoneId> zone() {
    return zone;
  }

  /// Whether volume is drawn.
  BooleanProperty volume() {
    return volume;
  }

  /// The bar under the crosshair, written by the chart; [#NOWHERE] without one.
  LongProperty pointed() {
    return pointed;
  }
}
