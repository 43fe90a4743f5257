package app.wheelhouse.engine;

import static app.wheelhouse.domain.account.RestrictionCause.DAILY_LOSS;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.risk.RiskLimits;
import org.jspecify.annotations.Nullable;

/// The trading day's loss (RISK-9), in shares of the equity that the day began with and in money:
/// at the lower of both limits trading halts until the next day begins.
final class DailyLossGuard {
  /// From this part of the limit on the exact figures decide.
  private static final double NEAR = 0.9;

  private final EngineState state;
  private final RestrictionDesk restrictions;
  private final RiskLimits limits;
  private @Nullable Money dayStart;
  private Money limit = Money.ZERO;
  private double nearEquity;

  DailyLossGuard(EngineState state, RestrictionDesk restrictions) {
    this.state = state;
    this.restrictions = restrictions;
    this.limits = state.config.limits();
  }

  void check() {
    Money start = state.account.dayStartEquity();
    if (start != dayStart) {
      begin(start);
    }
    if (limit.signum() > 0
        && state.account.screenEquity() <= nearEquity
        && !state.status.holds(DAILY_LOSS)) {
      decide(start);
    }
  }

  private void begin(Money start) {
    dayStart = start;
    Money byShare = start.times(limits.maxDailyLossShare());
    Money absolute = limits.maxDailyLoss();
    limit = absolute == null ? byShare : byShare.min(absolute);
    nearEquity = start.toDouble() - NEAR * limit.toDouble();
  }

  private void decide(Money start) {
    Money lost = start.minus(state.account.equity());
    if (lost.compareTo(limit) < 0) {
      return;
    }
    long until = state.tally.day().end();
    String why =
        "the day has lost "
            + ProtectionText.usdc(lost)
            + ", "
            + ProtectionText.percent(lost.ratioTo(start))
            + " of its first "
            + ProtectionText.usdc(start)
            + " (limit "
            + ProtectionText.usdc(limit)
            + ")";
    restrictions.byRule(
        DAILY_LOSS,
        TradingState.HALTED,
        why,
        until,
        "Trading halted until "
            + ProtectionText.at(until, state.config.zone())
            + ": "
            + why
            + ". Stops stay and positions can be closed");
  }
}
