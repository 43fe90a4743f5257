package app.wheelhouse.venue.hyperliquid.action;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An action as the venue reads and hashes it: a tree whose records keep the order of their keys,
/// written as JSON ([#json]) and as msgpack ([#msgPack]) from the same nodes. There are no
/// fractions in it: prices and sizes are text.
public sealed interface WireValue {
  /// Reads JSON; the order of keys is kept.
  ///
  /// @throws BadAction when it is no JSON, has a fraction or an exponent, a key twice, a whole
  ///   number outside −2^63..2^64−1, half a character, or is too deep or too long
  static WireValue parse(String json) throws BadAction {
    return WireReader.read(json);
  }

  static Text text(String value) {
    return new Text(value);
  }

  static Whole whole(long value) {
    return new Whole(value);
  }

  static Flag flag(boolean value) {
    return new Flag(value);
  }

  static Items items(List<? extends WireValue> values) {
    return new Items(List.copyOf(values));
  }

  /// Compact JSON, without a space.
  default String json() {
    StringBuilder text = new StringBuilder(256);
    WireJson.write(this, text);
    return text.toString();
  }

  /// The bytes that are hashed: each whole number and length in its shortest form.
  default byte[] msgPack() {
    MsgPack bytes = new MsgPack();
    bytes.write(this);
    return bytes.bytes();
  }

  /// A string; it holds whole characters only, since half of one has no bytes.
  record Text(String value) implements WireValue {
    public Text {
      for (int i = 0; i < value.length(); i++) {
        if (Character.isSurrogate(value.charAt(i))) {
          if (i + 1 == value.length()
              || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
            throw new IllegalArgumentException("Half a character at place " + i + " of a text");
          }
          i++;
        }
      }
    }
  }

  /// A whole number.
  record Whole(long value) implements WireValue {}

  /// A whole number from 2^63 to 2^64−1.
  ///
  /// @param bits it as an unsigned long, so negative as a signed one
  record Huge(long bits) implements WireValue {
    public Huge {
      if (bits >= 0) {
        throw new IllegalArgumentException(bits + " fits a Whole");
      }
    }
  }

  /// True or false.
  record Flag(boolean value) implements WireValue {}

  /// Nothing: `null`, or nil.
  record Nil() implements WireValue {}

  /// A list.
  record Items(List<WireValue> values) implements WireValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// One key of a record and its value.
  record Field(String key, WireValue value) {
    /// A key is text as well, with whole characters only.
    public Field {
      Objects.requireNonNull(new Text(key));
    }
  }

  /// A record; its order of keys is part of its bytes.
  record Keyed(List<Field> fields) implements WireValue {
    public Keyed {
      fields = List.copyOf(fields);
    }

    /// Starts a record.
    public static KeyedBuilder of(String key, WireValue value) {
      return new KeyedBuilder().with(key, value);
    }

    /// The value of a key, null when there is none.
    public @Nullable WireValue get(String key) {
      for (Field field : fields) {
        if (field.key.equals(key)) {
          return field.value;
        }
      }
      return null;
    }

    /// The `type` of an action, null when it has none or it is no text.
    public @Nullable String type() {
      return get("type") instanceof Text(String type) ? type : null;
    }

    /// The same without a key.
    public Keyed without(String key) {
      return new Keyed(fields.stream().filter(field -> !field.key.equals(key)).toList());
    }
  }
}
