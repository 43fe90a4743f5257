package app.wheelhouse.ai.snapshot;

import java.util.List;

/// Rows of facts; the cell in row r of column c has the path `path[r].c`, rows from 0.
///
/// @param rows oldest first where they are in time; each as long as `columns`
public record Table(String path, String title, List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
