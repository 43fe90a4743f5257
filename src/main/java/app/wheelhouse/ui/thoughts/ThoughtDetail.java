package app.wheelhouse.ui.thoughts;

import app.wheelhouse.risk.CheckResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything about one decision, in words.
///
/// @param sequence its number in the session
/// @param proposed what it asked for: entry, stop, target, size, leverage
/// @param parts the rationale under its headings; only those that say something
/// @param orders what was sent because of it
/// @param checks what the gate found, check by check
/// @param note what is missing here and why; empty when nothing is
public record ThoughtDetail(
    long sequence,
    @Nullable Thought thought,
    String time,
    List<Figure> proposed,
    List<Part> parts,
    Outcome outcome,
    List<Figure> orders,
    List<Check> checks,
    String note) {

  /// Of a decision that nobody has any more.
  static ThoughtDetail gone(long sequence, ThoughtTexts texts) {
    return new ThoughtDetail(
        sequence,
        null,
        "",
        List.of(),
        List.of(),
        new Outcome(Outcome.Kind.HELD, ""),
        List.of(),
        List.of(),
        texts.filled("gone", Long.toString(sequence)));
  }

  /// A name and what stands beside it.
  public record Figure(String name, String value) {}

  /// Sentences under a heading.
  public record Part(String heading, List<String> sentences) {}

  /// One check of the gate.
  ///
  /// @param held the value against the limit; empty where there is none
  public record Check(String layer, CheckResult.Outcome outcome, String held, String sentence) {}
}
