package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.ShockOutcome;
import app.wheelhouse.risk.ShockOutcome.PositionShock;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a jump of prices does, as the trader reads it.
///
/// @param sentence the answer in short
/// @param figures of the account
/// @param positions by instrument
record ShockFigures(String sentence, List<Figure> figures, List<Line> positions) {

  ShockFigures {
    figures = List.copyOf(figures);
    positions = List.copyOf(positions);
  }

  /// A figure of the account.
  ///
  /// @param then after the jump
  /// @param now before it
  record Figure(String name, Zone zone, String then, String now) {}

  /// What happens to a position.
  enum Fate {
    HOLDS,
    /// Nothing would stop a further loss.
    NO_STOP,
    STOPPED,
    LIQUIDATED
  }

  /// One position.
  ///
  /// @param mark where the price stands then
  /// @param profit change if it is held through, or as its stop leaves it, USDC
  /// @param what happens to it, a few words
  record Line(
      InstrumentId instrument, boolean isLong, String mark, Money profit, Fate fate, String what) {}

  static ShockFigures of(
      ShockOutcome outcome, BigDecimal share, DeskSnapshot snapshot, RiskTexts texts) {
    List<Line> lines =
        outcome.positions().stream().map(each -> line(each, snapshot, texts)).toList();
    return new ShockFigures(
        sentence(lines, share, texts), figures(outcome, lines, snapshot, texts), lines);
  }

  private static String sentence(List<Line> lines, BigDecimal share, RiskTexts texts) {
    Money sum = Money.ZERO;
    long stopped = 0;
    long liquidated = 0;
    for (Line line : lines) {
      sum = sum.plus(line.profit());
      stopped += line.fate() == Fate.STOPPED ? 1 : 0;
      liquidated += line.fate() == Fate.LIQUIDATED ? 1 : 0;
    }
    return texts.of(
        "what-if.sentence",
        Figures.signed(share.movePointRight(2), 1),
        Figures.signed(sum.amount(), 2),
        stopped,
        liquidated);
  }

  private static List<Figure> figures(
      ShockOutcome outcome, List<Line> lines, DeskSnapshot snapshot, RiskTexts texts) {
    AccountRisk before = outcome.before();
    AccountRisk after = outcome.after();
    ProtectionLimits limits = snapshot.limits().protection();
    Money stopped = before.equity();
    for (Line line : lines) {
      stopped = stopped.plus(line.profit());
    }
    BigDecimal most = snapshot.limits().maxEffectiveLeverage();
    return List.of(
        figure("stopped", fall(stopped), money(stopped), money(before.equity()), texts),
        figure(
            "equity", fall(after.equity()), money(after.equity()), money(before.equity()), texts),
        figure(
            "margin",
            Zone.between(after.marginUse(), limits.marginPause(), limits.marginDeny()),
            Gauges.percent(after.marginUse()),
            Gauges.percent(before.marginUse()),
            texts),
        figure(
            "leverage",
            Gauges.leverageZone(after, most),
            Gauges.leverageText(after, texts),
            Gauges.leverageText(before, texts),
            texts));
  }

  private static Figure figure(String key, Zone zone, String then, String now, RiskTexts texts) {
    return new Figure(texts.of("what-if." + key), zone, then, texts.of("what-if.now", now));
  }

  private static Zone fall(Money equity) {
    return equity.signum() > 0 ? Zone.FINE : Zone.LIMIT;
  }

  private static String money(Money amount) {
    return Figures.number(amount.amount(), 2);
  }

  private static Line line(PositionShock shock, DeskSnapshot snapshot, RiskTexts texts) {
    Position position = snapshot.account().position(shock.instrument());
    Instrument instrument =
        snapshot.instrument(shock.instrument()).map(InstrumentSnapshot::instrument).orElse(null);
    Money atStop = shock.profitAtStop();
    Fate fate =
        shock.liquidated()
            ? Fate.LIQUIDATED
            : shock.stopFires() ? Fate.STOPPED : shock.stop() == null ? Fate.NO_STOP : Fate.HOLDS;
    return new Line(
        shock.instrument(),
        position.isLong(),
        price(shock.mark(), instrument),
        atStop != null ? atStop : shock.profit(),
        fate,
        texts.of(
            "what-if.fate." + fate.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            price(shock.stop(), instrument)));
  }

  private static String price(@Nullable Price price, @Nullable Instrument instrument) {
    if (price == null) {
      return Figures.UNKNOWN;
    }
    int decimals =
        instrument == null
            ? Math.max(0, price.value().scale())
            : Figures.decimals(instrument, price.toDouble());
    return Figures.number(price.value(), decimals);
  }
}
