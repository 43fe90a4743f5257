package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A text with its words and numbers in place.
final class Prose {
  private static final int WORDS_BEFORE = 12;
  private static final int WORDS_AFTER = 6;
  private static final int FAR_BEFORE = 60;
  private static final int SENTENCE_BEFORE = 240;
  private static final int SENTENCE_AFTER = 160;
  private static final double ACROSS_NUMBER = 0.45;
  private static final double ACROSS_COMMA = 0.7;

  final char[] masked;
  final List<NumberToken> numbers;
  private final List<Words.Word> words;
  private final int[] starts;

  Prose(char[] masked, List<NumberToken> numbers) {
    this.masked = masked;
    this.numbers = numbers;
    this.words = Words.of(masked, 0, masked.length);
    this.starts = words.stream().mapToInt(Words.Word::start).toArray();
  }

  private Prose(Prose whole, List<NumberToken> numbers) {
    this.masked = whole.masked;
    this.numbers = numbers;
    this.words = whole.words;
    this.starts = whole.starts;
  }

  /// The same text with its numbers read in another way.
  Prose with(List<NumberToken> others) {
    return new Prose(this, others);
  }

  /// A word near a number.
  ///
  /// @param weight above 0 up to 1, by distance
  /// @param next how many words are between, from 0
  record Near(Words.Word word, double weight, boolean before, boolean crossed, int next) {}

  /// Where the sentence of a number begins.
  int sentenceStart(NumberToken token) {
    int low = Math.max(0, token.start() - SENTENCE_BEFORE);
    for (int i = token.start() - 1; i >= low; i--) {
      if (isEnd(i)) {
        return i + 1;
      }
    }
    return low;
  }

  /// Where it ends.
  int sentenceEnd(NumberToken token) {
    int high = Math.min(masked.length, token.end() + SENTENCE_AFTER);
    for (int i = token.end(); i < high; i++) {
      if (isEnd(i)) {
        return i;
      }
    }
    return high;
  }

  /// Words of a stretch.
  List<Words.Word> words(int from, int to) {
    int first = firstWord(from);
    int last = first;
    while (last < words.size() && words.get(last).end() <= to) {
      last++;
    }
    return words.subList(first, last);
  }

  /// The word right before a number, in lower case; empty when there is none or a stop between.
  String before(NumberToken token) {
    int index = firstWord(token.start()) - 1;
    return index >= 0 && isOnlySpace(words.get(index).end(), token.start())
        ? words.get(index).text()
        : "";
  }

  /// The word right behind a number.
  String after(NumberToken token) {
    int index = firstWord(token.end());
    return index < words.size() && isOnlySpace(token.end(), words.get(index).start())
        ? words.get(index).text()
        : "";
  }

  /// Words that may say what a number is, those before it first.
  List<Near> near(NumberToken token) {
    List<Near> near = new ArrayList<>();
    int low = sentenceStart(token);
    int high = sentenceEnd(token);
    int first = firstWord(token.start());
    int counted = 0;
    int behind = token.start();
    double across = 1;
    for (int i = first - 1; i >= 0 && words.get(i).start() >= low && counted < WORDS_BEFORE; i--) {
      Words.Word word = words.get(i);
      across *= across(word.end(), behind);
      behind = word.start();
      if (!word.terms().isEmpty()) {
        near.add(
            new Near(word, across / (1 + 0.3 * counted), true, across <= ACROSS_COMMA, counted));
        counted++;
      }
    }
    counted = 0;
    int ahead = token.end();
    across = 0.8;
    for (int i = firstWord(token.end());
        i < words.size() && words.get(i).end() <= high && counted < WORDS_AFTER;
        i++) {
      Words.Word word = words.get(i);
      across *= across(ahead, word.start());
      ahead = word.end();
      if (!word.terms().isEmpty()) {
        near.add(
            new Near(
                word, across / (1 + 0.5 * counted), false, across <= 0.8 * ACROSS_COMMA, counted));
        counted++;
      }
    }
    return near;
  }

  /// Which instruments and timeframe a number is about.
  Scope scope(NumberToken token, List<Near> near, FactIndex index) {
    Set<String> symbols = new HashSet<>();
    for (Words.Word word : words(sentenceStart(token), sentenceEnd(token))) {
      word.terms().stream().filter(index.symbols()::contains).forEach(symbols::add);
    }
    int first = firstWord(token.start());
    for (int i = first - 1; i >= Math.max(0, first - FAR_BEFORE) && symbols.isEmpty(); i--) {
      words.get(i).terms().stream().filter(index.symbols()::contains).forEach(symbols::add);
    }
    Set<String> frames = new HashSet<>();
    for (Near word : near) {
      if (!word.crossed()) {
        word.word().terms().stream().filter(Scope::isFrame).forEach(frames::add);
      }
    }
    return new Scope(index.subject(), symbols, frames);
  }

  private double across(int from, int to) {
    double across = 1;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = masked[i];
      if (c == ',' && !(digit && i + 1 < to && Character.isDigit(masked[i + 1]))) {
        across *= ACROSS_COMMA;
      }
      if (Character.isDigit(c) && !digit) {
        across *= ACROSS_NUMBER;
      }
      digit = Character.isDigit(c) || digit && (c == '.' || c == ',');
    }
    return across;
  }

  private boolean isOnlySpace(int from, int to) {
    for (int i = from; i < to; i++) {
      if (masked[i] == '\n' || " -(/~=:\u00a0".indexOf(masked[i]) < 0) {
        return false;
      }
    }
    return to - from <= 3;
  }

  private boolean isEnd(int i) {
    char c = masked[i];
    if (c == '\n' || c == ';') {
      return true;
    }
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop && (i + 1 >= masked.length || Character.isWhitespace(masked[i + 1]));
  }

  private int firstWord(int from) {
    int index = Arrays.binarySearch(starts, from);
    return index >= 0 ? index : -index - 1;
  }
}
