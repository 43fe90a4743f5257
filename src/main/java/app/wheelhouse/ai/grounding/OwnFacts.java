package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer's own figures, and what follows from them: distances, reward over risk.
final class OwnFacts {
  private static final double PERCENT = 100;

  private final List<Fact> facts = new ArrayList<>();

  private OwnFacts() {}

  /// @param price of the subject, quote currency; stands in for an entry at the market
  static List<Fact> of(OwnFigures own, double price) {
    OwnFacts found = new OwnFacts();
    found.figures(own);
    Double named = own.entry();
    double entry = named == null ? price : named;
    String from = named == null ? SnapshotFacts.PRICE : "entry";
    if (entry > 0) {
      found.distances(own, entry, from);
    }
    for (String condition : own.invalidation()) {
      found.levels(condition);
    }
    return found.facts;
  }

  private void figures(OwnFigures own) {
    own("entry", own.entry(), NumberUnit.PLAIN, Set.of("entry", "limit"));
    own("stop", own.stop(), NumberUnit.PLAIN, Set.of("stop", "loss", "pnl", "invalidation"));
    own("target", own.target(), NumberUnit.PLAIN, Set.of("target", "take", "profit", "pnl"));
    own("size", own.sizePercent(), NumberUnit.PERCENT, Set.of("size", "equity", "position"));
    Integer leverage = own.leverage();
    own(
        "leverage",
        leverage == null ? null : (double) leverage,
        NumberUnit.TIMES,
        Set.of("leverage"));
    own("confidence", own.confidence(), NumberUnit.PLAIN, Set.of("confidence"));
  }

  private void distances(OwnFigures own, double entry, String from) {
    Double stop = own.stop();
    Double target = own.target();
    if (stop != null) {
      Set<String> words =
          Set.of("stop", "risk", "loss", "pnl", "distance", "away", "room", "downside");
      distance("stop", stop, entry, from, words);
    }
    if (target != null) {
      Set<String> words =
          Set.of("target", "reward", "profit", "pnl", "distance", "away", "upside", "take");
      distance("target", target, entry, from, words);
    }
    if (stop != null && target != null && stop != entry) {
      double reward = Math.abs(target - entry) / Math.abs(entry - stop);
      Set<String> words = Set.of("reward", "risk", "ratio", "r");
      String formula = "|target - " + from + "| / |" + from + " - stop|";
      worked(formula, reward, NumberUnit.RATIO, words);
    }
    Double size = own.sizePercent();
    Integer leverage = own.leverage();
    if (stop != null && size != null) {
      double lost = Math.abs(entry - stop) / entry * size * (leverage == null ? 1 : leverage);
      worked(
          "|" + from + " - stop| / " + from + " x size x leverage",
          lost,
          NumberUnit.PERCENT,
          Set.of("risk", "equity", "loss", "pnl"));
    }
  }

  private void distance(String to, double level, double entry, String from, Set<String> words) {
    String gap = "|" + to + " - " + from + "|";
    worked(gap, Math.abs(level - entry), NumberUnit.PLAIN, words);
    worked(
        gap + " / " + from + " x 100",
        Math.abs(level - entry) / entry * PERCENT,
        NumberUnit.PERCENT,
        words);
  }

  private void levels(String condition) {
    char[] masked = Mask.of(condition, Math.min(condition.length(), 500));
    for (NumberToken token : NumberScanner.of(masked, 0, masked.length, false)) {
      if (token.trivial().isEmpty()) {
        add(
            Fact.Kind.INVALIDATION,
            "invalidation",
            token.value(),
            token.unit(),
            Words.termsOf(condition));
      }
    }
  }

  private void own(String what, @Nullable Double value, NumberUnit unit, Set<String> words) {
    if (value != null) {
      add(Fact.Kind.OWN, what, value, unit, words);
    }
  }

  private void worked(String formula, double value, NumberUnit unit, Set<String> words) {
    add(Fact.Kind.WORKED_OUT, formula, value, unit, words);
  }

  private void add(Fact.Kind kind, String path, double value, NumberUnit unit, Set<String> words) {
    Set<String> none = Set.of();
    facts.add(new Fact(kind, path, path, "", "", value, unit, words, none, none, none, true));
  }
}
