package app.wheelhouse.domain.untrusted;

import java.util.Locale;
import java.util.Optional;

/// Makes text of others fit to be shown and quoted: plain, short, all of it visible.
///
/// NFKC; controls, direction marks, zero-width and tag characters, variation selectors, halves of
/// surrogate pairs and terminal escapes are dropped; words that run from right to left become a
/// box; HTML becomes text; white space collapses. Cleaning twice changes nothing more. What was
/// suspicious about the text is said by [Suspicion], from the text as it came.
public final class CleanText {
  /// Longest symbol, in characters.
  public static final int LONGEST_SYMBOL = 16;

  private CleanText() {}

  /// One line.
  ///
  /// @param most code points, 1 or more; a longer text ends in an ellipsis
  public static String line(String raw, int most) {
    return Lines.join(Plain.of(head(raw, most)), false, most);
  }

  /// Several lines, at most one of them empty between two others.
  ///
  /// @param most code points, 1 or more; a longer text ends in an ellipsis
  public static String block(String raw, int most) {
    return Lines.join(Plain.of(head(raw, most)), true, most);
  }

  /// A symbol or token name as it may be shown: `[A-Z0-9._-]{1,16}`. It says what a thing calls
  /// itself, never which thing it is: two tokens may come out the same.
  public static Optional<String> symbol(String raw) {
    StringBuilder kept = new StringBuilder();
    String plain = Plain.of(head(raw, LONGEST_SYMBOL));
    for (int i = 0; i < plain.length() && kept.length() < LONGEST_SYMBOL; i++) {
      char c = plain.charAt(i);
      if (isAsciiWord(c) || c == '.' || c == '_' || c == '-') {
        kept.append(c);
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(kept.toString().toUpperCase(Locale.ROOT));
  }

  /// A name for a file that is about `raw`: small letters, digits and hyphens, at most 53 of them,
  /// another for each text. Never a path, never empty, never a name that a system keeps for itself.
  public static String fileName(String raw) {
    String words =
        line(raw, 200)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String head = words.isEmpty() ? "text" : words.substring(0, Math.min(40, words.length()));
    return head + "-" + Digest.hex(raw).substring(0, 12);
  }

  private static boolean isAsciiWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /// What is far beyond the part that will be kept costs no time.
  private static String head(String raw, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("No room for text: " + most);
    }
    return raw.substring(0, (int) Math.min(raw.length(), 65_536L + 8L * most));
  }
}
