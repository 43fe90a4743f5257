package app.wheelhouse.ai.calibration;

import java.util.ArrayList;
import java.util.List;

/// From a stated confidence to what it is taken for: never falling, 0 to 1.
public sealed interface Curve {
  /// @param stated 0 to 1
  double at(double stated);

  /// Canonical; [#parse] makes the same curve of it, to the bit.
  String text();

  /// The stated one, up to a cap: for a record that is too short.
  record Cap(double cap) implements Curve {
    @Override
    public double at(double stated) {
      return Math.min(stated, cap);
    }

    @Override
    public String text() {
      return "cap " + cap;
    }
  }

  /// Always the share won.
  record BaseRate(double share) implements Curve {
    @Override
    public double at(double stated) {
      return share;
    }

    @Override
    public String text() {
      return "base " + share;
    }
  }

  /// A logistic curve over the log odds of what was stated; see [PlattFit].
  ///
  /// @param slope 0 or more
  record Logistic(double slope, double offset) implements Curve {
    @Override
    public double at(double stated) {
      return PlattFit.logistic(slope * PlattFit.logOdds(stated) + offset);
    }

    @Override
    public String text() {
      return "platt " + slope + " " + offset;
    }
  }

  /// Straight lines between points, level outside; see [IsotonicFit].
  ///
  /// @param points by rising `stated`; `value` never falls
  record Steps(List<Point> points) implements Curve {
    public Steps {
      points = List.copyOf(points);
      for (int i = 1; i < points.size(); i++) {
        if (!(points.get(i).stated > points.get(i - 1).stated)
            || !(points.get(i).value >= points.get(i - 1).value)) {
          throw new IllegalArgumentException("Not a rising curve: " + points);
        }
      }
      if (points.isEmpty()) {
        throw new IllegalArgumentException("A curve needs a point");
      }
    }

    @Override
    public double at(double stated) {
      Point below = points.getFirst();
      for (Point above : points) {
        if (stated <= above.stated) {
          double part =
              above == below || stated <= below.stated
                  ? 0
                  : (stated - below.stated) / (above.stated - below.stated);
          // Rounding must not lead past the next point.
          return stated == above.stated
              ? above.value
              : Math.min(above.value, below.value + part * (above.value - below.value));
        }
        below = above;
      }
      return below.value;
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder("isotonic");
      for (Point point : points) {
        text.append(' ').append(point.stated).append(' ').append(point.value);
      }
      return text.toString();
    }
  }

  /// Of a curve.
  record Point(double stated, double value) {}

  /// Reads [#text].
  ///
  /// @throws IllegalArgumentException when it is none
  static Curve parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts[0].equals("cap") && parts.length == 2) {
      return new Cap(Double.parseDouble(parts[1]));
    }
    if (parts[0].equals("base") && parts.length == 2) {
      return new BaseRate(Double.parseDouble(parts[1]));
    }
    if (parts[0].equals("platt") && parts.length == 3) {
      return new Logistic(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
    if (parts[0].equals("isotonic") && parts.length % 2 == 1) {
      List<Point> points = new ArrayList<>();
      for (int i = 1; i < parts.length; i += 2) {
        points.add(new Point(Double.parseDouble(parts[i]), Double.parseDouble(parts[i + 1])));
      }
      return new Steps(points);
    }
    throw new IllegalArgumentException("Not a calibration curve: " + text);
  }
}
