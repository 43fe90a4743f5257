package app.wheelhouse.ai.prompt;

/// One line of a comparison of two texts.
public record DiffLine(Kind kind, String text) {
  /// Where the line stands.
  public enum Kind {
    BOTH,
    /// Only in the first text.
    REMOVED,
    /// Only in the second text.
    ADDED
  }
}
