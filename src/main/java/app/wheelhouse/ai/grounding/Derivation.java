package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works simple figures out of the facts that a sentence speaks of.
///
/// Only of those: among all pairs of a thousand facts nearly every percentage is found by chance.
final class Derivation {
  private static final int MOST_OPERANDS = 14;
  private static final int MOST_NAMED = 8;
  private static final int MOST_OF_A_WORD = 60;
  private static final double SLACK = 1e-9;

  /// Two figures are believed only of what the words name best.
  private static final int BEST_NAMED = 4;

  private static final double SPOKEN = 1;
  private static final double THE_PRICE = 0.3;
  private static final double SAME_SIDE = 0.01;

  private static final Comparator<Operand> CLEAREST =
      Comparator.comparingDouble(Operand::score)
          .reversed()
          .thenComparing(operand -> operand.fact.path());

  private final FactIndex index;
  private final Prose prose;

  Derivation(FactIndex index, Prose prose) {
    this.index = index;
    this.prose = prose;
  }

  /// A fact that the sentence speaks of.
  ///
  /// @param score how clearly
  /// @param spoken whether one of its numbers rests on it
  private record Operand(Fact fact, double score, boolean spoken) {}

  /// @param spoken facts that numbers of the same sentence rest on
  Optional<Status.Derived> of(NumberToken token, List<Fact> spoken) {
    if (token.figures() < 2) {
      return Optional.empty();
    }
    List<Operand> operands = operands(prose.near(token), spoken);
    Set<String> words = new HashSet<>();
    prose
        .words(prose.sentenceStart(token), prose.sentenceEnd(token))
        .forEach(word -> words.add(word.text()));
    Way best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < operands.size(); i++) {
      for (int j = 0; j < operands.size(); j++) {
        Operand a = operands.get(i);
        Operand b = operands.get(j);
        if (i == j || !isAlike(a.fact, b.fact)) {
          continue;
        }
        boolean nearest = Math.max(i, j) < BEST_NAMED;
        double score = a.score + b.score;
        for (Way way : Way.of(a.fact, b.fact, token.unit())) {
          boolean worded = way.isWorded(words);
          double sided = score + (way.value() * token.value() >= 0 ? SAME_SIDE : 0);
          boolean better = fits(token, way.value()) && sided > bestScore;
          if (better && isBelieved(token, worded, nearest, a, b)) {
            best = way;
            bestScore = sided;
          }
        }
      }
    }
    return Optional.ofNullable(best).map(way -> new Status.Derived(way.formula(), way.value()));
  }

  private static boolean isBelieved(
      NumberToken token, boolean worded, boolean nearest, Operand a, Operand b) {
    boolean both = a.spoken && b.spoken;
    // `2.2x` is a word itself.
    boolean said = worded || token.unit() == NumberUnit.TIMES;
    return token.figures() >= 3 ? said || both && token.figures() >= 4 : said && nearest;
  }

  private static boolean fits(NumberToken token, double value) {
    double reach = token.quantum() / 2 + Math.abs(token.value()) * SLACK;
    return Math.abs(Math.abs(value) - Math.abs(token.value())) <= reach;
  }

  /// What the sentence gave a number of or calls by name, and the price; the clearest first.
  private List<Operand> operands(List<Prose.Near> near, List<Fact> spoken) {
    List<Operand> operands = new ArrayList<>();
    for (Fact fact : new HashSet<>(spoken)) {
      operands.add(new Operand(fact, SPOKEN + score(fact, near), true));
    }
    Set<Fact> named = new HashSet<>();
    for (Prose.Near word : near) {
      for (String term : word.word().terms()) {
        List<Fact> some = index.named(term);
        if (some.size() <= MOST_OF_A_WORD) {
          some.stream().filter(this::mayBeCalled).forEach(named::add);
        }
      }
    }
    index.named(SnapshotFacts.PRICE).stream()
        .filter(fact -> fact.path().equals(SnapshotFacts.PRICE))
        .forEach(named::add);
    spoken.forEach(named::remove);
    named.stream()
        .map(fact -> new Operand(fact, score(fact, near), false))
        .sorted(CLEAREST)
        .limit(MOST_NAMED)
        .forEach(operands::add);
    operands.sort(CLEAREST);
    Set<Double> values = new HashSet<>();
    // The same number under two names is one operand.
    operands.removeIf(operand -> !values.add(operand.fact.value()));
    return operands.subList(0, Math.min(operands.size(), MOST_OPERANDS));
  }

  private boolean mayBeCalled(Fact fact) {
    return fact.single() && fact.kind() != Fact.Kind.WORKED_OUT;
  }

  private static double score(Fact fact, List<Prose.Near> near) {
    double score = fact.path().equals(SnapshotFacts.PRICE) ? THE_PRICE : 0;
    for (Prose.Near word : near) {
      score += DirectMatch.fit(fact, word);
    }
    return score;
  }

  /// Only what has the same sense may be compared: prices with prices, sizes with sizes.
  private static boolean isAlike(Fact a, Fact b) {
    boolean money = isMoney(a) && isMoney(b);
    boolean same = a.unit() == b.unit() && a.unitText().equals(b.unitText());
    return (money || same) && !a.path().equals(b.path());
  }

  private static boolean isMoney(Fact fact) {
    return fact.unit() == NumberUnit.MONEY
        || fact.unit() == NumberUnit.PLAIN && fact.unitText().isEmpty();
  }
}
