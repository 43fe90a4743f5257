package app.wheelhouse.domain.untrusted;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Words that are not what they look like: `USDС` with a Cyrillic С.
final class Lookalikes {
  /// Cyrillic, Greek and Armenian letters, each followed by the Latin one it is taken for.
  private static final String TWINS =
      "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxіiјjѕsԁdԛqԝwѵvһhӏl"
          + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaιiρpυuκkχx"
          + "ՕOՍUԼLօoսuոn";

  /// Alphabets that look alike and are never mixed within a word.
  private static final List<UnicodeScript> ALPHABETS =
      List.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  private Lookalikes() {}

  /// The text with each such letter as the Latin one.
  static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int twin = c < 0x0370 ? -1 : TWINS.indexOf(c);
      latin.append(twin >= 0 && twin % 2 == 0 ? TWINS.charAt(twin + 1) : c);
    }
    return latin.toString();
  }

  /// The first word of two alphabets; or, in a Latin text, one of another alphabet that can be read
  /// as Latin.
  static Optional<String> first(String text) {
    boolean latin = isMostlyLatin(text);
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (isMixed(word) || latin && isDisguised(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static boolean isMixed(String word) {
    EnumSet<UnicodeScript> seen = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints().mapToObj(UnicodeScript::of).filter(ALPHABETS::contains).forEach(seen::add);
    return seen.size() > 1;
  }

  /// Two letters at least: a single Cyrillic С is a word of Russian.
  private static boolean isDisguised(String word) {
    return word.length() >= 2
        && UnicodeScript.of(word.codePointAt(0)) != UnicodeScript.LATIN
        && latin(word).codePoints().allMatch(point -> point < 128)
        && !latin(word).equals(word);
  }

  private static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(point -> UnicodeScript.of(point) == UnicodeScript.LATIN)
            .count();
    return 2 * latin > letters;
  }
}
