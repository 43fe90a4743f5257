package app.wheelhouse.ui.skill;

import app.wheelhouse.ai.calibration.ReliabilityBin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where shares lie in a reliability diagram, px: stated to the right, won upwards, both 0 to 1.
record ReliabilityScale(double left, double right, double top, double bottom) {
  private static final double SMALLEST = 2.5;
  private static final double LARGEST = 8;

  double x(double stated) {
    return left + stated * (right - left);
  }

  double y(double won) {
    return bottom - won * (bottom - top);
  }

  /// Radius of the point of a bin: its area grows with n.
  ///
  /// @param most n of the fullest bin, 1 or more
  static double radius(int n, int most) {
    return Math.max(SMALLEST, LARGEST * Math.sqrt((double) n / most));
  }

  /// The bin in whose tenth the mouse is; null outside the diagram or where it holds nothing.
  @Nullable ReliabilityBin at(double x, double y, List<ReliabilityBin> bins) {
    if (x < left || x > right || y < top || y > bottom) {
      return null;
    }
    double stated = (x - left) / (right - left);
    for (ReliabilityBin bin : bins) {
      boolean inside = stated >= bin.from() && (stated < bin.to() || bin.to() >= 1);
      if (inside && bin.n() > 0) {
        return bin;
      }
    }
    return null;
  }
}
