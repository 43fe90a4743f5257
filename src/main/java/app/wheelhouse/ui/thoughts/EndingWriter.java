package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.ui.control.Figures;

/// Says how a proposed entry ended, whether it was traded or not.
final class EndingWriter {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final ThoughtTexts texts;

  EndingWriter(ThoughtTexts texts) {
    this.texts = texts;
  }

  /// `Target reached after 34 min: +1.83 R (2.0 R was the aim).`
  String sentence(DecisionOutcome outcome) {
    return texts.filled(
            outcome.taken() ? "ending.taken" : "ending.untaken",
            texts.word("ending", outcome.ending()),
            span(outcome.endedAt() - outcome.decidedAt()),
            result(outcome))
        + " "
        + texts.filled("ending.aim", Figures.number(outcome.reward(), 1));
  }

  /// Profit over risk with its sign: `+1.83 R`.
  String result(DecisionOutcome outcome) {
    String sign = outcome.result() > 0 ? "+" : "";
    return texts.filled("r", sign + Figures.number(outcome.result(), 2));
  }

  private String span(long millis) {
    long whole = Math.max(0, millis);
    if (whole < HOUR) {
      return texts.filled("minutes", Figures.number(Math.ceilDiv(whole, MINUTE), 0));
    }
    return texts.filled("hours", Figures.number((double) whole / HOUR, 1));
  }
}
