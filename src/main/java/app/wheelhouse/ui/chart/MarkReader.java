package app.wheelhouse.ui.chart;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import java.util.List;

/// Writes the marks of one market into the drawing, as far as the settings want them.
final class MarkReader {
  private final Settings settings;
  private final ChartDrawing drawing;
  private final FillReader fills = new FillReader();
  private final DecisionReader decisions = new DecisionReader();

  MarkReader(Settings settings, ChartDrawing drawing) {
    this.settings = settings;
    this.drawing = drawing;
  }

  /// Tells of each change of the settings.
  void follow(Runnable changed) {
    settings.follow(ChartSettings.FILL_MARKS, _ -> changed.run());
    settings.follow(ChartSettings.DECISION_MARKS, _ -> changed.run());
  }

  void read(DeskSnapshot snapshot, InstrumentSnapshot market) {
    drawing
        .fills()
        .set(settings.get(ChartSettings.FILL_MARKS) ? fills.read(snapshot, market) : List.of());
    drawing
        .decisions()
        .set(
            settings.get(ChartSettings.DECISION_MARKS)
                ? decisions.read(snapshot, market)
                : List.of());
  }

  void clear() {
    drawing.fills().set(List.of());
    drawing.decisions().set(List.of());
  }
}
