package app.wheelhouse.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a text.
///
/// @param marked whether a `$` stands before it, as before a ticker
record Word(String text, String lower, boolean marked) {
  private static final Pattern WORD = Pattern.compile("(\\$?)([\\p{L}\\p{N}]+)");

  /// Words above this many say whether a text is written in capitals throughout.
  private static final int FEW = 3;

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group(2);
      words.add(new Word(word, word.toLowerCase(Locale.ROOT), !matcher.group(1).isEmpty()));
    }
    return words;
  }

  /// Whether capitals mean nothing, because nearly all words have them.
  static boolean isShouted(List<Word> words) {
    List<Word> telling = words.stream().filter(word -> word.text.length() >= 3).toList();
    long capitals = telling.stream().filter(Word::isCapitals).count();
    return telling.size() > FEW && 10 * capitals >= 7 * telling.size();
  }

  static String joined(List<Word> words, int from, int length) {
    StringBuilder joined = new StringBuilder();
    for (Word word : words.subList(from, from + length)) {
      joined.append(joined.isEmpty() ? "" : " ").append(word.lower);
    }
    return joined.toString();
  }

  boolean isCapitals() {
    return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(lower);
  }
}
