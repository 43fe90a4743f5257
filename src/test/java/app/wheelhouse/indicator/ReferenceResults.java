package app.wheelhouse.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the shared daily bars and the results of an independent library over them.
final class ReferenceResults {
  static final Path FOLDER = Path.of("..", "shared", "data", "indicators");

  private ReferenceResults() {}

  static SeededBars bars() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(open("quotes-default.csv.gz"), StandardCharsets.UTF_8))) {
      List<double[]> rows =
          reader
              .lines()
              .skip(1)
              .map(line -> line.split(","))
              .map(cells ->
                  new double[] {
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4])
                  })
              .toList();
      return new SeededBars(column(rows, 0), column(rows, 1), column(rows, 2));
    }
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  /// One field of all rows, NaN where the library says null.
  static double[] of(String indicator, String field) throws IOException {
    try (InputStream in = open(indicator + ".standard.json.gz")) {
      JsonNode rows = JsonMapper.shared().readTree(in);
      double[] values = new double[rows.size()];
      for (int i = 0; i < values.length; i++) {
        JsonNode value = rows.get(i).get(field);
        values[i] = value.isNull() ? Double.NaN : value.doubleValue();
      }
      return values;
    }
  }

  private static InputStream open(String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name)));
  }
}
