package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Looks for facts that round to a number and that the words around it speak of.
final class DirectMatch {
  private static final int MOST_BY_VALUE = 100;
  private static final int MOST_BY_WORD = 200;
  private static final double CLEARLY_NAMED = 0.25;
  private static final double ABOUT_EQUAL = 0.999;
  private static final double UNIT_BONUS = 0.1;
  private static final double SINGLE_BONUS = 0.05;
  private static final double QUALIFIES = 0.4;
  private static final double ALIKE = 0.8;
  private static final double SLACK = 1e-9;

  private final FactIndex index;
  private final Prose prose;

  DirectMatch(FactIndex index, Prose prose) {
    this.index = index;
    this.prose = prose;
  }

  /// A fact that fits.
  ///
  /// @param named how clearly the words name it, 0 to 1
  record Hit(Fact fact, double score, double named, double off) {}

  /// The facts it may rest on, the best first; empty when none is believed.
  List<Hit> of(NumberToken token, List<Prose.Near> near) {
    List<Hit> hits = of(token, near, token.quantum(), token.figures());
    if (hits.isEmpty() && isRounded(token)) {
      int zeros = zeros(token);
      return zeros == 0
          ? hits
          : of(token, near, token.quantum() * Math.pow(10, zeros), token.figures() - zeros);
    }
    return hits;
  }

  private List<Hit> of(NumberToken token, List<Prose.Near> near, double quantum, int figures) {
    List<Hit> hits = new ArrayList<>();
    Scope scope = prose.scope(token, near, index);
    for (Query query : Query.of(token)) {
      double value = token.value() * query.factor();
      double half = quantum * query.factor() / 2;
      double slack = Math.abs(value) * SLACK + 1e-15;
      for (Fact fact : candidates(query.unit(), value, half + slack, near)) {
        Hit hit = hit(fact, value, token, near);
        boolean meant = isSameSide(fact, token) && (figures >= 5 || scope.covers(fact));
        if (meant && isBelieved(hit, query.needsWord(), figures, token, near)) {
          hits.add(hit);
        }
      }
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparingDouble(Hit::off)
            .thenComparing(hit -> hit.fact().path()));
    return hits;
  }

  /// Others that fit as well as the best: paths.
  static List<String> alsoAt(List<Hit> hits) {
    Hit best = hits.getFirst();
    return hits.stream()
        .filter(hit -> hit.score >= best.score * ABOUT_EQUAL)
        .map(hit -> hit.fact.path())
        .distinct()
        .filter(path -> !path.equals(best.fact.path()))
        .limit(5)
        .toList();
  }

  private List<Fact> candidates(
      NumberUnit unit, double value, double reach, List<Prose.Near> near) {
    double size = Math.abs(value);
    List<Fact> found = index.between(unit, size - reach, size + reach, MOST_BY_VALUE);
    if (found.size() < MOST_BY_VALUE) {
      return found;
    }
    // A number that fits hundreds of facts is looked up by its words.
    List<Fact> named = new ArrayList<>();
    for (Prose.Near word : near) {
      for (String term : word.word().terms()) {
        List<Fact> some = index.named(term);
        for (int i = 0; i < Math.min(some.size(), MOST_BY_WORD); i++) {
          Fact fact = some.get(i);
          if (fact.unit() == unit && Math.abs(Math.abs(fact.value()) - size) <= reach) {
            named.add(fact);
          }
        }
      }
    }
    return named;
  }

  private static Hit hit(Fact fact, double value, NumberToken token, List<Prose.Near> near) {
    double score = fact.unit() == token.unit() ? UNIT_BONUS : 0;
    score += fact.single() ? SINGLE_BONUS : 0;
    double named = 0;
    for (Prose.Near word : near) {
      double best = fit(fact, word);
      score += best;
      // A qualifier says which one, not what.
      named = Math.max(named, best > QUALIFIES * word.weight() ? best : 0);
    }
    return new Hit(fact, score, named, Math.abs(Math.abs(fact.value()) - Math.abs(value)));
  }

  /// How well a word names a fact: 0 to its weight; a word that means the same counts less.
  static double fit(Fact fact, Prose.Near word) {
    double best = 0;
    double worth = word.weight();
    for (String term : word.word().terms()) {
      // A percentage over a price is none.
      boolean price = term.equals(SnapshotFacts.PRICE) && fact.unit() == NumberUnit.PERCENT;
      if (!price && fact.concepts().contains(term)) {
        best = Math.max(best, worth);
      } else if (fact.qualifiers().contains(term)) {
        best = Math.max(best, QUALIFIES * word.weight());
      }
      worth = ALIKE * word.weight();
    }
    return best;
  }

  /// A loss written as a plain number needs a word that says so.
  private boolean isSameSide(Fact fact, NumberToken token) {
    double sign = Math.signum(fact.value());
    if (token.sign() != 0 || sign >= 0) {
      return token.sign() == 0 || sign == 0 || sign == token.sign();
    }
    return says(token, Lexicon.FALLING);
  }

  private boolean isBelieved(
      Hit hit, boolean needsWord, int figures, NumberToken token, List<Prose.Near> near) {
    boolean percent = hit.fact.unit() == NumberUnit.PERCENT;
    boolean bare = percent && token.unit() == NumberUnit.PLAIN;
    boolean computed = hit.fact.kind() == Fact.Kind.WORKED_OUT;
    if (needsWord && hit.named < CLEARLY_NAMED || bare && computed) {
      return false;
    }
    if (hit.fact.kind() == Fact.Kind.INVALIDATION) {
      return figures >= 3 && says(near);
    }
    if (figures >= 5 || isLeverage(hit, token)) {
      return true;
    }
    if (isContradicted(hit, near)) {
      return false;
    }
    if (figures <= 2) {
      return hit.named >= CLEARLY_NAMED;
    }
    // `BTC at 64.1k` needs no word for the price.
    return figures == 4 || hit.named > 0 || isPrice(hit.fact);
  }

  private static boolean isPrice(Fact fact) {
    return fact.unit() != NumberUnit.PERCENT && fact.concepts().contains(SnapshotFacts.PRICE);
  }

  /// `5x` says what it is.
  private static boolean isLeverage(Hit hit, NumberToken token) {
    return hit.fact.kind() == Fact.Kind.OWN
        && hit.fact.unit() == NumberUnit.TIMES
        && token.unit() == NumberUnit.TIMES;
  }

  /// `RSI of 72` rests on no other fact that happens to be 72.
  private boolean isContradicted(Hit hit, List<Prose.Near> near) {
    if (hit.fact.kind() != Fact.Kind.SNAPSHOT) {
      return false;
    }
    for (Prose.Near word : near) {
      boolean close = word.before() && !word.crossed() && word.next() <= 1;
      if (close && isMetric(word.word())) {
        return fit(hit.fact, word) == 0;
      }
    }
    return false;
  }

  private boolean isMetric(Words.Word word) {
    for (String term : word.terms()) {
      if (Lexicon.METRICS.contains(term) && !index.named(term).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(List<Prose.Near> near) {
    for (Prose.Near word : near) {
      if (Lexicon.CONDITIONAL.contains(word.word().text())) {
        return true;
      }
    }
    return false;
  }

  private boolean says(NumberToken token, Set<String> some) {
    for (Words.Word word : prose.words(prose.sentenceStart(token), prose.sentenceEnd(token))) {
      if (some.contains(word.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRounded(NumberToken token) {
    int at = token.start() - 1;
    boolean sign = at >= 0 && (prose.masked[at] == '~' || prose.masked[at] == '≈');
    return sign || Lexicon.ROUNDING.contains(prose.before(token));
  }

  /// Trailing zeros of a whole number that leave two figures at least.
  private static int zeros(NumberToken token) {
    double digits = Math.abs(token.value()) / token.quantum();
    int zeros = 0;
    while (digits >= 100 && digits % 10 == 0 && token.figures() - zeros > 2) {
      digits /= 10;
      zeros++;
    }
    return zeros;
  }
}
