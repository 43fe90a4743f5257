package app.wheelhouse.domain.decision;

/// Who proposed: a rule strategy, the rule analyst, a model.
///
/// @param kind what sort of proposer, shown beside the name so that rules never pass for a model
/// @param name such as `momentum` or a model id
public record Proposer(Kind kind, String name) {
  /// Sorts of proposers.
  public enum Kind {
    STRATEGY,
    RULES,
    MODEL
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
  }
}
