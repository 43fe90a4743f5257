package app.wheelhouse.ui.risk;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.AccountTally;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Reads the gauges of the account from a snapshot; exact figures decide the zones.
final class Gauges {
  private static final BigDecimal QUARTER_MORE = new BigDecimal("1.25");
  private static final BigDecimal TENTH = new BigDecimal("0.10");

  private final RiskTexts texts;

  Gauges(RiskTexts texts) {
    this.texts = texts;
  }

  Reading read(GaugeKind kind, DeskSnapshot snapshot) {
    AccountRisk risk = snapshot.protection().risk();
    ProtectionLimits limits = snapshot.limits().protection();
    AccountTally tally = snapshot.protection().circumstances().tally();
    return switch (kind) {
      case MARGIN_USE -> marginUse(risk.marginUse(), limits);
      case LEVERAGE -> leverage(risk, snapshot.limits().maxEffectiveLeverage());
      case DRAWDOWN -> drawdown(risk.drawdown(), limits);
      case FREE -> free(risk);
      case DAY_LOSS -> dayLoss(risk, snapshot.limits().maxDailyLossShare(), tally, snapshot.time());
      case TRADES_TODAY -> counted("trades", tally.tradesToday(), limits.tradesPerDay());
      case LOSSES_IN_ROW -> counted("losses", tally.lossesInRow(), limits.lossStreak());
    };
  }

  private Reading marginUse(BigDecimal use, ProtectionLimits limits) {
    return Reading.of(
        Zone.between(use, limits.marginPause(), limits.marginDeny()),
        use,
        BigDecimal.ONE,
        List.of(limits.marginPause(), limits.marginDeny(), limits.marginCritical()),
        percent(use),
        texts.of(
            "note.margin",
            whole(limits.marginPause()),
            whole(limits.marginDeny()),
            whole(limits.marginCritical())));
  }

  private Reading leverage(AccountRisk risk, BigDecimal limit) {
    BigDecimal full = limit.multiply(QUARTER_MORE);
    return Reading.of(
        leverageZone(risk, limit),
        hasNoEquity(risk) ? full : risk.effectiveLeverage(),
        full,
        List.of(limit),
        leverageText(risk, texts),
        texts.of("note.leverage", plain(limit)));
  }

  private Reading drawdown(BigDecimal drawdown, ProtectionLimits limits) {
    return Reading.of(
        Zone.below(drawdown, limits.drawdownReduce()),
        drawdown,
        limits.drawdownHalt().multiply(QUARTER_MORE),
        List.of(limits.drawdownReduce(), limits.drawdownHalt()),
        percent(drawdown),
        texts.of("note.drawdown", whole(limits.drawdownReduce()), whole(limits.drawdownHalt())));
  }

  private Reading free(AccountRisk risk) {
    BigDecimal equity = risk.equity().amount().max(BigDecimal.ZERO);
    BigDecimal free = risk.free().amount();
    BigDecimal share =
        equity.signum() == 0 ? BigDecimal.ZERO : free.divide(equity, MathContext.DECIMAL64);
    Zone zone = free.signum() <= 0 ? Zone.LIMIT : Zone.above(share, TENTH, BigDecimal.ZERO);
    return Reading.of(
        zone,
        share,
        BigDecimal.ONE,
        List.of(TENTH),
        Figures.number(free, 2),
        texts.of("note.free", whole(share)));
  }

  private Reading dayLoss(AccountRisk risk, BigDecimal limitShare, AccountTally tally, long now) {
    BigDecimal loss = risk.dayLoss().amount();
    BigDecimal limit = risk.dayLossLimit().amount();
    // An account without a limit in money yet is held to the share alone.
    boolean inMoney = limit.signum() > 0;
    BigDecimal held = inMoney ? loss : risk.dayLossShare();
    BigDecimal against = inMoney ? limit : limitShare;
    String money =
        inMoney
            ? texts.of("note.day-loss", Figures.number(loss, 2), Figures.number(limit, 2))
            : texts.of("note.day-loss.share", whole(limitShare));
    String rolls =
        tally.dayEnd() == 0 ? "" : texts.of("note.day-end", RiskTexts.span(tally.dayEnd() - now));
    return Reading.of(
        Zone.below(held, against),
        held,
        against.multiply(QUARTER_MORE),
        List.of(against),
        percent(risk.dayLossShare()),
        rolls.isEmpty() ? money : money + " · " + rolls);
  }

  private Reading counted(String key, int count, int limit) {
    BigDecimal at = BigDecimal.valueOf(count);
    BigDecimal most = BigDecimal.valueOf(limit);
    return Reading.of(
        Zone.below(at, most),
        at,
        most,
        List.of(),
        Integer.toString(count),
        texts.of("note." + key, limit));
  }

  /// Where nothing stands behind what is held there is no leverage that could be told.
  private static boolean hasNoEquity(AccountRisk risk) {
    return risk.equity().signum() <= 0 && risk.gross().signum() > 0;
  }

  static Zone leverageZone(AccountRisk risk, BigDecimal limit) {
    return hasNoEquity(risk) ? Zone.LIMIT : Zone.below(risk.effectiveLeverage(), limit);
  }

  static String leverageText(AccountRisk risk, RiskTexts texts) {
    return hasNoEquity(risk)
        ? texts.of("no-equity")
        : Figures.number(risk.effectiveLeverage(), 2) + "×";
  }

  static String percent(BigDecimal share) {
    return Figures.number(share.movePointRight(2), 2) + " %";
  }

  /// 0.8 is `80`, 0.125 is `12.5`.
  static String whole(BigDecimal share) {
    return plain(share.movePointRight(2));
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
