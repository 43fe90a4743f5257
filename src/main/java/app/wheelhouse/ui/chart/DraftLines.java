package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.ui.control.Trend;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.DraftLevels.Draft;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The prices of the order in the ticket, as lines that can be dragged.
final class DraftLines {
  private static final int WIDEST = 54;

  private @Nullable DraftLevels levels;
  private @Nullable Draft read;
  private List<ChartLine> lines = List.of();

  /// @param changed is called when they moved, came or went
  void follow(DraftLevels drafts, Runnable changed) {
    levels = drafts;
    drafts.draftProperty().subscribe((_, _) -> changed.run());
  }

  /// Those of this market; the same list while nothing changed.
  List<ChartLine> of(InstrumentId instrument) {
    DraftLevels from = levels;
    Draft now = from == null ? null : from.draftProperty().get();
    if (now == null || !now.instrument().equals(instrument)) {
      return List.of();
    }
    if (!now.equals(read)) {
      read = now;
      lines = lines(now);
    }
    return lines;
  }

  /// Asks the ticket to take that price.
  void move(DraftLevels.Level level, double price, Instrument instrument) {
    DraftLevels to = levels;
    if (to != null && price > 0) {
      to.move(level, instrument.roundPrice(price, RoundingMode.HALF_EVEN));
    }
  }

  /// What the gate says against the order stands at one of its lines: the stop's, else the first.
  private static List<ChartLine> lines(Draft draft) {
    boolean refused = !draft.refusal().isEmpty();
    boolean atStop =
        draft.lines().stream().anyMatch(line -> line.level() == DraftLevels.Level.STOP);
    List<ChartLine> found = new ArrayList<>();
    for (DraftLevels.Line line : draft.lines()) {
      boolean told = refused && (atStop ? line.level() == DraftLevels.Level.STOP : found.isEmpty());
      found.add(
          new ChartLine(
              ChartLine.Kind.of(line.level()),
              "draft-" + line.level(),
              line.price().toDouble(),
              line.text() + (told ? "\n" + wrapped(draft.refusal()) : ""),
              Trend.FLAT,
              refused));
    }
    return List.copyOf(found);
  }

  /// Broken between words, so that a sentence fits beside the candles.
  static String wrapped(String sentence) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (String word : sentence.split(" ")) {
      if (text.length() - from + word.length() > WIDEST) {
        from = text.append('\n').length();
      } else if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(word);
    }
    return text.toString();
  }
}
