package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened on a desk that nobody could see, in plain lines.
final class HeadlessReport {
  private static final int DECISIONS_SHOWN = 5;

  private HeadlessReport() {}

  /// @param snapshot the newest state; null when none came
  static List<String> lines(@Nullable DeskSnapshot snapshot) {
    if (snapshot == null) {
      return List.of("The desk sent nothing in this time: run it longer, or see the log.");
    }
    List<String> lines = new ArrayList<>();
    FeedStatus feed = snapshot.feed();
    lines.add("feed        " + (feed == null ? "not connected" : feed.state().name()));
    lines.add("events      " + snapshot.sequence());
    snapshot
        .instruments()
        .forEach(market ->
            lines.add(
                "price       "
                    + market.instrument().symbol()
                    + " "
                    + Figures.number(
                        market.price(), Figures.decimals(market.instrument(), market.price()))));
    lines.add("decisions   " + snapshot.counts().decisions());
    List<DecisionRecord> newest = snapshot.decisions().reversed();
    newest.stream()
        .limit(DECISIONS_SHOWN)
        .forEach(record -> lines.add("            " + line(record)));
    lines.add(
        "orders      "
            + snapshot.workingOrders().size()
            + " working, "
            + snapshot.endedOrders().size()
            + " ended, "
            + snapshot.counts().fills()
            + " fills");
    lines.add("positions   " + snapshot.account().positions().size());
    lines.add(
        "equity      "
            + Figures.number(snapshot.equity().amount(), 2)
            + " (unrealised "
            + Figures.signed(snapshot.unrealised().amount(), 2)
            + ")");
    return lines;
  }

  private static String line(DecisionRecord record) {
    return record.decision().instrument().symbol()
        + " "
        + record.decision().action()
        + " by "
        + record.decision().header().proposer()
        + ": "
        + record.decision().header().rationale().summary();
  }
}
