package app.wheelhouse.ai.level;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The ten levels (AI-6).
public final class LevelTable {
  /// What a new desk uses.
  public static final int DEFAULT = 5;

  private static final String PERP = " (swaps on chains only; perpetuals pay no gas)";
  private static final String CHEAP = "lowest fee, waits, never raised; private relay only" + PERP;
  private static final String NORMAL = "market fee, raised once by 10 %; private relay" + PERP;
  private static final String URGENT =
      "market fee, raised twice by 10 %; private relay, public where there is none" + PERP;

  private static final List<LevelProfile> LEVELS =
      List.of(
          level(1, "ultra-conservative", "0.20", "0.80", Lane.SMART, CHEAP),
          level(2, "conservative", "0.275", "0.75", Lane.SMART, CHEAP),
          level(3, "careful", "0.35", "0.70", Lane.SMART, CHEAP),
          level(4, "measured", "0.425", "0.65", Lane.SMART, NORMAL),
          level(5, "balanced", "0.50", "0.60", Lane.BOTH, NORMAL),
          level(6, "active", "0.60", "0.60", Lane.BOTH, NORMAL),
          level(7, "assertive", "0.70", "0.60", Lane.BOTH, NORMAL),
          level(8, "aggressive", "0.80", "0.60", Lane.BOTH, URGENT),
          level(9, "very aggressive", "0.90", "0.60", Lane.BOTH, URGENT),
          level(10, "fully autonomous", "1", "0.60", Lane.BOTH, URGENT));

  private LevelTable() {}

  /// @param level 1 to 10
  /// @throws IllegalArgumentException for another one
  public static LevelProfile of(int level) {
    if (level < 1 || level > LEVELS.size()) {
      throw new IllegalArgumentException("Choose a level from 1 to 10, not " + level);
    }
    return LEVELS.get(level - 1);
  }

  /// From the most careful to the most autonomous.
  public static List<LevelProfile> all() {
    return LEVELS;
  }

  /// One property of two levels, for the screen.
  public record Row(String what, String first, String second) {
    public boolean differs() {
      return !first.equals(second);
    }
  }

  /// Two levels side by side, every property once.
  public static List<Row> compare(LevelProfile first, LevelProfile second) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Level", title(first), title(second)));
    rows.add(new Row("Risk tolerance", percent(first.tolerance()), percent(second.tolerance())));
    rows.add(
        new Row(
            "Least confidence",
            percent(first.confidenceThreshold()),
            percent(second.confidenceThreshold())));
    rows.add(new Row("Lane", first.lane().words(), second.lane().words()));
    rows.add(new Row("Gas and relay", first.gasPolicy(), second.gasPolicy()));
    rows.add(new Row("Feature log", features(first), features(second)));
    return List.copyOf(rows);
  }

  /// Whether decisions of this level are logged with their features (AI-12).
  public static boolean logsFeatures(int level) {
    return level == LEVELS.size();
  }

  private static String title(LevelProfile profile) {
    return profile.level() + " " + profile.name();
  }

  private static String features(LevelProfile profile) {
    return logsFeatures(profile.level()) ? "kept for training" : "not kept";
  }

  private static LevelProfile level(
      int level, String name, String tolerance, String threshold, Lane lane, String gas) {
    BigDecimal share = new BigDecimal(tolerance);
    BigDecimal least = new BigDecimal(threshold);
    String sentence =
        "Uses "
            + percent(share)
            + " of the size that your limits allow, and enters from a confidence of "
            + percent(least)
            + " on. "
            + (lane == Lane.SMART
                ? "Every entry gets a full analysis."
                : "Rules may enter up to 100 USD on their own; larger entries get a full analysis.")
            + " Your limits stay as they are.";
    return new LevelProfile(level, name, share, least, lane, gas, sentence);
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
