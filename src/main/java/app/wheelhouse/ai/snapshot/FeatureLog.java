package app.wheelhouse.ai.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Feature rows as CSV (RFC 4180, line feeds, points for decimals in every country): a header and a
/// line a decision; a feature that a row does not have is empty.
///
/// @param columns names of the features, in order
public record FeatureLog(List<String> columns) {
  private static final List<String> FIRST = List.of("time", "snapshot", "symbol");
  private static final List<String> LAST = List.of("action", "confidence", "outcome");
  private static final int DECIMALS = 4;

  public FeatureLog {
    columns = List.copyOf(columns);
  }

  /// With every feature that any of the rows has.
  public static FeatureLog over(Collection<FeatureRow> rows) {
    SortedSet<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(row.features().keySet()));
    return new FeatureLog(List.copyOf(columns));
  }

  public String header() {
    List<String> cells = new ArrayList<>(FIRST);
    cells.addAll(columns);
    cells.addAll(LAST);
    return csv(cells);
  }

  /// One line without its line end; features that are no column are left out.
  public String line(FeatureRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(row.time()));
    cells.add(row.snapshot());
    cells.add(row.symbol());
    columns.forEach(column -> cells.add(row.features().getOrDefault(column, "")));
    cells.add(row.action());
    cells.add(Display.fixed(row.confidence(), DECIMALS));
    cells.add(row.outcome());
    return csv(cells);
  }

  private static String csv(List<String> cells) {
    return cells.stream().map(FeatureLog::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
