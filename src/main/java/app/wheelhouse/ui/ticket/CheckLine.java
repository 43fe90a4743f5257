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

  /// By layer, within one in the order of evaluation.
  static List<CheckLine> of(Verdict verdict, ResourceBundle texts) {
    return verdict.results().stream()
        .sorted(Comparator.comparingInt(CheckResult::layer))
        .map(result -> of(result, texts))
        .toList();
  }

  private static CheckLine of(CheckResult result, ResourceBundle texts) {
    String key = "ticket.rule." + result.rule();
    String held =
        result.limit().isEmpty() || result.value().isEmpty()
            ? result.value()
            : result.value() + " / " + result.limit();
    return new CheckLine(
        result.outcome(),
        texts.getString("ticket.layer." + result.layer()),
        texts.containsKey(key) ? texts.getString(key) : result.rule(),
        held,
        result.sentence());
  }
}
