package app.wheelhouse.engine;

import java.util.ArrayList;
import java.util.List;

/// Equity and cash of the session as few points: one at its start, one a minute of engine time and
/// one at each change of the account.
///
/// When there are too many, every second one goes and new ones keep the distance of those that
/// stay, so that the curve is equally fine everywhere. The first and the newest point always stay.
final class EquityCurve {
  static final int MOST = 1_500;
  private static final long MINUTE = 60_000;

  private final long[] times = new long[MOST + 1];
  private final double[] equities = new double[MOST + 1];
  private final double[] balances = new double[MOST + 1];
  private int size;
  private long distance;
  private long due = Long.MIN_VALUE;
  private List<EquityPoint> copy = List.of();
  private boolean copied = true;

  /// Engine time from which the next minute's point may be added.
  long due() {
    return due;
  }

  /// Adds a point; times never go back.
  void add(long time, double equity, double balance) {
    due = (Math.floorDiv(time, MINUTE) + 1) * MINUTE;
    copied = false;
    // The newest gives way while it is too close to the one before it.
    boolean crowded = size > 1 && times[size - 1] - times[size - 2] < distance;
    int at = crowded ? size - 1 : size++;
    times[at] = time;
    equities[at] = equity;
    balances[at] = balance;
    if (size > MOST) {
      thin();
    }
  }

  private void thin() {
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      times[kept] = times[i];
      equities[kept] = equities[i];
      balances[kept] = balances[i];
      kept++;
    }
    if (size % 2 == 0) {
      times[kept] = times[size - 1];
      equities[kept] = equities[size - 1];
      balances[kept] = balances[size - 1];
      kept++;
    }
    size = kept;
    distance = (times[size - 1] - times[0]) / (MOST / 2);
  }

  /// Oldest first; the same list until a point is added.
  List<EquityPoint> list() {
    if (!copied) {
      List<EquityPoint> points = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        points.add(new EquityPoint(times[i], equities[i], balances[i]));
      }
      copy = List.copyOf(points);
      copied = true;
    }
    return copy;
  }
}
