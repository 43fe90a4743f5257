package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the gate found about one order, check by check; a verdict alone approves nothing.
///
/// @param results in order of evaluation; all checks that could be evaluated, also after a denial
/// @param requested base units as asked; null when the gate was to size the order
/// @param finalQuantity base units as allowed; zero when denied
/// @param denial the first denying result; null when approved
public record Verdict(
    List<CheckResult> results,
    @Nullable Quantity requested,
    Quantity finalQuantity,
    @Nullable CheckResult denial) {

  public Verdict {
    results = List.copyOf(results);
  }

  public boolean isApproved() {
    return denial == null;
  }

  /// The verdict over these results: the first denial decides.
  ///
  /// @param sized base units after all checks; null when no size was found
  static Verdict over(
      List<CheckResult> results, @Nullable Quantity requested, @Nullable Quantity sized) {
    for (CheckResult result : results) {
      if (result.outcome() == CheckResult.Outcome.DENY) {
        return new Verdict(results, requested, Quantity.ZERO, result);
      }
    }
    return new Verdict(results, requested, sized == null ? Quantity.ZERO : sized, null);
  }

  /// One line that is the same for the same verdict: for the journal and for hashes.
  public String canonical() {
    StringBuilder text = new StringBuilder();
    text.append(denial == null ? "APPROVED" : "DENIED:" + denial.rule());
    text.append(" requested=").append(requested == null ? "-" : requested.toString());
    text.append(" final=").append(finalQuantity);
    for (CheckResult result : results) {
      text.append("; ").append(result.canonical());
    }
    return text.toString();
  }
}
