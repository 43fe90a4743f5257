package app.wheelhouse.exit;

/// A piece of a condition's text.
///
/// @param text of a number its digits, such as `-0.05`
/// @param unit letters that stand right behind a number, such as the `m` of `5m`; else empty
/// @param at index of its first character, from 0
record ConditionToken(Kind kind, String text, String unit, int at) {
  /// What a piece can be.
  enum Kind {
    NAME,
    NUMBER,
    /// `<`, `<=`, `>` or `>=`.
    COMPARISON,
    /// `(`, `)`, `,` or `%`.
    SIGN,
    /// Behind the last character.
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /// As it is quoted in an answer.
  String quoted() {
    return kind == Kind.END ? "the end" : "\"" + text + unit + "\"";
  }
}
