package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bars of one series at one moment; closed bars are shared with the engine, never copied.
public final class BarsSnapshot {
  public static final BarsSnapshot EMPTY = new BarsSnapshot(List.of(), 0, 0, null);

  private final List<BarChunk> chunks;
  private final int size;
  private final long total;
  private final @Nullable Bar forming;

  BarsSnapshot(List<BarChunk> chunks, int size, long total, @Nullable Bar forming) {
    this.chunks = chunks;
    this.size = size;
    this.total = total;
    this.forming = forming;
  }

  /// Closed bars that can be read, oldest at 0.
  public int size() {
    return size;
  }

  /// Closed bars since the session began, also those no longer kept.
  public long total() {
    return total;
  }

  /// True when no bar has closed and none was corrected between `other` and this, of one series.
  public boolean hasSameClosed(BarsSnapshot other) {
    return total == other.total && chunks == other.chunks;
  }

  /// @throws IndexOutOfBoundsException outside 0 to size − 1
  public Bar bar(int index) {
    return chunk(index).get(index % BarChunk.ROWS);
  }

  public long openTime(int index) {
    return chunk(index).openTime[index % BarChunk.ROWS];
  }

  public double open(int index) {
    return chunk(index).open[index % BarChunk.ROWS];
  }

  public double high(int index) {
    return chunk(index).high[index % BarChunk.ROWS];
  }

  public double low(int index) {
    return chunk(index).low[index % BarChunk.ROWS];
  }

  public double close(int index) {
    return chunk(index).close[index % BarChunk.ROWS];
  }

  public double volume(int index) {
    return chunk(index).volume[index % BarChunk.ROWS];
  }

  /// The bar that has not closed yet, null right after a close.
  public @Nullable Bar forming() {
    return forming;
  }

  private BarChunk chunk(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size + " bars");
    }
    return chunks.get(index / BarChunk.ROWS);
  }
}
