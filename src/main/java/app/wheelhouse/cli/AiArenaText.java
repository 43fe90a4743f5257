package app.wheelhouse.cli;

import app.wheelhouse.desk.AiReport;
import app.wheelhouse.desk.ArenaReport;
import app.wheelhouse.domain.decision.ArenaRow;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A leaderboard for people.
final class AiArenaText {
  /// Of fewer closed trades the order on the board is mostly luck.
  private static final int FEW = 30;

  private AiArenaText() {}

  static void print(ArenaReport report, PrintWriter out) {
    List<MarketRow> rows = new ArrayList<>();
    report.entries().forEach(entry -> rows.add(row(rows.size() + 1, entry.result().row())));
    MarketRow.table(rows, out);
    out.println();
    out.println(
        report.mode().label()
            + ", seed "
            + report.seed()
            + ": "
            + report.events()
            + " market events for each, "
            + report.wallMillis()
            + " ms");
    report.entries().forEach(entry -> notes(entry, out));
    if (report.entries().stream().allMatch(entry -> entry.result().row().trades() < FEW)) {
      out.println(
          "Nobody closed "
              + FEW
              + " trades: the order of this board says little yet. Play a longer tape.");
    }
    Path folder = report.folder();
    if (folder != null) {
      out.println("Records: " + folder);
    }
  }

  private static MarketRow row(long rank, ArenaRow row) {
    return MarketRow.of()
        .with("#", rank)
        .with("name", DecisionText.line(row.name()))
        .with("net", fixed(row.net(), 2))
        .with("equity", fixed(row.equity(), 2))
        .with("trades", row.trades())
        .with("won%", fixed(row.won() * 100, 1))
        .with("drawdown%", fixed(row.maxDrawdown() * 100, 2))
        .with("edge", fixed(row.edge(), 2))
        .with("breakEven", fixed(row.breakEven(), 2))
        .with("fees", fixed(row.fees(), 2))
        .with("funding", fixed(row.funding(), 2))
        .with("cost$", fixed(row.costMicros() / 1e6, 4))
        .with("decisions", row.decisions())
        .with("ended", row.ended())
        .with("brier", fixed(row.brier(), 3));
  }

  private static void notes(ArenaReport.Entry entry, PrintWriter out) {
    String name = DecisionText.line(entry.result().row().name());
    if (!entry.result().trouble().isEmpty()) {
      out.println(name + ": " + entry.result().trouble());
    }
    AiReport ai = entry.ai();
    long unusable =
        ai == null ? 0 : ai.unusable().values().stream().mapToLong(Long::longValue).sum();
    if (ai != null && unusable > 0) {
      out.println(
          name
              + ": "
              + unusable
              + " of "
              + ai.questions()
              + " questions brought no usable answer and were holds: "
              + ai.unusable());
    }
  }

  /// With so many decimals; NaN stays NaN.
  private static Number fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? new BigDecimal(String.format(Locale.ROOT, "%." + decimals + "f", value))
        : Double.valueOf(Double.NaN);
  }
}
