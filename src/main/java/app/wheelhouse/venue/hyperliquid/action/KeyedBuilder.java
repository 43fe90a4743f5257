package app.wheelhouse.venue.hyperliquid.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a record together, key by key in the order in which the venue hashes them.
public final class KeyedBuilder {
  private final List<WireValue.Field> fields = new ArrayList<>(8);

  KeyedBuilder() {}

  public KeyedBuilder with(String key, WireValue value) {
    fields.add(new WireValue.Field(key, value));
    return this;
  }

  public KeyedBuilder with(String key, String value) {
    return with(key, new WireValue.Text(value));
  }

  public KeyedBuilder with(String key, long value) {
    return with(key, new WireValue.Whole(value));
  }

  public KeyedBuilder with(String key, boolean value) {
    return with(key, new WireValue.Flag(value));
  }

  /// Adds the key only when there is something to say; an absent key has other bytes than a null.
  public KeyedBuilder unlessNull(String key, @Nullable WireValue value) {
    return value == null ? this : with(key, value);
  }

  public WireValue.Keyed done() {
    return new WireValue.Keyed(fields);
  }
}
