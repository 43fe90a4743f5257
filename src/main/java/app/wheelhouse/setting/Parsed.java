package app.wheelhouse.setting;

/// A value read from text, or a sentence that says what to type instead.
///
/// @param <T> of the setting
public sealed interface Parsed<T> {
  /// It is one.
  record Valid<T>(T value) implements Parsed<T> {}

  /// It is none.
  record Invalid<T>(String reason) implements Parsed<T> {}
}
