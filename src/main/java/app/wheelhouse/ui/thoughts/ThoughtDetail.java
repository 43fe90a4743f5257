package app.wheelhouse.ui.thoughts;

import app.wheelhouse.risk.CheckResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything about one decision, in words.
///
/// @param sequence its number in the session
/// @param by who decided, at which level
/// @param sure the confidence as it was stated and as it counts
/// @param proposed what it asked for: entry, stop, target, size, leverage
/// @param parts the rationale under its headings; only those that say something
/// @param ending how the proposal ended, traded or not; empty while nobody knows
/// @param orders what was sent because of it
/// @param checks what the gate found, check by check
/// @param sizes what the gate's rules made of the size, step by step
/// @param backed what it rests on
/// @param note what is missing here and why; empty when nothing is
public record ThoughtDetail(
    long sequence,
    @Nullable Thought thought,
    String time,
    String by,
    String sure,
    List<Figure> proposed,
    List<Part> parts,
    Outcome outcome,
    String ending,
    List<Figure> orders,
    List<Size> sizes,
    List<Check> checks,
    Backed backed,
    String note) {

  /// Of a decision that nobody has any more.
  static ThoughtDetail gone(long sequence, ThoughtTexts texts) {
    return new ThoughtDetail(
        sequence,
        null,
        "",
        "",
        "",
        List.of(),
        List.of(),
        new Outcome(Outcome.Kind.HELD, ""),
        "",
        List.of(),
        List.of(),
        List.of(),
        Backed.NONE,
        texts.filled("gone", Long.toString(sequence)));
  }

  /// The same with what it rests on.
  ThoughtDetail with(Backed now) {
    return new ThoughtDetail(
        sequence, thought, time, by, sure, proposed, parts, outcome, ending, orders, sizes, checks,
        now, note);
  }

  /// A name and what stands beside it.
  public record Figure(String name, String value) {}

  /// Sentences under a heading.
  public record Part(String heading, List<String> sentences) {}

  /// One check of the gate.
  ///
  /// @param held the value against the limit; empty where there is none
  public record Check(String layer, CheckResult.Outcome outcome, String held, String sentence) {}

  /// One step of the waterfall of the size.
  ///
  /// @param figure what was left after it
  /// @param share of the largest size, 0 to 1
  /// @param cut whether it made the size smaller
  /// @param why a clause; empty where it changed nothing
  public record Size(String rule, String figure, double share, boolean cut, String why) {}
}
