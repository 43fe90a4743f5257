package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Condition;

/// What became of a text that was to be a condition.
public sealed interface ParsedCondition {
  /// It is one.
  record Understood(Condition condition) implements ParsedCondition {}

  /// It is none.
  ///
  /// @param why what is wrong and what to write instead
  /// @param at where in the text, 0 for its first character
  record NotUnderstood(String why, int at) implements ParsedCondition {
    /// For a list of proposals: `close(1h < 5: a ")" is missing (character 8)`.
    public String sentence(String text) {
      return text + ": " + why + " (character " + (at + 1) + ")";
    }
  }
}
