package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import java.util.ResourceBundle;

/// One check of the gate as the ticket lists it.
///
/// @param rule its name
/// @param held the value against its limit; empty where there is none
/// @param sentence what the gate said
record CheckLine(Outcome outcome, String rule, String held, String sentence) {
  static CheckLine of(CheckResult result, ResourceBundle texts) {
    String held =
        !isFigure(result.value())
            ? ""
            : result.limit().isEmpty() ? result.value() : result.value() + " / " + result.limit();
    return new CheckLine(result.outcome(), name(result.rule(), texts), held, result.sentence());
  }

  /// The name of a rule; its id where we have no words for it.
  static String name(String rule, ResourceBundle texts) {
    String key = "ticket.rule." + rule;
    return texts.containsKey(key) ? texts.getString(key) : rule;
  }

  /// Words such as a state or an id say nothing beside the name of the check.
  private static boolean isFigure(String value) {
    return !value.isEmpty()
        && (Character.isDigit(value.charAt(0)) || "-\u2212".indexOf(value.charAt(0)) >= 0);
  }
}
