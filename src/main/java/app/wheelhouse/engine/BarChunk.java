package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;

/// A fixed block of closed bars in primitive columns; rows are only ever added, so it may be
/// shared.
final class BarChunk {
  static final int ROWS = 512;

  final long[] openTime = new long[ROWS];
  final long[] closeTime = new long[ROWS];
  final double[] open = new double[ROWS];
  final double[] high = new double[ROWS];
  final double[] low = new double[ROWS];
  final double[] close = new double[ROWS];
  final double[] volume = new double[ROWS];
  final boolean[] approximate = new boolean[ROWS];

  void set(int row, Bar bar) {
    openTime[row] = bar.openTime();
    closeTime[row] = bar.closeTime();
    open[row] = bar.open();
    high[row] = bar.high();
    low[row] = bar.low();
    close[row] = bar.close();
    volume[row] = bar.volume();
    approximate[row] = bar.approximate();
  }

  Bar get(int row) {
    return new Bar(
        openTime[row],
        closeTime[row],
        open[row],
        high[row],
        low[row],
        close[row],
        volume[row],
        approximate[row]);
  }

  /// A copy of the first `rows` rows, for a correction that must not touch shared rows.
  BarChunk copy(int rows) {
    BarChunk copy = new BarChunk();
    System.arraycopy(openTime, 0, copy.openTime, 0, rows);
    System.arraycopy(closeTime, 0, copy.closeTime, 0, rows);
    System.arraycopy(open, 0, copy.open, 0, rows);
    System.arraycopy(high, 0, copy.high, 0, rows);
    System.arraycopy(low, 0, copy.low, 0, rows);
    System.arraycopy(close, 0, copy.close, 0, rows);
    System.arraycopy(volume, 0, copy.volume, 0, rows);
    System.arraycopy(approximate, 0, copy.approximate, 0, rows);
    return copy;
  }
}
