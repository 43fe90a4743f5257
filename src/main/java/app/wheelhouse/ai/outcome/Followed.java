package app.wheelhouse.ai.outcome;

import app.wheelhouse.domain.decision.DecisionOutcome.Ending;
import app.wheelhouse.domain.market.Bar;
import org.jspecify.annotations.Nullable;

/// One proposal on its way to an ending.
final class Followed {
  private final Plan plan;
  private final Stated stated;
  private final long deadline;
  private boolean entered;
  private double last;
  private double high = Double.NEGATIVE_INFINITY;
  private double low = Double.POSITIVE_INFINITY;
  private boolean begun;
  private @Nullable End end;

  /// How it ended.
  ///
  /// @param ending null when its limit was never reached
  record End(@Nullable Ending ending, double exit, long time) {}

  Followed(Plan plan, Stated stated, long horizonMillis) {
    this.plan = plan;
    this.stated = stated;
    this.deadline = stated.decidedAt() + horizonMillis;
    this.entered = !plan.waits();
    this.last = plan.entry();
  }

  Plan plan() {
    return plan;
  }

  Stated stated() {
    return stated;
  }

  /// Null while it goes on.
  @Nullable End end() {
    return end;
  }

  /// True until its first bar has closed: of that one only what was seen meanwhile counts.
  boolean watchesPrices() {
    return !begun && end == null;
  }

  /// The market moved between these prices since the proposal.
  void saw(double newLow, double newHigh) {
    low = Math.min(low, newLow);
    high = Math.max(high, newHigh);
  }

  /// A bar closed that ended after the proposal was made.
  void onBar(Bar bar) {
    if (end != null) {
      return;
    }
    if (bar.closeTime() > deadline) {
      over(deadline);
      return;
    }
    boolean whole = bar.openTime() >= stated.decidedAt();
    begun = true;
    if (whole) {
      step(bar.low(), bar.high(), bar.open(), bar);
    } else {
      // Part of this bar was before the proposal.
      step(Math.min(low, bar.close()), Math.max(high, bar.close()), Double.NaN, bar);
    }
    last = bar.close();
    if (end == null && bar.closeTime() == deadline) {
      over(deadline);
    }
  }

  /// Ends it now, at the last price it saw.
  void over(long time) {
    end = new End(entered ? Ending.HORIZON : null, last, time);
  }

  private void step(double lowest, double highest, double open, Bar bar) {
    boolean enteredBefore = entered;
    if (!entered && !plan.isEntered(lowest, highest)) {
      return;
    }
    entered = true;
    if (plan.isStopped(lowest, highest)) {
      // A gap costs more than the stop; on the way from the entry there is none.
      double exit =
          enteredBefore && open == open ? plan.stopFill(open) : plan.stopFill(plan.stop());
      end = new End(Ending.STOP, exit, bar.closeTime());
      return;
    }
    // In the bar of its entry the high may have come first; the close cannot have.
    boolean atTarget =
        enteredBefore
            ? plan.isAtTarget(lowest, highest)
            : plan.isAtTarget(bar.close(), bar.close());
    if (atTarget) {
      end = new End(Ending.TARGET, plan.target(), bar.closeTime());
    }
  }
}
