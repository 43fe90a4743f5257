package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;

/// One check of the gate as the ticket lists it.
///
/// @param layer its name
/// @param rule its name
/// @param held the value against its limit; empty where there is none
/// @param sentence what the gate said
record CheckLine(Outcome outcome, String layer, String rule, String held, String sentence) {

  /// What is not simply passed comes first; then by layer, within one in the order of evaluation.
  static List<CheckLine> of(Verdict verdict, ResourceBundle texts) {
    return verdict.results().stream()
        .sorted(
            Comparator.comparing((CheckResult result) -> result.outcome() == Outcome.PASS)
                .thenComparingInt(CheckResult::layer))
        .map(result -> of(result, texts))
        .toList();
  }

  private static CheckLine of(CheckResult result, ResourceBundle texts) {
    String key = "ticket.rule." + result.rule();
    String held =
        !isFigure(result.value())
            ? ""
            : result.limit().isEmpty() ? result.value() : result.value() + " / " + result.limit();
    return new CheckLine(
        result.outcome(),
        texts.getString("ticket.layer." + result.layer()),
        texts.containsKey(key) ? texts.getString(key) : result.rule(),
        held,
        result.sentence());
  }

  /// Words such as a state or an id say nothing beside the name of the check.
  private static boolean isFigure(String value) {
    return !value.isEmpty() && (Character.isDigit(value.charAt(0)) || value.charAt(0) == '-');
  }
}
