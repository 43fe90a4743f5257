package app.wheelhouse.domain.news;

import app.wheelhouse.domain.untrusted.Digest;
import java.util.Locale;

/// Whether two sources tell the same.
final class Headline {
  private Headline() {}

  /// The same for titles that differ in case, punctuation or the name of the source at the end.
  ///
  /// @return 32 hex digits
  static String id(String title, String source) {
    String words = words(title);
    String name = words(source);
    if (!name.isEmpty() && words.endsWith(" " + name)) {
      words = words.substring(0, words.length() - name.length() - 1);
    }
    return Digest.hex(words.isEmpty() ? title : words).substring(0, 32);
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}$%]+", " ").strip();
  }
}
