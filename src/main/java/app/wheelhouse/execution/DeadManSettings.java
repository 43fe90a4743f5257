package app.wheelhouse.execution;

/// When a venue's scheduled cancel is set.
///
/// @param on whether it is used at all
/// @param aheadMillis how far ahead the cancel is set; venues want 5 s at least
/// @param refreshMillis how often it is set anew, well below `aheadMillis`
/// @param retryMillis before a call that failed is made again
/// @param budget how many may fire in a day of UTC; the venue takes no more
public record DeadManSettings(
    boolean on, long aheadMillis, long refreshMillis, long retryMillis, int budget) {
  public DeadManSettings {
    if (refreshMillis >= aheadMillis || retryMillis < 1 || refreshMillis < 1) {
      throw new IllegalArgumentException(
          "A cancel " + aheadMillis + " ms ahead cannot be set anew each " + refreshMillis + " ms");
    }
  }

  /// 60 s ahead, set anew each 20 s, 10 a day; off.
  public static DeadManSettings standard() {
    return new DeadManSettings(false, 60_000, 20_000, 500, 10);
  }

  /// The same, switched on or off.
  public DeadManSettings switched(boolean used) {
    return new DeadManSettings(used, aheadMillis, refreshMillis, retryMillis, budget);
  }
}
