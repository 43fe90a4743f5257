package app.wheelhouse.ui.thoughts;

import java.util.List;

/// Two decisions side by side.
///
/// @param first its market, action and time
/// @param rows what they share and where they differ, by importance
public record Comparison(String first, String second, List<Row> rows) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /// One property of both; empty where one has none.
  public record Row(String what, String first, String second) {
    public boolean differs() {
      return !first.equals(second);
    }
  }
}
