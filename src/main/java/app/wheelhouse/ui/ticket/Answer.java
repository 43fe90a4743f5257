package app.wheelhouse.ui.ticket;

import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The gate's verdict in one line, or what the form lacks before the gate can be asked.
///
/// @param text one or two sentences
record Answer(Tone tone, String text) {
  /// How it looks.
  enum Tone {
    /// Nothing was asked yet.
    NONE,
    GOOD,
    CLAMPED,
    WARNED,
    DENIED
  }

  static Answer missing(String sentence) {
    return new Answer(Tone.NONE, sentence);
  }

  static Answer of(Verdict verdict, ResourceBundle texts) {
    CheckResult denial = verdict.denial();
    if (denial != null) {
      return new Answer(Tone.DENIED, denial.sentence());
    }
    List<CheckResult> told =
        verdict.results().stream().filter(result -> result.outcome() != Outcome.PASS).toList();
    if (told.isEmpty()) {
      String passed = texts.getString("ticket.passed");
      return new Answer(
          Tone.GOOD,
          new MessageFormat(passed, Locale.ROOT).format(new Object[] {verdict.results().size()}));
    }
    boolean warned = told.stream().anyMatch(result -> result.outcome() == Outcome.WARN);
    return new Answer(
        warned ? Tone.WARNED : Tone.CLAMPED,
        String.join(" ", told.stream().map(CheckResult::sentence).distinct().toList()));
  }
}
