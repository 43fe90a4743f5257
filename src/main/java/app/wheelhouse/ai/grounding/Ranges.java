package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// In `63-64k` and `0.2 to 0.4 %` both numbers have the unit of the last.
final class Ranges {
  private static final int LONGEST_JOIN = 4;

  private Ranges() {}

  static List<NumberToken> shared(List<NumberToken> tokens, char[] text) {
    List<NumberToken> shared = new ArrayList<>(tokens);
    for (int i = shared.size() - 2; i >= 0; i--) {
      NumberToken first = shared.get(i);
      NumberToken last = shared.get(i + 1);
      if (isBare(first) && last.trivial().isEmpty() && joined(first.end(), last.start(), text)) {
        shared.set(i, first.like(last, multiplier(first, last)));
      }
    }
    return shared;
  }

  private static boolean isBare(NumberToken token) {
    return token.trivial().isEmpty() && token.unit() == NumberUnit.PLAIN;
  }

  private static double multiplier(NumberToken first, NumberToken last) {
    boolean scaled = last.quantum() >= 100 && Math.abs(first.value()) < 1_000;
    if (!scaled) {
      return 1;
    }
    for (double scale : List.of(1e3, 1e6, 1e9)) {
      double ratio = first.value() * scale / last.value();
      if (ratio > 0.1 && ratio <= 1) {
        return scale;
      }
    }
    return 1;
  }

  private static boolean joined(int from, int to, char[] text) {
    if (to <= from || to - from > LONGEST_JOIN) {
      return false;
    }
    return switch (new String(text, from, to - from).strip().toLowerCase(Locale.ROOT)) {
      case "-", "–", "—", "to", "~", "/", "-$", "–$" -> true;
      default -> false;
    };
  }
}
