package app.wheelhouse.domain.exit;

import java.math.BigDecimal;
import java.util.List;

/// One rule of an exit plan.
///
/// Profit is leverage-adjusted: side · (mark − entry) / entry · leverage; 0.08 is +8 %.
public sealed interface ExitRule {
  /// The stop goes to the entry once the mark has made this share of the way to the target.
  ///
  /// @param share above 0, below 1; 0.5 is half the way
  record BreakEven(BigDecimal share) implements ExitRule {
    public BreakEven {
      share = Ranges.share(share, "The share of the way to the target");
    }
  }

  /// The stop follows the best mark at a distance.
  ///
  /// @param distance share of the best mark, above 0, below 1
  record Trailing(BigDecimal distance) implements ExitRule {
    public Trailing {
      distance = Ranges.share(distance, "The trailing distance");
    }
  }

  /// Locks profit in steps; from a high peak on, a share of the peak.
  ///
  /// @param tiers at most 10; both numbers rise from tier to tier
  /// @param peakFrom profit from which `keep` applies, above 0, at most 100 (10,000 %)
  /// @param keep share of the peak at or below which the position ends, above 0, below 1
  record TieredTrailing(List<Tier> tiers, BigDecimal peakFrom, BigDecimal keep)
      implements ExitRule {
    private static final int MOST_TIERS = 10;

    public TieredTrailing {
      tiers = List.copyOf(tiers);
      peakFrom = Tier.profit(peakFrom, "The peak from which a share of it is kept");
      keep = Ranges.share(keep, "The share of the peak to keep");
      if (tiers.size() > MOST_TIERS) {
        throw new IllegalArgumentException(
            "Choose at most " + MOST_TIERS + " tiers, not " + tiers.size());
      }
      for (int i = 1; i < tiers.size(); i++) {
        Tier below = tiers.get(i - 1);
        Tier tier = tiers.get(i);
        if (tier.reached.compareTo(below.reached) <= 0
            || tier.locked.compareTo(below.locked) <= 0) {
          throw new IllegalArgumentException(
              "Tiers rise: put " + tier + " before " + below + ", or raise both of its numbers");
        }
      }
    }
  }

  /// Once profit has reached `reached`, the stop locks `locked` in.
  ///
  /// @param reached above 0, at most 100 (10,000 %)
  /// @param locked 0 or more, below `reached`
  record Tier(BigDecimal reached, BigDecimal locked) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    public Tier {
      reached = profit(reached, "The profit of a tier");
      locked = Ranges.number(locked);
      if (locked.signum() < 0 || locked.compareTo(reached) >= 0) {
        throw new IllegalArgumentException(
            "A tier locks 0 or more and less than the "
                + reached.toPlainString()
                + " that it waits for, not "
                + locked.toPlainString());
      }
    }

    private static BigDecimal profit(BigDecimal value, String what) {
      BigDecimal exact = Ranges.number(value);
      if (exact.signum() <= 0 || exact.compareTo(HIGHEST) > 0) {
        throw new IllegalArgumentException(
            what + " must be above 0 and at most 100 (0.08 is +8 %), not " + exact.toPlainString());
      }
      return exact;
    }
  }

  /// The position ends when it is this old.
  ///
  /// @param millis above 0, at most 365 days
  record TimeToLive(long millis) implements ExitRule {
    private static final long LONGEST = 365L * 24 * 3_600_000;

    public TimeToLive {
      if (millis < 1 || millis > LONGEST) {
        throw new IllegalArgumentException(
            "Choose a time to live above 0 and of at most 365 days, not " + millis + " ms");
      }
    }
  }

  /// The position ends when the condition holds at a closed bar.
  record Invalidation(Condition condition) implements ExitRule {}
}
