package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bar of the waterfall of an order's size.
///
/// @param name of the cap
/// @param layer of the gate; 0 for what was asked and for what is left
/// @param before share of the largest size, 0 to 1: where the step began
/// @param after the same where it ended
/// @param cap the same of the largest size that it allows; NaN for none or beyond the picture
/// @param figure what is left after it, or both sizes where it cut
/// @param limit the largest size that it allows, with its unit; empty for none
/// @param why a sentence; empty for none
record SizeBar(
    Kind kind,
    String name,
    int layer,
    double before,
    double after,
    double cap,
    String figure,
    String limit,
    String why) {

  /// What the bar says.
  enum Kind {
    /// What was asked, or what the gate began with.
    START,
    KEPT,
    CUT,
    FINAL,
    DENIED
  }

  /// What looked at the size, without the step that only closes the ledger.
  static List<SizeStep> steps(Verdict verdict) {
    return verdict.sizing().stream().filter(step -> !step.rule().equals(SizeStep.FINAL)).toList();
  }

  /// From what was asked to what is left.
  static List<SizeBar> of(JudgedOrder judged, RiskTexts texts) {
    Verdict verdict = judged.judgement().verdict();
    Writer writer = new Writer(judged, largest(verdict), texts);
    List<SizeBar> bars = new ArrayList<>();
    Quantity asked = verdict.requested();
    List<SizeStep> steps = steps(verdict);
    if (asked != null && (steps.isEmpty() || steps.getFirst().before() != null)) {
      bars.add(writer.start(asked));
    }
    steps.forEach(step -> bars.add(writer.step(step)));
    bars.add(writer.end(verdict, steps));
    return bars;
  }

  private static BigDecimal largest(Verdict verdict) {
    Quantity asked = verdict.requested();
    BigDecimal largest = asked == null ? BigDecimal.ZERO : asked.value();
    for (SizeStep step : verdict.sizing()) {
      Quantity before = step.before();
      largest = largest.max(step.after().value());
      largest = before == null ? largest : largest.max(before.value());
    }
    return largest.max(verdict.finalQuantity().value());
  }

  /// Turns sizes into shares and words.
  private record Writer(JudgedOrder judged, BigDecimal largest, RiskTexts texts) {
    SizeBar start(Quantity asked) {
      return new SizeBar(
          Kind.START,
          texts.of("size.asked"),
          0,
          0,
          share(asked),
          Double.NaN,
          judged.size(asked),
          "",
          "");
    }

    SizeBar step(SizeStep step) {
      Quantity before = step.before();
      Quantity cap = step.cap();
      boolean cut = step.isBinding();
      String after = judged.size(step.after());
      return new SizeBar(
          before == null ? Kind.START : cut ? Kind.CUT : Kind.KEPT,
          texts.rule(step.rule()),
          step.layer(),
          before == null ? 0 : share(before),
          share(step.after()),
          cap == null || cap.value().compareTo(largest) > 0 ? Double.NaN : share(cap),
          before != null && cut ? judged.size(before) + " → " + after : after,
          cap == null ? "" : judged.size(cap),
          step.why());
    }

    SizeBar end(Verdict verdict, List<SizeStep> steps) {
      CheckResult denial = verdict.denial();
      double last =
          steps.isEmpty()
              ? verdict.requested() == null ? 0 : share(verdict.requested())
              : share(steps.getLast().after());
      return denial == null
          ? new SizeBar(
              Kind.FINAL,
              texts.of("size.final"),
              0,
              0,
              share(verdict.finalQuantity()),
              Double.NaN,
              judged.size(verdict.finalQuantity()),
              "",
              "")
          : new SizeBar(
              Kind.DENIED,
              texts.rule(denial.rule()),
              denial.layer(),
              last,
              0,
              Double.NaN,
              judged.size(Quantity.ZERO),
              "",
              denial.sentence());
    }

    private double share(@Nullable Quantity quantity) {
      return quantity == null || largest.signum() == 0
          ? 0
          : quantity.value().divide(largest, MathContext.DECIMAL64).doubleValue();
    }
  }
}
