package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.ProtectionSnapshot;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.AccountTally;
import app.wheelhouse.risk.Circumstances;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/// The protection of an account with figures of one's choice.
record Shield(
    ProtectionSnapshot now,
    AccountRisk risk,
    AccountTally tally,
    List<Restriction> restrictions,
    List<StateChange> changes) {
  static Shield of(ProtectionSnapshot now) {
    return new Shield(
        now, now.risk(), now.circumstances().tally(), now.restrictions(), now.changes());
  }

  Shield marginUse(String share) {
    return with(new BigDecimal(share), risk.effectiveLeverage(), risk.drawdown(), risk.free());
  }

  Shield leverage(String times) {
    return with(risk.marginUse(), new BigDecimal(times), risk.drawdown(), risk.free());
  }

  /// Positions of 5,000 USDC and no equity behind them.
  Shield ruined() {
    return risk(
        new AccountRisk(
            Money.of(-1),
            risk.maintenance(),
            BigDecimal.ONE,
            risk.initialMargin(),
            Money.ZERO,
            Money.of(5_000),
            BigDecimal.ONE,
            risk.drawdown(),
            risk.dayLoss(),
            risk.dayLossShare(),
            risk.dayLossLimit(),
            risk.positions()));
  }

  Shield drawdown(String share) {
    return with(risk.marginUse(), risk.effectiveLeverage(), new BigDecimal(share), risk.free());
  }

  Shield free(String amount) {
    return with(risk.marginUse(), risk.effectiveLeverage(), risk.drawdown(), Money.of(amount));
  }

  private Shield with(BigDecimal margin, BigDecimal leverage, BigDecimal drawdown, Money free) {
    return risk(
        new AccountRisk(
            risk.equity(),
            risk.maintenance(),
            margin,
            risk.initialMargin(),
            free,
            risk.gross(),
            leverage,
            drawdown,
            risk.dayLoss(),
            risk.dayLossShare(),
            risk.dayLossLimit(),
            risk.positions()));
  }

  Shield dayLoss(String loss, String share, String limit) {
    return risk(
        new AccountRisk(
            risk.equity(),
            risk.maintenance(),
            risk.marginUse(),
            risk.initialMargin(),
            risk.free(),
            risk.gross(),
            risk.effectiveLeverage(),
            risk.drawdown(),
            Money.of(loss),
            new BigDecimal(share),
            Money.of(limit),
            risk.positions()));
  }

  Shield positions(List<AccountRisk.PositionRisk> positions) {
    return risk(
        new AccountRisk(
            risk.equity(),
            risk.maintenance(),
            risk.marginUse(),
            risk.initialMargin(),
            risk.free(),
            risk.gross(),
            risk.effectiveLeverage(),
            risk.drawdown(),
            risk.dayLoss(),
            risk.dayLossShare(),
            risk.dayLossLimit(),
            positions));
  }

  private Shield risk(AccountRisk other) {
    return new Shield(now, other, tally, restrictions, changes);
  }

  Shield tally(int trades, int losses, long dayEnd) {
    AccountTally other =
        new AccountTally(
            tally.peak(), dayEnd - 86_400_000, dayEnd, trades, losses, new TreeMap<>());
    return new Shield(now, risk, other, restrictions, changes);
  }

  Shield restricted(Restriction... all) {
    return new Shield(now, risk, tally, List.of(all), changes);
  }

  Shield changed(StateChange... all) {
    return new Shield(now, risk, tally, restrictions, List.of(all));
  }

  ProtectionSnapshot snapshot() {
    Circumstances around = now.circumstances();
    return new ProtectionSnapshot(
        restrictions,
        changes,
        new Circumstances(
            tally,
            around.markets(),
            around.correlations(),
            around.clockSkewMillis(),
            around.marginMode()),
        risk,
        now.extremes());
  }
}
