package app.wheelhouse.ui.skill;

import app.wheelhouse.domain.decision.DecisionOutcome;
import java.util.List;

/// How proposals ended that were taken, or that were not.
///
/// @param n how many
/// @param won share that made money, 0 to 1; NaN without any
/// @param total sum of profit over risk
record Taken(int n, double won, double total) {
  static Taken of(List<DecisionOutcome> outcomes, boolean taken) {
    List<DecisionOutcome> those =
        outcomes.stream().filter(outcome -> outcome.taken() == taken).toList();
    long won = those.stream().filter(DecisionOutcome::won).count();
    return new Taken(
        those.size(),
        those.isEmpty() ? Double.NaN : (double) won / those.size(),
        those.stream().mapToDouble(DecisionOutcome::result).sum());
  }

  /// Mean profit over risk; NaN without any.
  double average() {
    return n == 0 ? Double.NaN : total / n;
  }
}
