package app.wheelhouse.exchange.core;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A number for each action that looks like a transaction's hash: the same in every run.
final class ActionHash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int WORDS = 4;

  private long action;
  private @Nullable String text;

  void next() {
    action++;
    text = null;
  }

  /// `0x` and 64 hex digits.
  String text() {
    if (text == null) {
      StringBuilder hex = new StringBuilder("0x");
      for (int word = 0; word < WORDS; word++) {
        hex.append(HexFormat.of().toHexDigits(mix(action * WORDS + word)));
      }
      text = hex.toString();
    }
    return text;
  }

  /// The finaliser of SplitMix64.
  private static long mix(long value) {
    long z = value * GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
