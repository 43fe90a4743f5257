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
        denial != null
            ? "nothing goes out: " + clause(denial.sentence())
            : binding.isBinding()
                ? "the smallest of all: " + binding.why()
                : "no limit made it smaller";
    return new SizeStep(FINAL, 2, steps.getLast().after(), null, size, why);
  }

  /// A sentence within another one.
  private static String clause(String sentence) {
    boolean stops = sentence.endsWith(".");
    String open = stops ? sentence.substring(0, sentence.length() - 1) : sentence;
    // A symbol at the beginning keeps its capitals.
    boolean word = open.length() > 1 && Character.isLowerCase(open.charAt(1));
    return word ? Character.toLowerCase(open.charAt(0)) + open.substring(1) : open;
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
