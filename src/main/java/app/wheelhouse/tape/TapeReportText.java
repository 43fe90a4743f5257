package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A [TapeReport] as lines for the terminal.
public final class TapeReportText {
  private TapeReportText() {}

  /// `name: value` lines, then holes, notes and `FILE:LINE: reason` of the first bad rows.
  public static List<String> lines(TapeReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("file: " + report.file());
    lines.add("kind: " + report.kind().label());
    lines.add(
        "instruments: "
            + report.instruments().stream()
                .map(InstrumentId::toString)
                .collect(Collectors.joining(", ")));
    lines.add("rows: " + report.rows());
    lines.add("bad rows: " + report.badRowCount());
    if (report.rows() > 0) {
      lines.add("from: " + Instant.ofEpochMilli(report.firstTime()));
      lines.add("to: " + Instant.ofEpochMilli(report.lastTime()));
    }
    if (report.timeframe() != null) {
      lines.add("timeframe: " + report.timeframe().label());
    }
    lines.add("time format: " + report.timeFormat());
    lines.add("gaps: " + report.gaps());
    for (Hole hole : report.holes()) {
      lines.add("  " + hole(hole));
    }
    lines.add("duplicate trades: " + report.duplicateTrades());
    report.notes().forEach(note -> lines.add("note: " + note));
    report.badRows().forEach(row -> lines.add(row.toString()));
    return lines;
  }

  private static String hole(Hole hole) {
    String seconds = String.format(Locale.ROOT, "%.3f s", hole.length() / 1000.0);
    return Instant.ofEpochMilli(hole.from())
        + " to "
        + Instant.ofEpochMilli(hole.to())
        + " ("
        + seconds
        + ")";
  }
}
