package app.wheelhouse.cli;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import java.util.Optional;

/// The first place where what is said again is another than what was kept.
///
/// @param part `system`, `user` or `judgement`
/// @param at number of the first character that differs, from 0
/// @param line in which it stands, from 1
/// @param kept what was kept from a little before that character on
/// @param now what is said now, from the same place
record DecisionComparison(String part, int at, int line, String kept, String now) {
  private static final int BEFORE = 20;
  private static final int AROUND = 80;

  /// Empty when every byte is the same.
  static Optional<DecisionComparison> of(Evidence evidence, Retold told) {
    return of("system", evidence.system(), told.system())
        .or(() -> of("user", evidence.user(), told.user()))
        .or(() -> of("judgement", evidence.judgement(), told.judgement()));
  }

  private static Optional<DecisionComparison> of(String part, String kept, String now) {
    if (kept.equals(now)) {
      return Optional.empty();
    }
    int at = 0;
    while (at < Math.min(kept.length(), now.length()) && kept.charAt(at) == now.charAt(at)) {
      at++;
    }
    int line = 1 + (int) kept.substring(0, at).chars().filter(c -> c == '\n').count();
    return Optional.of(new DecisionComparison(part, at, line, cut(kept, at), cut(now, at)));
  }

  private static String cut(String text, int at) {
    int from = Math.max(0, at - BEFORE);
    return text.substring(from, Math.min(text.length(), from + AROUND));
  }

  /// As a sentence of three lines.
  String sentence() {
    return "its "
        + part
        + " differs from character "
        + at
        + " on, in line "
        + line
        + ":\n  kept: "
        + shown(kept)
        + "\n  now:  "
        + shown(now);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "(nothing)" : DecisionText.exact(text).replace("\n", "\\n");
  }
}
