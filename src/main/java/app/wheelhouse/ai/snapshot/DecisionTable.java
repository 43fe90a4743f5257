package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import java.util.ArrayList;
import java.util.List;

/// The last decisions about the subject and what became of them; never their words, which a model
/// wrote.
final class DecisionTable {
  private static final int MOST = 5;
  private static final int LONGEST = 80;

  private DecisionTable() {}

  static Section of(Look look) {
    List<List<String>> rows = new ArrayList<>();
    for (DecisionRecord record : look.desk().decisions().reversed()) {
      if (record.decision().instrument().equals(look.subject()) && rows.size() < MOST) {
        rows.addFirst(row(look, record));
      }
    }
    Facts facts = new Facts("decisions");
    if (rows.isEmpty()) {
      return facts
          .add("earlier", "earlier decisions", "none")
          .section(SectionKind.DECISIONS, title(look));
    }
    Table table =
        new Table(
            "decisions",
            "oldest first",
            List.of("minutesAgo", "by", "action", "confidence", "became", "outcome"),
            rows);
    return facts.section(SectionKind.DECISIONS, title(look), List.of(table));
  }

  private static String title(Look look) {
    return "Earlier decisions about " + look.symbol();
  }

  private static List<String> row(Look look, DecisionRecord record) {
    Decision decision = record.decision();
    return List.of(
        Display.minutes(look.time() - decision.time()),
        PositionFacts.words(decision.header().proposer().kind()),
        decision.action(),
        Display.fixed(decision.header().confidence().value(), 2),
        became(look, record.disposition()),
        look.extras().outcomes().getOrDefault(record.sequence(), Display.UNKNOWN));
  }

  private static String became(Look look, DecisionRecord.Disposition disposition) {
    return switch (disposition) {
      case DecisionRecord.Held _ -> "held";
      case DecisionRecord.Ignored(String reason) -> "not taken" + clause(look, reason);
      case DecisionRecord.Denied denied -> "denied by " + denied.rule();
      case DecisionRecord.Acted _ -> "order sent";
    };
  }

  /// The desk's own reason, unless it is long or names the account.
  private static String clause(Look look, String reason) {
    boolean names = reason.contains(look.desk().account().id().name());
    return names || reason.length() > LONGEST ? "" : " - " + reason;
  }
}
