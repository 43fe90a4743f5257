package app.wheelhouse.engine;

import app.wheelhouse.domain.order.ExecutionReport;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Remembers which funding and cash moves were booked: the stream tells them, and every reading
/// tells them again.
final class SettledOnce {
  private static final int REMEMBERED = 5_000;

  private final SequencedSet<String> seen = new LinkedHashSet<>();

  boolean isRepeated(ExecutionReport.FundingSettled funding) {
    return seen.contains(key(funding));
  }

  boolean isRepeated(ExecutionReport.CashMoved moved) {
    return seen.contains(key(moved));
  }

  void remember(ExecutionReport.FundingSettled funding) {
    remember(key(funding));
  }

  void remember(ExecutionReport.CashMoved moved) {
    remember(key(moved));
  }

  private void remember(String key) {
    seen.add(key);
    if (seen.size() > REMEMBERED) {
      seen.removeFirst();
    }
  }

  /// One instrument is settled once at a time.
  private static String key(ExecutionReport.FundingSettled funding) {
    return funding.instrument() + " " + funding.time();
  }

  private static String key(ExecutionReport.CashMoved moved) {
    return moved.why() + " " + moved.amount() + " " + moved.time();
  }
}
