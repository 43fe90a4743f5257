package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the gate found about one order, check by check; a verdict alone approves nothing.
///
/// @param results in order of evaluation; all checks that could be evaluated, also after a denial
/// @param requested base units as asked; null when the gate was to size the order
/// @param finalQuantity base units as allowed; zero when denied
/// @param denial the first denying result; null when approved
/// @param sizing the waterfall of the size, step by step in order of evaluation; empty where the
///   size was never looked at
public record Verdict(
    List<CheckResult> results,
    @Nullable Quantity requested,
    Quantity finalQuantity,
    @Nullable CheckResult denial,
    List<SizeStep> sizing) {

  public Verdict {
    results = List.copyOf(results);
    sizing = List.copyOf(sizing);
  }

  /// Without a waterfall.
  public Verdict(
      List<CheckResult> results,
      @Nullable Quantity requested,
      Quantity finalQuantity,
      @Nullable CheckResult denial) {
    this(results, requested, finalQuantity, denial, List.of());
  }

  public boolean isApproved() {
    return denial == null;
  }

  /// The same without a waterfall.
  static Verdict over(
      List<CheckResult> results, @Nullable Quantity requested, @Nullable Quantity sized) {
    return over(results, requested, sized, List.of());
  }

  /// The verdict over these results: the first denial decides. The waterfall gets its last row, the
  /// final size.
  ///
  /// @param sized base units after all checks; null when no size was found
  /// @param sizing as far as it went
  static Verdict over(
      List<CheckResult> results,
      @Nullable Quantity requested,
      @Nullable Quantity sized,
      List<SizeStep> sizing) {
    CheckResult denial = null;
    for (CheckResult result : results) {
      if (denial == null && result.outcome() == CheckResult.Outcome.DENY) {
        denial = result;
      }
    }
    Quantity last = denial != null || sized == null ? Quantity.ZERO : sized;
    List<SizeStep> ledger = new ArrayList<>(sizing);
    if (!sizing.isEmpty()) {
      ledger.add(SizeStep.last(sizing, last, denial));
    }
    return new Verdict(results, requested, last, denial, ledger);
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
    for (int i = 0; i < sizing.size(); i++) {
      text.append(i == 0 ? "; sizing " : ", ").append(sizing.get(i).canonical());
    }
    return text.toString();
  }
}
