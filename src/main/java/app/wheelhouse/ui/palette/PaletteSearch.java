package app.wheelhouse.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds lines by words: every word of the query must be somewhere, the best places first.
final class PaletteSearch {
  private static final int NONE = 0;
  private static final int LETTERS_IN_ORDER = 1;
  private static final int IN_HINT = 2;
  private static final int IN_ID_OR_GROUP = 4;
  private static final int IN_TEXT = 6;
  private static final int STARTS_A_WORD = 8;
  private static final int STARTS_THE_TEXT = 10;
  private static final int IS_THE_TEXT = 20;

  private PaletteSearch() {}

  /// All entries in their order for an empty query.
  static List<PaletteEntry> find(List<PaletteEntry> entries, String query) {
    String plain = query.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return entries;
    }
    List<String> words = List.of(plain.split("\\s+"));
    record Hit(PaletteEntry entry, int score) {}
    return entries.stream()
        .map(entry -> new Hit(entry, score(entry, words)))
        .filter(hit -> hit.score() > NONE)
        // Stable: equals stay in the order of the menus.
        .sorted(Comparator.comparingInt(Hit::score).reversed())
        .map(Hit::entry)
        .toList();
  }

  private static int score(PaletteEntry entry, List<String> words) {
    int sum = NONE;
    for (String word : words) {
      int best = score(entry, word);
      if (best == NONE) {
        return NONE;
      }
      sum += best;
    }
    return sum;
  }

  private static int score(PaletteEntry entry, String word) {
    String text = entry.text().toLowerCase(Locale.ROOT);
    if (text.equals(word)) {
      return IS_THE_TEXT;
    }
    if (text.startsWith(word)) {
      return STARTS_THE_TEXT;
    }
    if (text.contains(" " + word) || text.contains("-" + word)) {
      return STARTS_A_WORD;
    }
    if (text.contains(word)) {
      return IN_TEXT;
    }
    if (entry.id().contains(word) || entry.group().toLowerCase(Locale.ROOT).contains(word)) {
      return IN_ID_OR_GROUP;
    }
    if (entry.hint().toLowerCase(Locale.ROOT).contains(word)) {
      return IN_HINT;
    }
    return inOrder(text, word) ? LETTERS_IN_ORDER : NONE;
  }

  /// `emst` is in `emergency stop`.
  private static boolean inOrder(String text, String letters) {
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      if (text.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }
}
