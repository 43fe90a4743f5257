package app.wheelhouse.tape;

import java.util.Arrays;

/// Bars as growing primitive columns, with the line each came from.
final class CandleColumns {
  long[] openTime;
  double[] open;
  double[] high;
  double[] low;
  double[] close;
  double[] volume;
  int[] line;
  int size;

  CandleColumns(int capacity) {
    openTime = new long[capacity];
    open = new double[capacity];
    high = new double[capacity];
    low = new double[capacity];
    close = new double[capacity];
    volume = new double[capacity];
    line = new int[capacity];
  }

  /// Makes room for one more bar at index [#size]; the caller fills it and then adds to the size.
  void ensureRoom() {
    if (size < openTime.length) {
      return;
    }
    int capacity = Math.max(16, size * 2);
    openTime = Arrays.copyOf(openTime, capacity);
    open = Arrays.copyOf(open, capacity);
    high = Arrays.copyOf(high, capacity);
    low = Arrays.copyOf(low, capacity);
    close = Arrays.copyOf(close, capacity);
    volume = Arrays.copyOf(volume, capacity);
    line = Arrays.copyOf(line, capacity);
  }

  /// Copies a bar of `from` to the end.
  void append(CandleColumns from, int index, long shiftMillis) {
    ensureRoom();
    openTime[size] = from.openTime[index] + shiftMillis;
    open[size] = from.open[index];
    high[size] = from.high[index];
    low[size] = from.low[index];
    close[size] = from.close[index];
    volume[size] = from.volume[index];
    line[size] = from.line[index];
    size++;
  }
}
