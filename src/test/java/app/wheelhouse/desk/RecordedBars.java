package app.wheelhouse.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The rows of a recorded candle tape, to cut pieces out of it.
record RecordedBars(String header, List<String> rows) {

  static RecordedBars of(Path tape) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(tape)), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(in.lines().toList());
      return new RecordedBars(lines.removeFirst(), List.copyOf(lines));
    }
  }

  /// Where the `bars` in a row with the widest range, as a share of their low, begin.
  int mostViolent(int bars) {
    int best = 0;
    double widest = 0;
    for (int i = 0; i + bars <= rows.size(); i++) {
      double high = 0;
      double low = Double.MAX_VALUE;
      for (String row : rows.subList(i, i + bars)) {
        String[] cells = row.split(",");
        high = Math.max(high, Double.parseDouble(cells[2]));
        low = Math.min(low, Double.parseDouble(cells[3]));
      }
      if (high / low - 1 > widest) {
        widest = high / low - 1;
        best = i;
      }
    }
    return best;
  }

  /// A tape of these rows only; bounds beyond the tape are cut.
  ///
  /// @param file named as the tape, so that the reader knows instrument and length of the bars
  Path cut(Path file, int from, int to) throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows.subList(Math.max(0, from), Math.min(rows.size(), to)));
    return Files.write(
        Files.createDirectories(file.getParent()).resolve(file.getFileName()), lines);
  }
}
