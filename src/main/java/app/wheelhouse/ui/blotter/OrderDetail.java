package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import java.util.ArrayList;
import java.util.List;

/// What the gate made of an order, in short: how its size came about, then what was not simply
/// passed: `Size: asked 0.5 → Total exposure 0.2 → sent 0.18 · Stop moved …`.
final class OrderDetail {
  private static final String ARROW = " \u2192 ";
  private static final int SENTENCES = 3;

  private OrderDetail() {}

  /// @param real whether the venue's own number of the order is told
  static String of(OrderRow row, boolean real, BlotterTexts texts) {
    String number = real ? row.order().venueOrderId() : "";
    String known = number.isEmpty() ? "" : texts.of("detail.venue", number);
    Verdict verdict = row.verdict();
    if (verdict == null) {
      return known;
    }
    return known.isEmpty() ? of(verdict, texts) : known + " \u00b7 " + of(verdict, texts);
  }

  private static String of(Verdict verdict, BlotterTexts texts) {
    List<String> told =
        verdict.results().stream()
            .filter(result -> result.outcome() != CheckResult.Outcome.PASS)
            // The waterfall has said it.
            .filter(result -> !isCut(result, verdict))
            .map(CheckResult::sentence)
            .distinct()
            .limit(SENTENCES)
            .toList();
    String rest =
        told.isEmpty()
            ? texts.of("detail.passed", verdict.results().size())
            : String.join(" ", told);
    return size(verdict, texts) + " · " + rest;
  }

  private static String size(Verdict verdict, BlotterTexts texts) {
    List<String> parts = new ArrayList<>();
    Quantity asked = verdict.requested();
    if (asked != null) {
      parts.add(texts.of("detail.asked", asked));
    } else if (!verdict.sizing().isEmpty()) {
      parts.add(texts.of("detail.sized", verdict.sizing().getFirst().after()));
    }
    int before = parts.size();
    for (SizeStep step : verdict.sizing()) {
      if (isCut(step)) {
        parts.add(texts.rule(step.rule()) + " " + step.after());
      }
    }
    CheckResult denial = verdict.denial();
    if (denial != null) {
      parts.add(texts.of("detail.denied", texts.rule(denial.rule())));
    } else {
      boolean whole = asked != null && parts.size() == before;
      parts.add(
          whole ? texts.of("detail.whole") : texts.of("detail.final", verdict.finalQuantity()));
    }
    return String.join(ARROW, parts);
  }

  private static boolean isCut(CheckResult result, Verdict verdict) {
    return result.outcome() == CheckResult.Outcome.CLAMP
        && verdict.sizing().stream()
            .anyMatch(step -> isCut(step) && step.rule().equals(result.rule()));
  }

  /// What leaves nothing is a denial, no cut.
  private static boolean isCut(SizeStep step) {
    return step.isBinding() && !step.after().isZero() && !step.rule().equals(SizeStep.FINAL);
  }
}
