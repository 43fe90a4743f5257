package app.wheelhouse.exit;

/// A text that is no condition: what is wrong, what to write instead, and where.
///
/// It never leaves [ConditionParser], which turns it into an answer; it carries no stack.
final class ConditionSyntax extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String why;
  private final int at;

  /// @param at index of the character, from 0
  ConditionSyntax(String why, int at) {
    super(why, null, false, false);
    this.why = why;
    this.at = at;
  }

  String why() {
    return why;
  }

  int at() {
    return at;
  }
}
