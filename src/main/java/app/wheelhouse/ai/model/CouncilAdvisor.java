package app.wheelhouse.ai.model;

import app.wheelhouse.ai.Advice;
import app.wheelhouse.ai.Advisor;
import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import java.util.List;
import java.util.Locale;

/// Two models on the same snapshot that must agree: where they propose different actions, nothing
/// is done and both are shown (A15). Where they agree, the less confident answer counts.
public final class CouncilAdvisor implements Advisor {
  private final Advisor first;
  private final Advisor second;

  public CouncilAdvisor(Advisor first, Advisor second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Proposer proposer() {
    return new Proposer(
        Proposer.Kind.MODEL, first.proposer().name() + " & " + second.proposer().name());
  }

  @Override
  public boolean wantsDesk() {
    return true;
  }

  @Override
  public Decision decide(DecisionContext context) {
    return advise(context).decision();
  }

  @Override
  public Advice advise(DecisionContext context) {
    Advice one = first.advise(context);
    if (one.failure() != null) {
      return one;
    }
    Advice two = second.advise(context);
    long latency = Math.max(one.latencyMillis(), two.latencyMillis());
    if (two.failure() != null) {
      return two;
    }
    Decision a = one.decision();
    Decision b = two.decision();
    Decision said = a.action().equals(b.action()) ? lessSure(a, b) : disagreement(a, b);
    return new Advice(said, null, false, latency);
  }

  private static Decision lessSure(Decision a, Decision b) {
    return b.header().effective().compareTo(a.header().effective()) < 0 ? b : a;
  }

  private Decision disagreement(Decision a, Decision b) {
    Decision.Header header = a.header();
    return new Decision.Hold(
        new Decision.Header(
            proposer(),
            header.instrument(),
            header.time(),
            Confidence.NONE,
            new Rationale(
                "The two models disagree, so nothing is done. " + says(a) + " " + says(b),
                List.of(),
                List.of(a.header().rationale().summary()),
                List.of(b.header().rationale().summary()),
                List.of()),
            header.backing()));
  }

  private static String says(Decision decision) {
    return String.format(
        Locale.ROOT,
        "%s says %s with %.0f %%.",
        decision.header().proposer().name(),
        decision.action().replace('_', ' '),
        100 * decision.header().confidence().value());
  }
}
