package app.wheelhouse.risk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs single checks for tests.
final class Checks {
  private Checks() {}

  static CheckResult result(RiskCheck check, Ask ask, Given given) {
    return Objects.requireNonNull(check.check(ask.candidate(), given.view()).result());
  }

  static CheckResult.Outcome outcome(RiskCheck check, Ask ask, Given given) {
    return result(check, ask, given).outcome();
  }

  static Candidate after(RiskCheck check, Ask ask, Given given) {
    return check.check(ask.candidate(), given.view()).candidate();
  }

  /// The size after the check as text; `null` when there is none.
  static @Nullable String size(RiskCheck check, Ask ask, Given given) {
    return Objects.toString(after(check, ask, given).quantity(), null);
  }
}
