package app.wheelhouse.ui.thoughts;

/// What became of a decision so far.
///
/// @param text a sentence; empty for a hold
public record Outcome(Kind kind, String text) {
  /// How it is coloured and filtered.
  public enum Kind {
    HELD,
    IGNORED,
    DENIED,
    /// Orders are on their way or wait.
    WORKING,
    DONE,
    /// The position that it opened was stopped out.
    STOPPED,
    /// The position that it opened reached its target.
    TARGET,
    /// Approved, but the venue did not fill it.
    FAILED
  }
}
