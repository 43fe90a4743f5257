package app.wheelhouse.risk;

import app.wheelhouse.domain.decision.Proposer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The limits that protect the whole account (RISK-3, 4, 7, 8, 9, 11); shares, 0.01 is 1 %.
///
/// @param marginPause maintenance margin over equity from which automatic entries are denied, by
///   hand warned, and surveillance pauses auto-trading
/// @param marginDeny the same above which entries by hand are denied too
/// @param marginCritical the same from which surveillance closes positions until `marginPause`
/// @param distanceWarn liquidation distance over the mark up to which an entry is warned of
/// @param distanceHigh the same below which the warning is urgent
/// @param distanceDeny the same below which an entry is denied
/// @param distanceCritical the same below which surveillance closes the position
/// @param drawdownReduce fall from the peak from which only reducing orders are taken
/// @param drawdownClear the same below which that ends
/// @param drawdownHalt the same from which trading is halted until a typed reset
/// @param tradesPerDay entries that may be opened in one trading day
/// @param coolDownMillis how long no automatic entry follows the end of a trade in an instrument
/// @param lossStreak losing trades in a row that pause auto-trading
/// @param correlated rolling 24 h correlation above which two instruments count as one
/// @param maxHourRange high − low of the last hour over its low, above which entries wait
/// @param errorStreak venue or advisor errors within `errorWindowMillis` that pause auto-trading
/// @param maxClockSkewMillis difference to the venue's clock up to which entries are sent
/// @param proposers own limits of proposers by name, such as `scalper`
public record ProtectionLimits(
    BigDecimal marginPause,
    BigDecimal marginDeny,
    BigDecimal marginCritical,
    BigDecimal distanceWarn,
    BigDecimal distanceHigh,
    BigDecimal distanceDeny,
    BigDecimal distanceCritical,
    BigDecimal drawdownReduce,
    BigDecimal drawdownClear,
    BigDecimal drawdownHalt,
    int tradesPerDay,
    long coolDownMillis,
    int lossStreak,
    double correlated,
    BigDecimal maxHourRange,
    int errorStreak,
    long errorWindowMillis,
    long maxClockSkewMillis,
    SortedMap<String, ProposerLimits> proposers) {

  /// What a proposer of this name is held to beyond the general limits.
  ///
  /// @param minConfidence 0 to 1
  /// @param maxPositions open positions at which it opens no other, 1 or more
  public record ProposerLimits(BigDecimal minConfidence, int maxPositions) {
    /// @throws IllegalArgumentException when a limit is out of its range
    public ProposerLimits {
      requireRising("minConfidence", BigDecimal.ZERO, minConfidence, BigDecimal.ONE);
      require(maxPositions >= 1, "maxPositions", maxPositions);
    }
  }

  /// The limits of a new desk.
  public static final ProtectionLimits DEFAULT =
      new ProtectionLimits(
          new BigDecimal("0.80"),
          new BigDecimal("0.90"),
          new BigDecimal("0.95"),
          new BigDecimal("0.20"),
          new BigDecimal("0.10"),
          new BigDecimal("0.05"),
          new BigDecimal("0.02"),
          new BigDecimal("0.15"),
          new BigDecimal("0.13"),
          new BigDecimal("0.20"),
          20,
          15 * 60_000L,
          5,
          0.8,
          new BigDecimal("0.10"),
          5,
          60_000,
          5_000,
          scalper());

  /// @throws IllegalArgumentException when a limit is out of its range or on the wrong side of
  ///   another one
  public ProtectionLimits {
    require(marginPause.signum() > 0, "marginPause", marginPause);
    requireRising("margin", marginPause, marginDeny, marginCritical, BigDecimal.ONE);
    requireRising(
        "distance", BigDecimal.ZERO, distanceCritical, distanceDeny, distanceHigh, distanceWarn);
    require(distanceWarn.compareTo(BigDecimal.ONE) < 0, "distanceWarn", distanceWarn);
    requireRising("drawdown", drawdownClear, drawdownReduce, drawdownHalt, BigDecimal.ONE);
    require(drawdownClear.signum() > 0, "drawdownClear", drawdownClear);
    require(drawdownClear.compareTo(drawdownReduce) < 0, "drawdownClear", drawdownClear);
    require(drawdownReduce.compareTo(drawdownHalt) < 0, "drawdownReduce", drawdownReduce);
    require(tradesPerDay >= 1, "tradesPerDay", tradesPerDay);
    require(coolDownMillis >= 0, "coolDownMillis", coolDownMillis);
    require(lossStreak >= 1, "lossStreak", lossStreak);
    require(correlated > 0 && correlated <= 1, "correlated", correlated);
    require(maxHourRange.signum() > 0, "maxHourRange", maxHourRange);
    require(errorStreak >= 1, "errorStreak", errorStreak);
    require(errorWindowMillis > 0, "errorWindowMillis", errorWindowMillis);
    require(maxClockSkewMillis >= 0, "maxClockSkewMillis", maxClockSkewMillis);
    proposers = Collections.unmodifiableSortedMap(new TreeMap<>(proposers));
  }

  /// The least confidence of a proposer: the general one or its own, whichever is higher.
  ///
  /// @param general of all proposers, 0 to 1
  BigDecimal minConfidence(@Nullable Proposer proposer, BigDecimal general) {
    ProposerLimits own = proposer == null ? null : proposers.get(proposer.name());
    return own == null ? general : own.minConfidence().max(general);
  }

  /// How many instruments may be held or worked with another entry of a proposer: the general
  /// number or its own, whichever is lower.
  int maxPositions(@Nullable Proposer proposer, int general) {
    ProposerLimits own = proposer == null ? null : proposers.get(proposer.name());
    return own == null ? general : Math.min(own.maxPositions(), general);
  }

  /// RISK-7 and RISK-9 name the scalper's own limits.
  private static SortedMap<String, ProposerLimits> scalper() {
    SortedMap<String, ProposerLimits> proposers = new TreeMap<>();
    proposers.put("scalper", new ProposerLimits(new BigDecimal("0.70"), 2));
    return proposers;
  }

  private static void requireRising(String name, BigDecimal... values) {
    for (int i = 1; i < values.length; i++) {
      require(values[i - 1].compareTo(values[i]) <= 0, name, Arrays.toString(values));
    }
  }

  private static void require(boolean inRange, String name, Object value) {
    if (!inRange) {
      throw new IllegalArgumentException("The limit " + name + " is out of range: " + value);
    }
  }
}
