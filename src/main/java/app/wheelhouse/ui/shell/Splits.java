package app.wheelhouse.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/// The dividers between the panels, as a line of text that the settings keep, and the market column
/// that comes and goes.
final class Splits {
  private static final double WIDE = 1_600;
  private static final double LEFT = 262;
  private static final double RIGHT = 312;
  private static final double MARKET = 236;

  /// The chart shall keep so much when the market column comes, px; the others give what they can.
  private static final double CHART = 500;

  private static final double NARROW_LEFT = 252;
  private static final double NARROW_RIGHT = 296;
  private static final double NARROW_MARKET = 220;

  /// From this width of the window on the market column is shown at first.
  private static final double ROOMY = 1_500;

  /// Where the market column stands: right of the chart.
  private static final int MARKET_PLACE = 2;

  private final SplitPane columns;
  private final SplitPane market;
  private final List<SplitPane> panes;
  private final ReadOnlyBooleanWrapper marketShown = new ReadOnlyBooleanWrapper(true);

  /// As it was before the market column came; null when it was there from the beginning.
  private @Nullable Widths beside;

  /// @param columns holds all others, the market column included
  Splits(SplitPane columns, SplitPane left, SplitPane middle, SplitPane market, SplitPane right) {
    this.columns = columns;
    this.market = market;
    // The market column last: texts of earlier versions end before it.
    this.panes = List.of(columns, left, middle, right, market);
  }

  /// Whether order book and trades are shown.
  ReadOnlyBooleanProperty marketProperty() {
    return marketShown.getReadOnlyProperty();
  }

  /// Sizes for a window that was never arranged.
  ///
  /// @param width of the window, pixels
  void arrange(double width) {
    double extra = width > WIDE ? 1.2 : 1;
    market(width >= ROOMY);
    place(new Widths(LEFT * extra, MARKET, RIGHT * extra), width);
    put(panes.get(1), 0.42);
    put(panes.get(2), 0.70);
    put(panes.get(3), 0.62);
    put(market, 0.58);
  }

  /// The columns beside the chart, px.
  private record Widths(double left, double market, double right) {
    /// The same, narrower where the chart would not have the room it needs for its buttons.
    Widths leaving(double width) {
      double missing = CHART - (width - left - market - right);
      if (missing <= 0) {
        return this;
      }
      double fromLeft = Math.min(missing, Math.max(0, left - NARROW_LEFT));
      double fromRight = Math.min(missing - fromLeft, Math.max(0, right - NARROW_RIGHT));
      double fromMarket = Math.min(missing - fromLeft - fromRight, market - NARROW_MARKET);
      return new Widths(left - fromLeft, market - fromMarket, right - fromRight);
    }
  }

  /// Twice with a layout between, because a divider does not pass the next one, which moves away
  /// only then.
  private static void put(SplitPane pane, double... positions) {
    pane.setDividerPositions(positions);
    pane.layout();
    pane.setDividerPositions(positions);
  }

  private void place(Widths widths, double width) {
    double left = widths.left() / width;
    double right = 1 - widths.right() / width;
    if (marketShown.get()) {
      put(columns, left, right - widths.market() / width, right);
    } else {
      put(columns, left, right);
    }
  }

  /// Shows or hides order book and trades; the chart gives or takes the room.
  void toggleMarket() {
    double width = columns.getWidth() > 0 ? columns.getWidth() : WIDE;
    double[] now = columns.getDividerPositions();
    Widths widths = new Widths(now[0] * width, MARKET, (1 - now[now.length - 1]) * width);
    market(!marketShown.get());
    Widths before = beside;
    beside = marketShown.get() ? widths : null;
    place(marketShown.get() || before == null ? widths.leaving(width) : before, width);
  }

  private void market(boolean wanted) {
    if (wanted != columns.getItems().contains(market)) {
      if (wanted) {
        columns.getItems().add(MARKET_PLACE, market);
      } else {
        columns.getItems().remove(market);
      }
    }
    marketShown.set(wanted);
  }

  /// As positions from 0 to 1, such as `0.2100 0.7600;0.4200;0.7000;0.6200;0.5800`; the first row
  /// has a third while the market column is shown.
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

  /// Puts the dividers where [#format] found them; a text that does not fit changes nothing. One of
  /// an earlier version has no market column: it is shown or not as in a new layout.
  ///
  /// @param width of the window, pixels
  /// @return false when it does not fit
  boolean restore(String text, double width) {
    String[] rows = text.split(";");
    boolean earlier = rows.length == panes.size() - 1;
    if (!earlier && rows.length != panes.size()) {
      return false;
    }
    List<double[]> positions = new ArrayList<>();
    for (String row : rows) {
      positions.add(positions(row));
    }
    int columnsKept = positions.getFirst().length;
    boolean fits = columnsKept == 2 || columnsKept == 3 && !earlier;
    for (int i = 1; i < rows.length; i++) {
      fits &= positions.get(i).length == panes.get(i).getDividers().size();
    }
    if (!fits) {
      return false;
    }
    market(columnsKept == 3);
    for (int i = 0; i < rows.length; i++) {
      put(panes.get(i), positions.get(i));
    }
    if (earlier && width >= ROOMY) {
      double[] now = positions.getFirst();
      market(true);
      place(new Widths(now[0] * width, MARKET, (1 - now[1]) * width), width);
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
