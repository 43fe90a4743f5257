package app.wheelhouse.ui.chart;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.ChartSettings;
import app.wheelhouse.setting.Settings;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// All lines of one market: what the trader has at the venue, and over it what the ticket holds.
final class LineBook {
  private final Settings settings;
  private final LineReader own;
  private final DraftLines drafts = new DraftLines();

  LineBook(Settings settings, ResourceBundle texts) {
    this.settings = settings;
    this.own = new LineReader(texts);
  }

  /// None while the settings hide them.
  List<ChartLine> read(DeskSnapshot snapshot, InstrumentSnapshot market) {
    if (!settings.get(ChartSettings.ORDER_LINES)) {
      return List.of();
    }
    List<ChartLine> lines = own.read(snapshot, market);
    List<ChartLine> drafted = drafts.of(market.instrument().id());
    return drafted.isEmpty() ? lines : Stream.concat(lines.stream(), drafted.stream()).toList();
  }

  DraftLines drafts() {
    return drafts;
  }
}
