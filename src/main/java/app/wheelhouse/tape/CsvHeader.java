package app.wheelhouse.tape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The column names of a CSV file, lower-case, and the separator they are written with.
///
/// @param separator `,`, `;` or a tab: whichever the header line has most of
record CsvHeader(List<String> names, byte separator) {
  /// The names of a time column, the most telling first.
  static final List<String> TIME =
      List.of("open_time_ms", "open_time", "timestamp", "time", "datetime", "date", "unix");

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  static CsvHeader parse(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    char separator = ',';
    long most = 0;
    for (char candidate : SEPARATORS) {
      long found = line.chars().filter(c -> c == candidate).count();
      if (found > most) {
        most = found;
        separator = candidate;
      }
    }
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == separator) {
        names.add(name(line.substring(start, i)));
        start = i + 1;
      }
    }
    return new CsvHeader(List.copyOf(names), (byte) separator);
  }

  private static String name(String cell) {
    String name = cell.strip();
    if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
      name = name.substring(1, name.length() - 1).strip();
    }
    return name.toLowerCase(Locale.ROOT);
  }

  int width() {
    return names.size();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /// The column of the first of these names that is there, or −1.
  int find(List<String> alternatives) {
    for (String name : alternatives) {
      int column = names.indexOf(name);
      if (column >= 0) {
        return column;
      }
    }
    return -1;
  }

  /// @throws RowProblem when none of the names is there, or the one found is there twice
  int require(List<String> alternatives) throws RowProblem {
    int column = find(alternatives);
    if (column < 0) {
      throw new RowProblem("the header lacks the column " + String.join(" or ", alternatives));
    }
    if (names.lastIndexOf(names.get(column)) != column) {
      throw new RowProblem("the header names the column " + names.get(column) + " twice");
    }
    return column;
  }

  int require(String name) throws RowProblem {
    return require(List.of(name));
  }

  /// True when the line has no name at all but numbers, as a file without a header begins.
  boolean looksLikeData() {
    return names.stream().noneMatch(name -> !name.isEmpty() && Character.isLetter(name.charAt(0)));
  }
}
