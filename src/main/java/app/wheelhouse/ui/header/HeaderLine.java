package app.wheelhouse.ui.header;

import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Pane;

/// Figures side by side; what does not fit is left out as a whole, the least important first.
final class HeaderLine extends Pane {
  private static final double GAP = 18;

  private final List<HeaderItem> items;
  private final List<HeaderItem> byImportance;

  HeaderLine(List<HeaderItem> items) {
    this.items = items;
    this.byImportance =
        items.stream().sorted(Comparator.comparingInt(HeaderItem::expendable)).toList();
    getStyleClass().add("header-line");
    getChildren().addAll(items);
    items.forEach(item -> item.figure().valueProperty().subscribe(this::requestLayout));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return items.stream().filter(HeaderItem::isWanted).mapToDouble(HeaderLine::room).sum();
  }

  private static double room(HeaderItem item) {
    return Math.ceil(item.prefWidth(-1)) + GAP;
  }

  @Override
  protected void layoutChildren() {
    double left = getWidth() + GAP;
    for (HeaderItem item : byImportance) {
      left -= item.isWanted() ? room(item) : 0;
      // From the first that does not fit on nothing is shown, so that figures do not come and go
      // with the length of a less important one.
      item.setVisible(item.isWanted() && left >= 0);
    }
    double x = 0;
    for (HeaderItem item : items) {
      if (item.isVisible()) {
        double width = Math.ceil(item.prefWidth(-1));
        item.resize(width, item.prefHeight(-1));
        item.relocate(x, Math.rint((getHeight() - item.getHeight()) / 2));
        x += width + GAP;
      }
    }
  }
}
