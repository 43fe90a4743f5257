package app.wheelhouse.ui.shell;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides which notices pop up, and when: one at once a second of desk time, the rest as a number.
/// What was there before the window opened is known already.
final class NotifierQueue {
  private static final long GAP_MILLIS = 1_000;

  /// One popup.
  ///
  /// @param newest of those that it stands for; the newest alarm, if there is one
  /// @param more how many others it stands for
  record Pop(Notice newest, int more) {}

  private final Predicate<Notice> wanted;
  private final List<Notice> waiting = new ArrayList<>();
  private long seen = -1;
  private long poppedAt = Long.MIN_VALUE;

  /// @param wanted by the trader
  NotifierQueue(Predicate<Notice> wanted) {
    this.wanted = wanted;
  }

  /// Takes what is new.
  ///
  /// @param fast whether the session runs so fast that nobody could read it
  void take(DeskSnapshot snapshot, boolean fast) {
    List<Notice> notices = snapshot.notices();
    long newest = notices.isEmpty() ? 0 : notices.getLast().sequence();
    if (seen < 0) {
      seen = newest;
    }
    if (newest <= seen) {
      return;
    }
    boolean halted = snapshot.trading().state() == TradingState.HALTED;
    for (Notice notice : notices) {
      boolean urgent = alarms(notice) || halted && notice.kind() == Notice.Kind.STATE;
      if (notice.sequence() > seen && (urgent || !fast && wanted.test(notice))) {
        waiting.add(notice);
      }
    }
    seen = newest;
  }

  /// The next popup, if there is one and it is time.
  ///
  /// @param time of the desk, epoch milliseconds
  /// @param room whether another popup fits
  Optional<Pop> next(long time, boolean room) {
    boolean due = poppedAt == Long.MIN_VALUE || Math.abs(time - poppedAt) >= GAP_MILLIS;
    if (waiting.isEmpty() || !due || !room) {
      return Optional.empty();
    }
    Notice told =
        waiting.reversed().stream()
            .filter(NotifierQueue::alarms)
            .findFirst()
            .orElseGet(waiting::getLast);
    Pop pop = new Pop(told, waiting.size() - 1);
    waiting.clear();
    poppedAt = time;
    return Optional.of(pop);
  }

  /// A position without its stops is told however fast the session runs, and never as one of many.
  private static boolean alarms(Notice notice) {
    return notice.kind() == Notice.Kind.ALARM;
  }

  void reset() {
    waiting.clear();
    seen = -1;
    poppedAt = Long.MIN_VALUE;
  }
}
