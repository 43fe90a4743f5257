package app.wheelhouse.engine;

import static app.wheelhouse.domain.account.RestrictionCause.DEEP_DRAWDOWN;
import static app.wheelhouse.domain.account.RestrictionCause.DRAWDOWN;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction.Recovery;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.risk.ProtectionLimits;
import java.math.BigDecimal;

/// Falls from the peak (RISK-9): no new positions from the first limit on, halted from the second.
///
/// Each mark is screened in double; from 1 % of equity before a limit on the exact figures decide.
final class DrawdownGuard {
  private static final double MARGIN = 0.01;

  private final EngineState state;
  private final RestrictionDesk restrictions;
  private final ProtectionLimits limits;
  private final double reduce;
  private final double clear;
  private final double halt;

  DrawdownGuard(EngineState state, RestrictionDesk restrictions) {
    this.state = state;
    this.restrictions = restrictions;
    this.limits = state.config.limits().protection();
    this.reduce = limits.drawdownReduce().doubleValue();
    this.clear = limits.drawdownClear().doubleValue();
    this.halt = limits.drawdownHalt().doubleValue();
  }

  void check() {
    double fall = state.account.screenDrawdown();
    boolean reduced = state.status.holds(DRAWDOWN);
    boolean halted = state.status.holds(DEEP_DRAWDOWN);
    if (!reduced && fall >= reduce - MARGIN
        || reduced && fall <= clear + MARGIN
        || !halted && fall >= halt - MARGIN) {
      decide(reduced, halted);
    }
  }

  /// Counts from the present equity. Empty when done, else why not.
  String reset(String typed) {
    if (!state.status.holds(DRAWDOWN) && !state.status.holds(DEEP_DRAWDOWN)) {
      return "no drawdown restricts trading";
    }
    if (!typed.equals(DeskCommand.DRAWDOWN_RESET_WORD)) {
      return "that was not the word; type "
          + DeskCommand.DRAWDOWN_RESET_WORD
          + " to count the drawdown from the present equity";
    }
    Money before = state.account.exactPeak();
    state.account.rebasePeak();
    String why =
        "the peak was reset by hand from "
            + ProtectionText.usdc(before)
            + " to the present "
            + ProtectionText.usdc(state.account.exactPeak());
    if (state.status.holds(DRAWDOWN)) {
      lift(DRAWDOWN, RestrictionDesk.YOU, why);
    }
    if (state.status.holds(DEEP_DRAWDOWN)) {
      lift(DEEP_DRAWDOWN, RestrictionDesk.YOU, why);
    }
    return "";
  }

  private void decide(boolean reduced, boolean halted) {
    Money peak = state.account.exactPeak();
    if (peak.signum() <= 0) {
      return;
    }
    Money equity = state.account.equity();
    Money lost = peak.minus(equity);
    if (!reduced && reaches(lost, peak, limits.drawdownReduce())) {
      String why = fall(equity, lost, peak, limits.drawdownReduce());
      restrictions.byRule(
          DRAWDOWN,
          TradingState.REDUCE_ONLY,
          why,
          0,
          "No new positions: "
              + why
              + ". It ends by itself below "
              + ProtectionText.limit(limits.drawdownClear())
              + ", from an equity of "
              + ProtectionText.usdc(peak.times(BigDecimal.ONE.subtract(limits.drawdownClear()))));
    } else if (reduced && !reaches(lost, peak, limits.drawdownClear())) {
      lift(
          DRAWDOWN,
          RestrictionDesk.PROTECTION,
          "the drawdown is "
              + ProtectionText.percent(lost.max(Money.ZERO).ratioTo(peak))
              + ", below "
              + ProtectionText.limit(limits.drawdownClear())
              + " again");
    }
    if (!halted && reaches(lost, peak, limits.drawdownHalt())) {
      String why = fall(equity, lost, peak, limits.drawdownHalt());
      restrictions.byAct(
          DEEP_DRAWDOWN,
          TradingState.HALTED,
          Recovery.TYPED_RESET,
          RestrictionDesk.PROTECTION,
          why,
          "Trading halted: "
              + why
              + ". Stops stay and positions can be closed; type "
              + DeskCommand.DRAWDOWN_RESET_WORD
              + " to trade again");
    }
  }

  private void lift(RestrictionCause cause, String who, String why) {
    String what = cause == DRAWDOWN ? "New positions are allowed again" : "The halt is lifted";
    restrictions.lift(cause, who, why, what + ": " + why);
  }

  private static boolean reaches(Money lost, Money peak, BigDecimal limit) {
    return lost.compareTo(peak.times(limit)) >= 0;
  }

  private static String fall(Money equity, Money lost, Money peak, BigDecimal limit) {
    return "equity "
        + ProtectionText.usdc(equity)
        + " is "
        + ProtectionText.percent(lost.ratioTo(peak))
        + " below its peak of "
        + ProtectionText.usdc(peak)
        + " (limit "
        + ProtectionText.limit(limit)
        + ")";
  }
}
