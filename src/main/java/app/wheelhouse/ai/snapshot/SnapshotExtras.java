package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.level.LevelTable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a snapshot holds besides the picture of the desk.
///
/// @param news the newest first; the first ten are shown
/// @param level 1 to 10
/// @param limits further rules in sentences of our own, never foreign text
/// @param outcomes how earlier decisions ended, a short clause each, by the decision's number
/// @param past of the derivatives figures; null when nobody kept them
public record SnapshotExtras(
    List<NewsLine> news,
    int level,
    List<String> limits,
    SortedMap<Long, String> outcomes,
    @Nullable Past past) {

  public SnapshotExtras {
    news = List.copyOf(news);
    limits = List.copyOf(limits);
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    LevelTable.of(level);
  }

  /// What funding and open interest were some time ago; NaN where unknown.
  ///
  /// @param minutes how long ago, above 0
  /// @param openInterest base units
  /// @param fundingRate per venue interval
  public record Past(long minutes, double openInterest, double fundingRate) {}

  /// Only the level.
  public static SnapshotExtras of(int level) {
    return new SnapshotExtras(List.of(), level, List.of(), new TreeMap<>(), null);
  }

  public SnapshotExtras with(List<NewsLine> newNews) {
    return new SnapshotExtras(newNews, level, limits, outcomes, past);
  }
}
