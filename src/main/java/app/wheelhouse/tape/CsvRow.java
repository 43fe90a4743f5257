package app.wheelhouse.tape;

import java.nio.charset.StandardCharsets;

/// The cells of the current line of a CSV file, as ranges of its bytes; reused from row to row.
final class CsvRow {
  private final CsvHeader header;
  private final int[] from;
  private final int[] to;
  private byte[] bytes = new byte[0];
  private long line;

  CsvRow(CsvHeader header) {
    this.header = header;
    this.from = new int[header.width()];
    this.to = new int[header.width()];
  }

  /// Takes a line.
  ///
  /// @throws RowProblem when it has not as many cells as the header
  void take(byte[] source, int start, int end, long number) throws RowProblem {
    bytes = source;
    line = number;
    byte separator = header.separator();
    int cells = 0;
    int first = start;
    for (int i = start; i <= end; i++) {
      if (i == end || source[i] == separator) {
        if (cells < from.length) {
          trim(cells, first, i);
        }
        cells++;
        first = i + 1;
      }
    }
    if (cells != from.length) {
      throw new RowProblem(
          "the row has "
              + cells
              + (cells == 1 ? " field" : " fields")
              + ", the header names "
              + from.length
              + ": '"
              + Excerpt.of(source, start, end)
              + "'");
    }
  }

  private void trim(int cell, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && bytes[first] == ' ') {
      first++;
    }
    while (last > first && bytes[last - 1] == ' ') {
      last--;
    }
    if (last - first >= 2 && bytes[first] == '"' && bytes[last - 1] == '"') {
      first++;
      last--;
    }
    from[cell] = first;
    to[cell] = last;
  }

  byte[] bytes() {
    return bytes;
  }

  int from(int column) {
    return from[column];
  }

  int to(int column) {
    return to[column];
  }

  long line() {
    return line;
  }

  boolean isEmpty(int column) {
    return from[column] == to[column];
  }

  String text(int column) {
    int length = to[column] - from[column];
    return new String(bytes, from[column], length, StandardCharsets.ISO_8859_1);
  }

  /// A finite number.
  double number(int column) throws RowProblem {
    double value = Decimal.parse(bytes, from[column], to[column]);
    if (Double.isNaN(value)) {
      throw problem(column, "which is not a finite number");
    }
    return value;
  }

  /// A finite number above 0.
  double price(int column) throws RowProblem {
    double value = number(column);
    if (value <= 0) {
      throw problem(column, "which is not a price above 0");
    }
    return value;
  }

  /// A finite number, 0 or more.
  double size(int column) throws RowProblem {
    double value = number(column);
    if (value < 0) {
      throw problem(column, "which is negative");
    }
    return value + 0.0;
  }

  /// A whole number from 0 to 2^63 − 1.
  long whole(int column) throws RowProblem {
    long value = 0;
    for (int i = from[column]; i < to[column]; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
        throw problem(column, "which is not a whole number");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /// `NAME is 'VALUE', …`, or that it is empty.
  RowProblem problem(int column, String what) {
    String name = header.names().get(column);
    if (isEmpty(column)) {
      return new RowProblem(name + " is empty");
    }
    String value = Excerpt.of(bytes, from[column], to[column]);
    return new RowProblem(name + " is '" + value + "', " + what);
  }
}
