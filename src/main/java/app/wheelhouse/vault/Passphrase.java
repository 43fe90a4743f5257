package app.wheelhouse.vault;

/// Judges a passphrase while it is typed; keeps nothing of it.
public final class Passphrase {
  /// Fewer characters are refused.
  public static final int SHORTEST = 8;

  /// Longest, characters.
  public static final int LONGEST = 1024;

  private static final double LETTER_BITS = 4.7;
  private static final double DIGIT_BITS = 3.3;
  private static final double OTHER_BITS = 5;
  private static final double WORD_BITS = 11;

  /// What everybody tries first, in lower case.
  private static final String[] USUAL = {
    "password",
    "passwort",
    "passphrase",
    "qwertz",
    "qwerty",
    "azerty",
    "letmein",
    "welcome",
    "admin",
    "iloveyou",
    "dragon",
    "monkey",
    "master",
    "secret",
    "bitcoin",
    "ethereum",
    "satoshi",
    "crypto",
    "trader",
    "trading",
    "wallet",
    "moon",
    "hodl",
    "hyperliquid",
    "wheelhouse"
  };

  /// How hard it is to guess.
  public enum Strength {
    REFUSED,
    WEAK,
    FAIR,
    STRONG
  }

  /// What was found.
  ///
  /// @param bits estimate: every bit doubles the guesses that somebody with the file needs
  /// @param hint a sentence for the trader
  public record Judgement(Strength strength, int bits, String hint) {}

  private Passphrase() {}

  /// @param typed left as it is
  public static Judgement judge(char[] typed) {
    if (typed.length < SHORTEST) {
      return new Judgement(
          Strength.REFUSED,
          0,
          "At least "
              + SHORTEST
              + " characters: a shorter one is found in hours by whoever copies the file. Four or"
              + " five words that do not belong together are easy to keep.");
    }
    if (typed.length > LONGEST) {
      return new Judgement(
          Strength.REFUSED, 0, "At most " + LONGEST + " characters; this is longer.");
    }
    int bits = (int) Math.min(perCharacter(typed), perWord(typed));
    if (bits < 40) {
      return new Judgement(
          Strength.WEAK,
          bits,
          "Weak: whoever copies the file may guess it. Add words that do not belong together.");
    }
    return bits < 60
        ? new Judgement(
            Strength.FAIR, bits, "Fair: one more word makes it 2,000 times harder to guess.")
        : new Judgement(
            Strength.STRONG, bits, "Strong. Nobody can bring it back if you forget it.");
  }

  /// Repeats, runs like `abc` or `321`, and usual words count little.
  private static double perCharacter(char[] typed) {
    double bits = 0;
    int at = 0;
    while (at < typed.length) {
      int usual = usualAt(typed, at);
      if (usual > 0) {
        bits += OTHER_BITS;
        at += usual;
      } else {
        bits += isFollowing(typed, at) ? 1 : bitsOf(typed[at]);
        at++;
      }
    }
    return bits;
  }

  /// Words are drawn from a few thousand; a text of three or more is judged by their number.
  private static double perWord(char[] typed) {
    int words = 0;
    double others = 0;
    for (int i = 0; i < typed.length; i++) {
      boolean isLetter = Character.isLetter(typed[i]);
      if (isLetter && (i == 0 || !Character.isLetter(typed[i - 1]))) {
        words++;
      }
      if (!isLetter && !isFollowing(typed, i) && typed[i] != ' ' && typed[i] != '-') {
        others += bitsOf(typed[i]);
      }
    }
    return words < 3 ? Double.MAX_VALUE : words * WORD_BITS + others;
  }

  private static boolean isFollowing(char[] typed, int at) {
    return at > 0 && Math.abs(typed[at] - typed[at - 1]) <= 1;
  }

  private static double bitsOf(char one) {
    if (Character.isDigit(one)) {
      return DIGIT_BITS;
    }
    return Character.isLetter(one) ? LETTER_BITS : OTHER_BITS;
  }

  private static int usualAt(char[] typed, int at) {
    for (String word : USUAL) {
      int length = word.length();
      boolean same = at + length <= typed.length;
      for (int i = 0; same && i < length; i++) {
        same = Character.toLowerCase(typed[at + i]) == word.charAt(i);
      }
      if (same) {
        return length;
      }
    }
    return 0;
  }
}
