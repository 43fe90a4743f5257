package app.wheelhouse.ai.reply;

import java.util.List;

/// A value of a JSON object as it was written; numbers are still text.
sealed interface RawValue {
  record Text(String value) implements RawValue {}

  record Numeral(String digits) implements RawValue {}

  record Flag(boolean value) implements RawValue {}

  record Null() implements RawValue {}

  /// A list whose items are no list and no object.
  record Flat(List<RawValue> items) implements RawValue {}

  /// An object, or a list that holds more than single values.
  record Nested() implements RawValue {}

  /// What it is, for people: the text "high", the number 7, true, null, a list, an object.
  default String words() {
    return switch (this) {
      case Text(String value) -> "the text \"" + Quoted.value(value) + "\"";
      case Numeral(String digits) -> "the number " + PlainText.clipped(digits, 60);
      case Flag(boolean value) -> String.valueOf(value);
      case Null _ -> "null";
      case Flat _ -> "a list";
      case Nested _ -> "an object or a nested list";
    };
  }
}
