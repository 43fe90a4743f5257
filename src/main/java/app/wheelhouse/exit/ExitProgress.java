package app.wheelhouse.exit;

import app.wheelhouse.domain.money.Price;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How far a plan has come with one position.
///
/// Peak and best mark belong to the average entry: when an increase moves it, both start again, or
/// a position would give back a profit that its new part never had. The stop stays.
///
/// @param peak best leverage-adjusted profit on any mark, a share, 0 or more; 0.08 is +8 %
/// @param bestMark best mark for the position, USDC; NaN before the first
/// @param entry the average entry that peak and best mark refer to, USDC; NaN before the first mark
/// @param stop tightest stop that any rule has asked for; null while none has
/// @param rule the rule that asked for that stop; empty while none has
/// @param fired names of the rules that have acted
public record ExitProgress(
    double peak,
    double bestMark,
    double entry,
    @Nullable Price stop,
    String rule,
    SortedSet<String> fired) {
  private static final SortedSet<String> NONE = Collections.unmodifiableSortedSet(new TreeSet<>());

  /// An average is derived, so a partial exit may move its last digits.
  private static final double SAME_ENTRY = 1e-9;

  /// Of a position that has just opened.
  public static final ExitProgress START =
      new ExitProgress(0, Double.NaN, Double.NaN, null, "", NONE);

  /// @throws IllegalArgumentException when a number is out of its range, or a stop has no rule
  public ExitProgress {
    if (!(peak >= 0) || Double.isInfinite(peak)) {
      throw new IllegalArgumentException("A peak is a number of 0 or more, not " + peak);
    }
    if (bestMark <= 0 || entry <= 0 || Double.isInfinite(bestMark) || Double.isInfinite(entry)) {
      throw new IllegalArgumentException(
          "Best mark and entry are prices above 0, not " + bestMark + " and " + entry);
    }
    if ((stop == null) != rule.isEmpty()) {
      throw new IllegalArgumentException(
          "A stop and the rule that asked for it go together, not " + stop + " and " + rule);
    }
    fired = fired.isEmpty() ? NONE : Collections.unmodifiableSortedSet(new TreeSet<>(fired));
  }

  /// Looks at the mark; the same object when it brings nothing new.
  ExitProgress at(ExitFacts facts) {
    boolean sameEntry = Math.abs(facts.entry() - entry) <= SAME_ENTRY * entry;
    double best =
        sameEntry && !(facts.gain(facts.mark()) > facts.gain(bestMark)) ? bestMark : facts.mark();
    double reached = Math.max(0, facts.profit(best));
    if (sameEntry && best == bestMark && reached == peak) {
      return this;
    }
    return new ExitProgress(reached, best, sameEntry ? entry : facts.entry(), stop, rule, fired);
  }

  /// A rule asked for a stop that is tighter than all before.
  ExitProgress asking(Price tighter, String by) {
    return new ExitProgress(peak, bestMark, entry, tighter, by, and(by));
  }

  /// A rule acted; the same object when it has before.
  ExitProgress firing(String name) {
    return fired.contains(name)
        ? this
        : new ExitProgress(peak, bestMark, entry, stop, rule, and(name));
  }

  private SortedSet<String> and(String name) {
    SortedSet<String> more = new TreeSet<>(fired);
    more.add(name);
    return more;
  }
}
