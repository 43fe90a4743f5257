package app.wheelhouse.cli;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.store.EvidenceEntry;
import java.util.Locale;

/// Decisions as lines of `decision list`.
final class DecisionRows {
  private static final int REASON = 60;

  private DecisionRows() {}

  /// For people: short, with the units in the names.
  static MarketRow shown(DecisionLine line) {
    EvidenceEntry asked = line.asked();
    String reason = DecisionText.line(line.reason());
    return MarketRow.of()
        .with("id", line.id())
        .with("time", MarketRow.time(line.time()))
        .with("instrument", line.instrument() == null ? "" : line.instrument().symbol())
        .with("by", DecisionText.line(line.by()))
        .with("action", line.action())
        .with("stated%", percent(stated(line)))
        .with("calibrated%", percent(calibrated(line)))
        .with("became", line.disposition())
        .with("ended", line.ended())
        .with("cost$", asked == null ? Double.NaN : asked.use().costMicros() / 1e6)
        .with("evidence", evidence(line))
        .with("why", reason.length() > REASON ? reason.substring(0, REASON) + "…" : reason);
  }

  private static String evidence(DecisionLine line) {
    String id = line.evidence();
    return id == null ? "" : DecisionText.shortId(id);
  }

  /// For programs: everything, exact.
  static MarketRow exact(DecisionLine line) {
    MarketRow row =
        MarketRow.of()
            .with("id", line.id())
            .with("session", line.session())
            .with("number", line.number())
            .with("time", line.time())
            .with("instrument", line.instrument() == null ? "" : line.instrument().toString())
            .with("by", line.by())
            .with("action", line.action())
            .with("stated", stated(line))
            .with("calibrated", calibrated(line))
            .with("disposition", line.disposition())
            .with("reason", line.reason());
    Backing backing = line.backing();
    if (backing != null) {
      row.with("level", (long) backing.level()).with("price", backing.price());
    }
    String id = line.evidence();
    if (id != null) {
      row.with("evidence", id);
    }
    EvidenceEntry asked = line.asked();
    if (asked != null) {
      row.with("model", asked.model())
          .with("promptTokens", asked.use().promptTokens())
          .with("replyTokens", asked.use().replyTokens())
          .with("costMicros", asked.use().costMicros())
          .with("latencyMillis", asked.use().latencyMillis())
          .with("cached", asked.use().cached());
    }
    DecisionOutcome outcome = line.outcome();
    if (outcome != null) {
      row.with("ending", outcome.ending().name().toLowerCase(Locale.ROOT))
          .with("reward", outcome.reward())
          .with("result", outcome.result())
          .with("won", outcome.won())
          .with("endedAt", outcome.endedAt());
    }
    return row;
  }

  private static double percent(double share) {
    return Math.rint(share * 1_000) / 10;
  }

  /// NaN for none.
  static double stated(DecisionLine line) {
    Decision decision = line.decision();
    return decision == null ? Double.NaN : decision.header().confidence().value();
  }

  /// NaN for none.
  static double calibrated(DecisionLine line) {
    Backing backing = line.backing();
    Confidence calibrated = backing == null ? null : backing.calibrated();
    return calibrated == null ? Double.NaN : calibrated.value();
  }
}
