package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.ui.control.Figures;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A decision in words, as the feed shows it.
///
/// @param sequence running number of the decision
/// @param proposer kind and name, so that rules never pass for a model: `rules: rule-analyst`
/// @param tone how the action is coloured
/// @param outcome what became of it
public record Thought(
    long sequence,
    String time,
    String proposer,
    String instrument,
    String action,
    Tone tone,
    String confidence,
    String summary,
    String outcome) {

  /// What an action does to the exposure.
  public enum Tone {
    LONG,
    SHORT,
    LESS,
    NONE
  }

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  static Thought of(DecisionRecord record, ZoneId zone, ThoughtTexts texts) {
    Decision decision = record.decision();
    Decision.Header header = decision.header();
    return new Thought(
        record.sequence(),
        CLOCK.format(Instant.ofEpochMilli(header.time()).atZone(zone)),
        texts.kind(header.proposer().kind()) + ": " + header.proposer().name(),
        header.instrument().symbol(),
        texts.action(decision.action()),
        tone(decision),
        Figures.percent(header.confidence().value()),
        header.rationale().summary(),
        outcome(record.disposition(), texts));
  }

  private static Tone tone(Decision decision) {
    return switch (decision) {
      case Decision.Open open ->
          switch (open.side()) {
            case BUY -> Tone.LONG;
            case SELL -> Tone.SHORT;
          };
      case Decision.Increase _ -> Tone.LONG;
      case Decision.Reduce _, Decision.Close _ -> Tone.LESS;
      case Decision.Hold _ -> Tone.NONE;
    };
  }

  private static String outcome(Disposition disposition, ThoughtTexts texts) {
    return switch (disposition) {
      case DecisionRecord.Held _ -> "";
      case DecisionRecord.Ignored(String reason) -> texts.ignored(reason);
      case DecisionRecord.Denied(String rule, String reason) -> texts.denied(rule, reason);
      case DecisionRecord.Acted acted -> texts.acted(acted.orders().size());
    };
  }
}
