package app.wheelhouse.execution;

import java.util.OptionalLong;

/// What is set at the venue and what is to be done about it; knows no clock and no venue.
final class DeadManPlan {
  private static final long DAY = 86_400_000;

  private final DeadManSettings settings;

  /// When the cancel fires that may be set at the venue; 0 for none.
  private long armedUntil;

  private long setAt;
  private long armNotBefore;
  private long clearNotBefore;
  private long day = Long.MIN_VALUE;
  private int fired;

  /// What to do next.
  sealed interface Step {
    /// Nothing before this time.
    record Wait(long until) implements Step {}

    /// Set the cancel for this time.
    record Arm(long time) implements Step {}

    /// Take it back.
    record Clear() implements Step {}
  }

  DeadManPlan(DeadManSettings settings) {
    this.settings = settings;
  }

  /// @param wanted whether all that works are entries of a flat account
  /// @param now venue time, epoch milliseconds
  Step next(boolean wanted, long now) {
    roll(now);
    if (!wanted && armedUntil != 0) {
      return now >= clearNotBefore ? new Step.Clear() : new Step.Wait(clearNotBefore);
    }
    if (!wanted || isUsedUp()) {
      return new Step.Wait(Long.MAX_VALUE);
    }
    long due = Math.max(armNotBefore, armedUntil == 0 ? 0 : setAt + settings.refreshMillis());
    return now >= due ? new Step.Arm(now + settings.aheadMillis()) : new Step.Wait(due);
  }

  void armed(long time, long now) {
    armedUntil = time;
    setAt = now;
    clearNotBefore = now;
  }

  void cleared() {
    armedUntil = 0;
    armNotBefore = 0;
  }

  /// It is not known whether the venue took it: the later one of both may be set.
  void doubtful(long time, long now) {
    armedUntil = Math.max(armedUntil, time);
    notArmed(now);
  }

  /// The venue did not take it: what was set before stays.
  void notArmed(long now) {
    armNotBefore = now + settings.retryMillis();
  }

  /// What was set may still be.
  void notCleared(long now) {
    clearNotBefore = now + settings.retryMillis();
  }

  /// Whether as many fired today as the venue takes.
  boolean isUsedUp() {
    return fired >= settings.budget();
  }

  /// When the cancel fires that may be set; empty for none.
  OptionalLong armedUntil() {
    return armedUntil == 0 ? OptionalLong.empty() : OptionalLong.of(armedUntil);
  }

  int fired() {
    return fired;
  }

  /// A cancel whose time has passed has fired, as far as we know.
  private void roll(long now) {
    if (armedUntil != 0 && armedUntil <= now) {
      count(armedUntil);
      armedUntil = 0;
    }
    count(now, 0);
  }

  private void count(long time) {
    count(time, 1);
  }

  private void count(long time, int more) {
    long today = Math.floorDiv(time, DAY);
    if (today != day) {
      day = today;
      fired = 0;
    }
    fired += more;
  }
}
