package app.wheelhouse.ui.status;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The parts of the status bar side by side, with springs between; what does not fit is left out as
/// a whole, the highest rank first. Nothing is ever cut short. A part that is not managed is none.
public final class StatusLine extends Pane {
  private static final double GAP = 18;
  private static final String RANK = "status-rank";

  /// Whether a part takes up what room is left; it shows nothing.
  private static boolean isSpring(Node part) {
    return !part.getProperties().containsKey(RANK);
  }

  /// @param rank higher is left out earlier; 0 always stays
  public static void setRank(Node part, int rank) {
    part.getProperties().put(RANK, rank);
  }

  /// 0 for a part that was given none.
  public static int getRank(Node part) {
    return part.getProperties().get(RANK) instanceof Integer rank ? rank : 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    double sum = parts().stream().mapToDouble(StatusLine::room).sum();
    return insets.getLeft() + Math.max(0, sum - GAP) + insets.getRight();
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double highest = parts().stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
    return insets.getTop() + Math.ceil(highest) + insets.getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private List<Node> parts() {
    return getChildren().stream().filter(part -> !isSpring(part) && part.isManaged()).toList();
  }

  private static double room(Node part) {
    return Math.ceil(part.prefWidth(-1)) + GAP;
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double spare = choose(getWidth() - insets.getLeft() - insets.getRight() + GAP);
    long springs = getChildren().stream().filter(StatusLine::isSpring).count();
    double spring = springs == 0 ? 0 : Math.floor(spare / springs);
    double middle = insets.getTop() + getHeight() - insets.getBottom();
    double x = insets.getLeft();
    for (Node part : getChildren()) {
      if (isSpring(part)) {
        x += spring;
      } else if (!part.isManaged()) {
        part.setVisible(false);
      } else if (part.isVisible()) {
        double width = Math.ceil(part.prefWidth(-1));
        double height = Math.ceil(part.prefHeight(-1));
        part.resizeRelocate(x, Math.rint((middle - height) / 2), width, height);
        x += width + GAP;
      }
    }
  }

  /// Shows what fits and hides the rest; from the first that does not fit on nothing is shown, so
  /// that parts do not come and go with the length of a less important one.
  private double choose(double room) {
    List<Node> byRank =
        parts().stream().sorted(Comparator.comparingInt(StatusLine::getRank)).toList();
    double left = room;
    boolean full = false;
    for (Node part : byRank) {
      double needed = room(part);
      full |= left < needed && getRank(part) > 0;
      part.setVisible(!full);
      left -= full ? 0 : needed;
    }
    return Math.max(0, left);
  }
}
