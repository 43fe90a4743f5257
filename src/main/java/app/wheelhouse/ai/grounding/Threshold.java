package app.wheelhouse.ai.grounding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Knows the marks that every book gives for an oscillator: `RSI above 70`, `ADX below 25`.
///
/// Such a number has no source, and needs none; but the comparison must hold for some reading of
/// that oscillator, unless the sentence is about what would be.
final class Threshold {
  private static final Map<String, Set<Integer>> MARKS =
      Map.of(
          "rsi", Set.of(20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80),
          "adx", Set.of(15, 20, 25, 30, 40, 50),
          "stoch", Set.of(20, 80),
          "stochastic", Set.of(20, 80),
          "mfi", Set.of(20, 80),
          "cci", Set.of(100, 200),
          "macd", Set.of(0));
  private static final Set<String> ABOVE =
      Set.of("above", "over", "exceeds", "exceeding", "greater", "higher", "crossed", "beyond");
  private static final Set<String> BELOW = Set.of("below", "under", "less", "lower", "beneath");
  private static final Set<String> MARK =
      Set.of("threshold", "overbought", "oversold", "line", "midline", "neutral", "mark", "level");
  private static final Set<String> WOULD =
      Set.of("if", "unless", "until", "would", "should", "could", "wait", "once", "when", "needs");

  private final Prose prose;
  private final FactIndex facts;

  Threshold(Prose prose, FactIndex facts) {
    this.prose = prose;
    this.facts = facts;
  }

  /// True when the number is such a mark, truly compared with.
  boolean is(NumberToken token) {
    if (!token.isBare()) {
      return false;
    }
    List<Words.Word> sentence = prose.words(prose.sentenceStart(token), prose.sentenceEnd(token));
    String name = "";
    int side = 0;
    boolean mark = comparedBySign(token) != 0;
    boolean would = false;
    for (Words.Word word : sentence) {
      would |= WOULD.contains(word.text());
      boolean before = word.end() <= token.start();
      boolean close = before ? token.start() - word.end() <= 30 : word.start() - token.end() <= 16;
      for (String term : word.terms()) {
        if (before && MARKS.containsKey(term)) {
          name = term;
          side = 0;
        }
      }
      if (close && before) {
        side = ABOVE.contains(word.text()) ? 1 : BELOW.contains(word.text()) ? -1 : side;
      }
      mark |= close && MARK.contains(word.text());
    }
    side = side == 0 ? comparedBySign(token) : side;
    boolean known = MARKS.getOrDefault(name, Set.of()).contains((int) token.value());
    return known && (side != 0 || mark) && (would || side == 0 || holds(name, side, token));
  }

  private boolean holds(String name, int side, NumberToken token) {
    for (Fact fact : facts.named(name)) {
      if (side * (fact.value() - token.value()) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int comparedBySign(NumberToken token) {
    int at = token.start() - 1;
    while (at >= 0 && prose.masked[at] == ' ') {
      at--;
    }
    if (at < 0) {
      return 0;
    }
    char sign = prose.masked[at] == '=' && at > 0 ? prose.masked[at - 1] : prose.masked[at];
    return sign == '>' || sign == '≥' ? 1 : sign == '<' || sign == '≤' ? -1 : 0;
  }
}
