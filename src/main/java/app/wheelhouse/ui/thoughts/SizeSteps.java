package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// The waterfall of a size in words: what was asked, what each rule left of it, what went out.
final class SizeSteps {
  private static final int WHY = 300;

  private final ThoughtTexts texts;

  SizeSteps(ThoughtTexts texts) {
    this.texts = texts;
  }

  /// @param symbol of the base unit
  List<ThoughtDetail.Size> of(Verdict verdict, String symbol) {
    BigDecimal largest = largest(verdict);
    List<ThoughtDetail.Size> rows = new ArrayList<>();
    Quantity asked = verdict.requested();
    if (asked != null && !verdict.sizing().isEmpty()) {
      rows.add(row(texts.get("size.asked"), asked, symbol, largest, false, ""));
    }
    for (SizeStep step : verdict.sizing()) {
      boolean last = step.rule().equals(SizeStep.FINAL);
      Quantity before = step.before();
      // A rule that left the size as it was says nothing new.
      if (last || before == null || step.isBinding()) {
        rows.add(
            row(
                last ? texts.get("size.final") : step.rule(),
                step.after(),
                symbol,
                largest,
                step.isBinding(),
                CleanText.line(step.why(), WHY)));
      }
    }
    return rows;
  }

  private static ThoughtDetail.Size row(
      String rule, Quantity size, String symbol, BigDecimal largest, boolean cut, String why) {
    double share =
        largest.signum() == 0
            ? 0
            : size.value().divide(largest, MathContext.DECIMAL32).doubleValue();
    return new ThoughtDetail.Size(rule, size + " " + symbol, Math.clamp(share, 0, 1), cut, why);
  }

  private static BigDecimal largest(Verdict verdict) {
    Quantity asked = verdict.requested();
    BigDecimal largest = asked == null ? BigDecimal.ZERO : asked.value();
    for (SizeStep step : verdict.sizing()) {
      Quantity before = step.before();
      largest = largest.max(step.after().value());
      largest = before == null ? largest : largest.max(before.value());
    }
    return largest;
  }
}
