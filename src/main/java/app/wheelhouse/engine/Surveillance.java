package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.RiskEngine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Watches margin and liquidation distance on every mark (RISK-8) and acts when they are critical:
/// the largest user of margin is closed, one at a time, until enough is free again.
final class Surveillance {
  /// Event time after which it looks although no mark came.
  static final long LOOK_MILLIS = 5_000;

  /// Event time after which a close that came to nothing is tried again.
  static final long RETRY_MILLIS = 1_000;

  private final EngineState state;
  private final GateDesk gate;
  private final AccountProtection protection;
  private final NoticeBoard notices;
  private final ProtectionLimits limits;
  private final DangerScreen screen;

  private @Nullable Account seen;
  private @Nullable ClientOrderId closing;
  private boolean relieving;
  private long nextLook;
  private long retryAt;

  Surveillance(
      EngineState state, GateDesk gate, AccountProtection protection, NoticeBoard notices) {
    this.state = state;
    this.gate = gate;
    this.protection = protection;
    this.notices = notices;
    this.limits = state.config.limits().protection();
    this.screen = new DangerScreen(state.account, state.markets, limits);
  }

  /// A price moved while something is held.
  void onMark() {
    nextLook = state.time + LOOK_MILLIS;
    look();
  }

  /// Engine time moved.
  void onTime() {
    if (state.time >= nextLook) {
      onMark();
    }
  }

  private void look() {
    if (!state.account.holdsAnything()) {
      relieving = false;
      return;
    }
    Account account = state.account.account();
    // What filled or was paid since is judged exactly; between that, doubles say when to.
    if (account != seen || relieving || screen.isNear(state.status.autoTrading())) {
      AccountRisk risk = RiskEngine.accountRisk(state.riskView(), state::instrument);
      if (account != seen) {
        seen = account;
        screen.read(risk);
      }
      decide(risk);
    }
  }

  private void decide(AccountRisk risk) {
    boolean critical = risk.marginUse().compareTo(limits.marginCritical()) >= 0;
    boolean pausing = risk.marginUse().compareTo(limits.marginPause()) >= 0;
    if (pausing) {
      protection.pauseForMargin(risk.marginUse());
    } else if (relieving) {
      notices.status(
          "Surveillance is done: margin use is "
              + ProtectionText.percent(risk.marginUse())
              + " of equity");
    }
    relieving = critical || relieving && pausing;
    if (isClosing() || state.time < retryAt) {
      return;
    }
    PositionRisk worst = null;
    for (PositionRisk position : risk.positions()) {
      boolean candidate = relieving || isTooNear(position);
      if (candidate
          && (worst == null || position.maintenance().compareTo(worst.maintenance()) > 0)) {
        worst = position;
      }
    }
    if (worst != null) {
      close(worst, risk);
    }
  }

  /// One at a time: the close before this one has not come back yet.
  private boolean isClosing() {
    Order order = closing == null ? null : state.orders.find(closing);
    return order != null && !order.status().isTerminal() && !OrderLedger.isLost(order, state.time);
  }

  private boolean isTooNear(PositionRisk risk) {
    return risk.distance() != null
        && (risk.distance().compareTo(limits.distanceCritical()) < 0 || isBeyond(risk));
  }

  /// The mark has passed the liquidation price already: the distance grows again, the danger too.
  private boolean isBeyond(PositionRisk risk) {
    InstrumentMarket market = state.markets.find(risk.instrument());
    Position position = state.account.account().position(risk.instrument());
    return market != null
        && risk.liquidation() != null
        && market.instrument().exactPrice(market.mark()).value().compareTo(risk.liquidation())
                * position.side().sign()
            <= 0;
  }

  private void close(PositionRisk worst, AccountRisk risk) {
    Position position = state.account.account().position(worst.instrument());
    if (state.orders.isClosing(worst.instrument(), state.time)) {
      return;
    }
    String why =
        relieving
            ? "margin use is "
                + ProtectionText.percent(risk.marginUse())
                + " of equity (limit "
                + ProtectionText.limit(limits.marginCritical())
                + ")"
            : "it is "
                + ProtectionText.percent(
                    worst.distance() == null ? BigDecimal.ZERO : worst.distance())
                + " from its liquidation (limit "
                + ProtectionText.limit(limits.distanceCritical())
                + ")";
    retryAt = state.time + RETRY_MILLIS;
    notices.status("Surveillance closes " + NoticeText.position(position) + " at market: " + why);
    if (gate.exit(position, position.quantity(), TradeEnd.SURVEILLANCE, why, 0)
        instanceof DecisionRecord.Acted(var orders)) {
      closing = orders.getFirst();
    }
  }
}
