package app.wheelhouse.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.SplitPane;

/// The dividers between the panels, as a line of text that the settings keep.
final class Splits {
  private static final double WIDE = 1_600;
  private static final double LEFT = 262;
  private static final double RIGHT = 312;

  private final List<SplitPane> panes;

  Splits(SplitPane... panes) {
    this.panes = List.of(panes);
  }

  /// Sizes for a window that was never arranged.
  ///
  /// @param width of the window, pixels
  void arrange(double width) {
    double extra = width > WIDE ? 1.2 : 1;
    panes.get(0).setDividerPositions(LEFT * extra / width, 1 - RIGHT * extra / width);
    panes.get(1).setDividerPositions(0.42);
    panes.get(2).setDividerPositions(0.70);
    panes.get(3).setDividerPositions(0.62);
  }

  /// As positions from 0 to 1, such as `0.2100 0.7600;0.4200;0.7000;0.6200`.
  String format() {
    List<String> rows = new ArrayList<>();
    for (SplitPane pane : panes) {
      List<String> positions = new ArrayList<>();
      for (double position : pane.getDividerPositions()) {
        positions.add(String.format(Locale.ROOT, "%.4f", position));
      }
      rows.add(String.join(" ", positions));
    }
    return String.join(";", rows);
  }

  /// Puts the dividers where [#format] found them; a text that does not fit changes nothing.
  ///
  /// @return false when it does not fit
  boolean restore(String text) {
    String[] rows = text.split(";");
    if (rows.length != panes.size()) {
      return false;
    }
    List<double[]> positions = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double[] row = positions(rows[i]);
      if (row.length != panes.get(i).getDividers().size()) {
        return false;
      }
      positions.add(row);
    }
    for (int i = 0; i < rows.length; i++) {
      panes.get(i).setDividerPositions(positions.get(i));
    }
    return true;
  }

  private static double[] positions(String row) {
    String[] words = row.strip().split(" ");
    double[] positions = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      if (!words[i].matches("[01]\\.[0-9]{1,6}")) {
        return new double[0];
      }
      positions[i] = Math.min(1, Double.parseDouble(words[i]));
    }
    return positions;
  }
}
