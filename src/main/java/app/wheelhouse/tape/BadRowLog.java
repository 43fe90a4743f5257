package app.wheelhouse.tape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The bad rows of one file: all are counted, the first [#KEPT] kept, and the policy is applied.
final class BadRowLog {
  static final int KEPT = 100;

  private final String file;
  private final BadRowPolicy policy;
  private final List<BadRow> kept = new ArrayList<>();
  private long count;

  BadRowLog(String file, BadRowPolicy policy) {
    this.file = file;
    this.policy = policy;
  }

  String file() {
    return file;
  }

  /// @throws TapeException when the policy is STOP
  void add(long line, String reason) {
    BadRow row = new BadRow(file, line, reason);
    if (policy == BadRowPolicy.STOP) {
      throw new TapeException(row);
    }
    count++;
    if (kept.size() < KEPT) {
      kept.add(row);
    }
  }

  long count() {
    return count;
  }

  /// The first bad rows in the order of their lines.
  List<BadRow> rows() {
    return kept.stream().sorted(Comparator.comparingLong(BadRow::line)).toList();
  }
}
