package app.wheelhouse.domain.decision;

import java.util.List;

/// Why a decision was made, readable by a trader.
///
/// @param summary one or two sentences
/// @param saw what was looked at, with numbers
/// @param supporting signals for the action
/// @param opposing signals against it
/// @param invalidation what would prove it wrong
public record Rationale(
    String summary,
    List<String> saw,
    List<String> supporting,
    List<String> opposing,
    List<String> invalidation) {

  public Rationale {
    saw = List.copyOf(saw);
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
    invalidation = List.copyOf(invalidation);
  }

  public static Rationale of(String summary) {
    return new Rationale(summary, List.of(), List.of(), List.of(), List.of());
  }
}
