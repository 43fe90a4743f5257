package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest closed bars of one series: at least as many as wanted, in chunks that snapshots
/// share.
final class BarSeries {
  private final int kept;
  private List<BarChunk> chunks = new ArrayList<>();
  private int lastRows = BarChunk.ROWS;
  private long total;

  BarSeries() {
    this(EngineConfig.BARS);
  }

  /// @param kept closed bars that are always kept
  BarSeries(int kept) {
    this.kept = kept;
  }

  void append(Bar bar) {
    if (lastRows == BarChunk.ROWS) {
      // A new list: the old one may be in a snapshot.
      List<BarChunk> grown = new ArrayList<>(chunks);
      if ((grown.size() - 1) * BarChunk.ROWS >= kept) {
        grown.removeFirst();
      }
      grown.add(new BarChunk());
      chunks = grown;
      lastRows = 0;
    }
    chunks.getLast().set(lastRows++, bar);
    total++;
  }

  /// Replaces the closed bar that opened at the same time; false when it is not kept (any more).
  boolean correct(Bar bar) {
    for (int c = chunks.size() - 1; c >= 0; c--) {
      BarChunk chunk = chunks.get(c);
      int rows = rows(c);
      for (int row = rows - 1; row >= 0; row--) {
        if (chunk.openTime[row] == bar.openTime()) {
          BarChunk copy = chunk.copy(rows);
          copy.set(row, bar);
          List<BarChunk> replaced = new ArrayList<>(chunks);
          replaced.set(c, copy);
          chunks = replaced;
          return true;
        }
        if (chunk.openTime[row] < bar.openTime()) {
          return false;
        }
      }
    }
    return false;
  }

  /// Bars closed since the session began, warm-up included.
  long total() {
    return total;
  }

  int size() {
    return chunks.isEmpty() ? 0 : (chunks.size() - 1) * BarChunk.ROWS + lastRows;
  }

  /// The newest closed bar, null when none has closed.
  @Nullable Bar last() {
    return chunks.isEmpty() ? null : chunks.getLast().get(lastRows - 1);
  }

  /// The closed bar that opened at `openTime`, among the newest few; null when there is none.
  @Nullable Bar find(long openTime) {
    for (int c = chunks.size() - 1; c >= 0; c--) {
      BarChunk chunk = chunks.get(c);
      for (int row = rows(c) - 1; row >= 0; row--) {
        if (chunk.openTime[row] == openTime) {
          return chunk.get(row);
        }
        if (chunk.openTime[row] < openTime) {
          return null;
        }
      }
    }
    return null;
  }

  BarsSnapshot snapshot(@Nullable Bar forming) {
    return new BarsSnapshot(chunks, size(), total, forming);
  }

  private int rows(int chunk) {
    return chunk == chunks.size() - 1 ? lastRows : BarChunk.ROWS;
  }
}
