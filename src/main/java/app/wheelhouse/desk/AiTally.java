package app.wheelhouse.desk;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.support.RunningHash;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what models were asked, what they said and what came of it.
final class AiTally implements EngineTap {
  private final SortedMap<String, Long> actions = new TreeMap<>();
  private final SortedMap<String, Long> holds = new TreeMap<>();
  private final SortedMap<String, Long> dispositions = new TreeMap<>();
  private final RunningHash hash = new RunningHash();
  private long questions;
  private long repairs;
  private long cached;
  private long tokens;
  private long costMicros;

  @Override
  public boolean wantsTicks() {
    return false;
  }

  synchronized void asked(Evidence evidence) {
    questions++;
    hash.add(evidence.id());
    repairs += Math.max(0, evidence.replies().size() - 1);
    cached += evidence.use().cached() ? 1 : 0;
    tokens += evidence.use().promptTokens() + evidence.use().replyTokens();
    costMicros += evidence.use().costMicros();
    String last = "";
    for (String line : evidence.judgement().lines().toList()) {
      if (line.startsWith("reply ")) {
        last = line.substring(line.indexOf('=') + 2);
      } else if (line.startsWith("no reply")) {
        last = "unusable NO_REPLY:";
      }
    }
    if (last.startsWith("unusable ")) {
      holds.merge(last.substring("unusable ".length(), last.indexOf(':')), 1L, Long::sum);
    }
  }

  @Override
  public synchronized void onNews(EngineNews news) {
    if (news instanceof EngineNews.DecisionMade(DecisionRecord record)
        && record.decision().header().proposer().kind() == Proposer.Kind.MODEL) {
      Decision decision = record.decision();
      actions.merge(decision.action(), 1L, Long::sum);
      String became =
          switch (record.disposition()) {
            case DecisionRecord.Held _ -> "held";
            case DecisionRecord.Ignored _ -> "ignored";
            case DecisionRecord.Denied(String rule, _) -> "denied by " + rule;
            case DecisionRecord.Acted _ -> "acted";
          };
      dispositions.merge(became, 1L, Long::sum);
    }
  }

  synchronized AiReport report(String model, int level) {
    return new AiReport(
        model,
        level,
        questions,
        new TreeMap<>(actions),
        new TreeMap<>(holds),
        new TreeMap<>(dispositions),
        repairs,
        cached,
        tokens,
        costMicros,
        hash.hex(),
        null);
  }
}
