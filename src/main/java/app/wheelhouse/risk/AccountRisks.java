package app.wheelhouse.risk;

import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out the figures of an account from what the gate sees.
///
/// @param view at whose marks everything is valued
/// @param equity of the view, USDC
/// @param maintenance of all positions, USDC
record AccountRisks(
    RiskView view,
    Function<InstrumentId, Instrument> instruments,
    Money equity,
    Money maintenance) {

  static AccountRisk of(RiskView view, Function<InstrumentId, Instrument> instruments) {
    Money maintenance = Money.ZERO;
    for (Position position : view.account().positions().values()) {
      InstrumentId id = position.instrument();
      Money notional = view.positionNotional(id);
      maintenance = maintenance.plus(instruments.apply(id).maintenanceMargin(notional));
    }
    return new AccountRisks(view, instruments, view.equity(), maintenance).account();
  }

  private AccountRisk account() {
    Money gross = Money.ZERO;
    List<AccountRisk.PositionRisk> positions = new ArrayList<>();
    for (Position position : view.account().positions().values()) {
      AccountRisk.PositionRisk risk = position(position);
      positions.add(risk);
      gross = gross.plus(risk.notional());
    }
    Money initial = initialMargin();
    Money dayLoss = view.dayRealisedAndUnrealised().negate().max(Money.ZERO);
    return new AccountRisk(
        equity,
        maintenance,
        share(maintenance, equity),
        initial,
        equity.minus(initial).max(Money.ZERO),
        gross,
        share(gross, equity),
        Drawdown.of(view),
        dayLoss,
        share(dayLoss, view.dayStartEquity()),
        DailyLossCheck.most(view).max(Money.ZERO),
        positions);
  }

  /// Positions at their own leverage; working entries at that of the open position in the
  /// instrument, else at the trader's own maximum, since theirs is not known here.
  private Money initialMargin() {
    Money sum = Money.ZERO;
    for (InstrumentId id : view.busy()) {
      Position position = view.account().position(id);
      int leverage = position.isFlat() ? view.limits().userMaxLeverage() : position.leverage();
      Money notional = view.positionNotional(id).plus(view.workingNotional(id));
      sum = sum.plus(notional.dividedBy(BigDecimal.valueOf(leverage)));
    }
    return sum;
  }

  private AccountRisk.PositionRisk position(Position position) {
    InstrumentId id = position.instrument();
    Instrument instrument = instruments.apply(id);
    Money notional = view.positionNotional(id);
    Money own = instrument.maintenanceMargin(notional);
    Price mark = view.mark(id);
    BigDecimal liquidation = liquidation(position, instrument, notional, own);
    Money unrealised = mark == null ? Money.ZERO : position.unrealised(mark);
    Money committed = notional.dividedBy(BigDecimal.valueOf(position.leverage()));
    return new AccountRisk.PositionRisk(
        id,
        notional,
        LiquidationEstimate.margin(position),
        share(committed, equity),
        own,
        liquidation,
        liquidation == null || mark == null ? null : distance(position, mark, liquidation),
        unrealised,
        share(unrealised, LiquidationEstimate.margin(position)));
  }

  private @Nullable BigDecimal liquidation(
      Position position, Instrument instrument, Money notional, Money own) {
    return view.circumstances().marginMode() == MarginMode.ISOLATED
        ? LiquidationEstimate.of(instrument, position)
        : LiquidationEstimate.price(
            instrument,
            position.side(),
            position.quantity(),
            notional,
            equity.minus(maintenance).plus(own));
  }

  /// Zero where the mark is at or beyond the liquidation price.
  private static BigDecimal distance(Position position, Price mark, BigDecimal liquidation) {
    BigDecimal sign = BigDecimal.valueOf(position.side().sign());
    BigDecimal way = mark.value().subtract(liquidation).multiply(sign);
    return way.max(BigDecimal.ZERO).divide(mark.value(), MathContext.DECIMAL64);
  }

  private static BigDecimal share(Money part, Money whole) {
    return whole.signum() > 0
        ? part.ratioTo(whole)
        : part.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
