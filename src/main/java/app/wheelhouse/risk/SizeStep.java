package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of the sizing ledger (RISK-12): what one rule made of the size.
///
/// @param rule that looked at the size, such as `exposure`
/// @param layer of the rule, see [CheckResult#layer]
/// @param before base units; null where the rule sized the order
/// @param cap the largest size that this rule alone allows, base units; null where it names none
/// @param after base units; `before` where it was within the cap, zero where nothing was left
/// @param why a clause for the trader, with its numbers
public record SizeStep(
    String rule,
    int layer,
    @Nullable Quantity before,
    @Nullable Quantity cap,
    Quantity after,
    String why) {

  /// Rule of the last row: what goes out.
  public static final String FINAL = "final";

  /// Whether this rule made the size smaller.
  public boolean isBinding() {
    return before != null && after.compareTo(before) < 0;
  }

  /// The last row: the smallest of all caps, or nothing where a check denied the order.
  static SizeStep last(List<SizeStep> steps, Quantity size, @Nullable CheckResult denial) {
    SizeStep binding = steps.getFirst();
    for (SizeStep step : steps) {
      binding = step.isBinding() ? step : binding;
    }
    String why =
        denial == null
            ? "the smallest of all, from " + binding.rule()
            : "nothing goes out, denied by " + denial.rule();
    return new SizeStep(FINAL, 2, steps.getLast().after(), null, size, why);
  }

  /// `rule before>after<=cap`, without what is not there; the same for the same step.
  String canonical() {
    return rule
        + ' '
        + (before == null || before.equals(after) ? "" : before + ">")
        + after
        + (cap == null ? "" : "<=" + cap);
  }
}
