package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// How the gate cut the size, rule by rule: `asked 0.5 → total exposure 0.2 → final 0.18`.
final class Waterfall {
  private static final String ARROW = " \u2192 ";

  private Waterfall() {}

  /// Empty where the size was left as asked, or the order is denied whatever its size.
  static String of(Verdict verdict, ResourceBundle texts) {
    Quantity asked = verdict.requested();
    List<SizeStep> cuts = verdict.sizing().stream().filter(Waterfall::isCut).toList();
    if (asked == null || cuts.isEmpty() || !verdict.isApproved()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(text(texts, "ticket.cut.asked", asked));
    for (SizeStep cut : cuts) {
      parts.add(CheckLine.name(cut.rule(), texts) + " " + cut.after());
    }
    parts.add(text(texts, "ticket.cut.final", verdict.finalQuantity()));
    return String.join(ARROW, parts);
  }

  /// Whether some rule made the size smaller.
  static boolean isCut(Verdict verdict) {
    return verdict.sizing().stream().anyMatch(Waterfall::isCut);
  }

  /// Whether the result is one of those cuts.
  static boolean isCut(CheckResult result, Verdict verdict) {
    return result.outcome() == CheckResult.Outcome.CLAMP
        && verdict.sizing().stream()
            .anyMatch(step -> isCut(step) && step.rule().equals(result.rule()));
  }

  /// What leaves nothing is a denial, no cut.
  private static boolean isCut(SizeStep step) {
    return step.isBinding() && !step.after().isZero() && !step.rule().equals(SizeStep.FINAL);
  }

  private static String text(ResourceBundle texts, String key, Object value) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(new Object[] {value});
  }
}
