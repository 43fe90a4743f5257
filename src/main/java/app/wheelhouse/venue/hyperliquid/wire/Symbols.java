package app.wheelhouse.venue.hyperliquid.wire;

import org.jspecify.annotations.Nullable;

/// Strings that come again and again (coins, channels, field names), made once. Bounded: a new one
/// takes the place of another.
final class Symbols {
  private static final int SLOTS = 4_096;
  private static final int LONGEST = 32;

  private final @Nullable String[] table = new String[SLOTS];

  /// The characters of `buffer` from `start` to `end` (exclusive) as a string.
  String of(char[] buffer, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return new String(buffer, start, length);
    }
    int hash = length;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    String known = table[slot];
    if (known != null && matches(known, buffer, start, length)) {
      return known;
    }
    String made = new String(buffer, start, length);
    table[slot] = made;
    return made;
  }

  private static boolean matches(String known, char[] buffer, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != buffer[start + i]) {
        return false;
      }
    }
    return true;
  }
}
