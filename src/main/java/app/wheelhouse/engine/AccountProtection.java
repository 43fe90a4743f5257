package app.wheelhouse.engine;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.risk.RiskEngine;
import java.math.BigDecimal;

/// Guards the whole account: restricts trading when a limit is met, and lifts it again.
final class AccountProtection {
  private final EngineState state;
  private final NoticeBoard notices;
  private final RestrictionDesk restrictions;
  private final DrawdownGuard drawdown;
  private final DailyLossGuard dailyLoss;
  private final Pauses pauses;
  private final Outages outages;
  private final HandBrake brake;
  private Runnable lateFill = () -> {};
  private boolean started;

  /// Takes over what the session before left in force.
  AccountProtection(EngineState state, Newsroom newsroom, NoticeBoard notices) {
    this.state = state;
    this.notices = notices;
    this.restrictions = new RestrictionDesk(state, newsroom, notices);
    this.drawdown = new DrawdownGuard(state, restrictions);
    this.dailyLoss = new DailyLossGuard(state, restrictions);
    this.pauses = new Pauses(state, restrictions, notices);
    this.outages = new Outages(state, restrictions);
    this.brake = new HandBrake(state, restrictions);
    Money peak = state.config.carried().peak();
    if (peak != null) {
      state.account.carryPeak(peak);
    }
    for (Restriction restriction : state.config.carried().restrictions()) {
      if (outlivesASession(restriction)) {
        state.status.impose(restriction);
      }
    }
  }

  /// Who imposes and lifts restrictions.
  RestrictionDesk restrictions() {
    return restrictions;
  }

  /// Who flattens an entry that fills although the emergency stop has ended it.
  void whenFilledLate(Runnable flatten) {
    lateFill = flatten;
  }

  /// Who takes back the entries that wait when no new exposure is allowed.
  void whenStopped(Runnable cancelEntries) {
    restrictions.whenStopped(cancelEntries);
  }

  /// Engine time moved.
  void onTime() {
    state.tally.onTime(state.time);
    while (state.time >= state.status.nextEnd()) {
      end();
    }
    if (!started) {
      started = true;
      start();
    }
  }

  /// A price moved while something is held.
  void onMark() {
    state.extremes.onMark(state.account);
    drawdown.check();
    dailyLoss.check();
  }

  /// An entry filled, in part or whole; the books are up to date.
  void onEntryFilled(Order order) {
    Money peak = state.account.exactPeak();
    Money lost = peak.minus(state.account.equity()).max(Money.ZERO);
    state.extremes.onEntryFilled(
        RiskEngine.accountRisk(state.riskView(), state::instrument),
        peak.signum() > 0 ? lost.ratioTo(peak).doubleValue() : 0);
    onMark();
    if (state.status.holds(RestrictionCause.KILL_SWITCH)) {
      lateFill.run();
    }
  }

  /// A position went flat.
  void onTradeClosed(ClosedTrade trade) {
    state.tally.closed(trade, state.time);
    onMark();
    pauses.losses(trade.net().signum() > 0);
  }

  /// An order of ours changed otherwise than by a fill.
  ///
  /// @param before its status until then
  void onOrder(Order order, OrderStatus before, OrderEvent event) {
    boolean refused = event instanceof OrderEvent.Rejected;
    boolean neverSent =
        order.status().isTerminal()
            && (before == OrderStatus.APPROVED || before == OrderStatus.PREPARED);
    if (refused || neverSent || event instanceof OrderEvent.NotPlaced) {
      state.tally.refused(order.id());
    }
    if (event instanceof OrderEvent.Rejected(String reason)
        && !fellWithItsEntry(order)
        && !cameTooLate(order)) {
      onVenueError(reason);
    }
  }

  /// The venue refused or failed.
  void onVenueError(String what) {
    pauses.venueError(what);
  }

  void onAdvisorFailed(EngineEvent.AdvisorFailed failed) {
    if (failed.needsTrader()) {
      pauses.advisorBlocked(failed.advisor(), failed.why());
    } else {
      pauses.advisorError(failed.advisor(), failed.why());
    }
  }

  void onFeed(FeedStatus status) {
    outages.onFeed(status);
  }

  void onDisk(EngineEvent.DiskReported reported) {
    outages.onDisk(reported);
  }

  /// The emergency stop latches HALTED.
  void halt(String reason) {
    brake.halt(reason);
  }

  /// Takes only reducing orders until resumed.
  void reduceOnly(String reason) {
    brake.reduceOnly(reason);
  }

  /// Ends what was imposed by hand. Empty when done, else why not and what ends the rest.
  String resume(String reason) {
    return brake.resume(reason);
  }

  /// Empty when done, else why not.
  String startAuto() {
    return pauses.start();
  }

  void pauseAuto(String reason) {
    pauses.byHand(reason);
  }

  /// The venue closed a position by force: nothing automatic goes on until the trader has looked.
  void onLiquidation(String what) {
    pauses.liquidated(what);
    notices.alarm(
        what
            + ". Look at margin and leverage before anything else; auto-trading stays off until you"
            + " start it");
  }

  /// Auto-trading is paused when this much of equity is maintenance margin.
  void pauseForMargin(BigDecimal use) {
    pauses.margin(use);
  }

  /// Empty when done, else why not.
  String resetDrawdown(String typed) {
    return drawdown.reset(typed);
  }

  /// The feed and the disk of a new process speak for themselves.
  private static boolean outlivesASession(Restriction restriction) {
    return switch (restriction.cause()) {
      case FEED, DISK, NOT_ARMED, RECONCILING -> false;
      case KILL_SWITCH,
          BY_HAND,
          DRAWDOWN,
          DEEP_DRAWDOWN,
          DAILY_LOSS,
          MARGIN,
          LOSS_STREAK,
          VENUE_ERRORS,
          ADVISOR_ERRORS ->
          true;
    };
  }

  /// Tells what the session before has left, and judges it by the equity of this one.
  private void start() {
    for (Restriction restriction : state.status.restrictions()) {
      notices.status(
          switch (restriction.state()) {
                case HALTED -> "Trading is still halted: ";
                case REDUCE_ONLY -> "Still only reducing orders: ";
                case ACTIVE -> "Auto-trading is still paused: ";
              }
              + restriction.why()
              + " (since "
              + ProtectionText.at(restriction.since(), state.config.zone())
              + ")");
    }
    if (state.status.holds(RestrictionCause.LOSS_STREAK)) {
      state.tally.carryLosses(state.config.limits().protection().lossStreak());
    }
    drawdown.check();
  }

  /// Lifts one restriction whose time is over.
  private void end() {
    for (Restriction restriction : state.status.restrictions()) {
      if (restriction.until() != 0 && state.time >= restriction.until()) {
        restrictions.lift(
            restriction.cause(),
            RestrictionDesk.PROTECTION,
            "a new trading day has begun",
            restriction.state() == TradingState.ACTIVE
                ? "Automatic entries are welcome again: a new trading day has begun"
                : "The halt is over: a new trading day has begun");
        return;
      }
    }
  }

  /// Something was quicker: there is nothing left that this close could close.
  private boolean cameTooLate(Order order) {
    Position position = state.account.account().position(order.spec().instrument());
    return order.spec().reduceOnly()
        && (position.isFlat() || position.side() == order.spec().side());
  }

  /// A bracket is refused as a whole: that is one error.
  private boolean fellWithItsEntry(Order order) {
    if (order.spec().role() == OrderRole.ENTRY || order.spec().parent() == null) {
      return false;
    }
    Order entry = state.orders.find(order.spec().parent());
    return entry != null && entry.status() == OrderStatus.REJECTED;
  }
}
