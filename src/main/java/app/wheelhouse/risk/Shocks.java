package app.wheelhouse.risk;

import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out what a jump of prices does; a stop counts as firing where it stands between the marks,
/// with the expected slippage, although a real jump may fill it worse.
final class Shocks {
  private Shocks() {}

  static ShockOutcome of(
      RiskView view,
      SortedMap<InstrumentId, BigDecimal> shares,
      SortedMap<InstrumentId, Price> stops,
      Function<InstrumentId, Instrument> instruments) {
    RiskView moved = view.shocked(shares);
    AccountRisk before = AccountRisks.of(view, instruments);
    AccountRisk after = AccountRisks.of(moved, instruments);
    List<ShockOutcome.PositionShock> positions = new ArrayList<>();
    for (AccountRisk.PositionRisk risk : after.positions()) {
      Position position = view.account().position(risk.instrument());
      Price stop = stops.get(risk.instrument());
      boolean first = isStopFirst(position, stop, risk, moved);
      positions.add(position(position, stop, view, moved, first, liquidates(risk, after, moved)));
    }
    return new ShockOutcome(before, after, positions);
  }

  /// Isolated: the mark is at or beyond the position's own liquidation price. Cross: what is left
  /// of the account no longer covers the maintenance margin of all its positions.
  private static boolean liquidates(
      AccountRisk.PositionRisk risk, AccountRisk after, RiskView moved) {
    if (moved.circumstances().marginMode() == MarginMode.CROSS) {
      return after.equity().compareTo(after.maintenance()) <= 0;
    }
    BigDecimal distance = risk.distance();
    return distance != null && distance.signum() <= 0;
  }

  /// Whether the price meets the stop before the position's own liquidation price.
  private static boolean isStopFirst(
      Position position, @Nullable Price stop, AccountRisk.PositionRisk risk, RiskView moved) {
    BigDecimal liquidation = risk.liquidation();
    return stop == null
        || liquidation == null
        || moved.circumstances().marginMode() == MarginMode.CROSS
        || stop.value().compareTo(liquidation) * position.side().sign() > 0;
  }

  private static ShockOutcome.PositionShock position(
      Position position,
      @Nullable Price stop,
      RiskView view,
      RiskView moved,
      boolean stopFirst,
      boolean liquidates) {
    Price was = view.mark(position.instrument());
    Price mark = moved.mark(position.instrument());
    if (was == null || mark == null) {
      return new ShockOutcome.PositionShock(
          position.instrument(), mark, Money.ZERO, stop, false, null, false);
    }
    boolean fires =
        stop != null
            && stop.compareTo(mark) * position.side().sign() >= 0
            && (stopFirst || !liquidates);
    Money profit = position.unrealised(mark).minus(position.unrealised(was));
    Money atStop = stop == null || !fires ? null : atStop(position, stop, was, view);
    return new ShockOutcome.PositionShock(
        position.instrument(), mark, profit, stop, fires, atStop, liquidates && !fires);
  }

  private static Money atStop(Position position, Price stop, Price was, RiskView view) {
    BigDecimal exit = LossAtStop.received(position.side(), stop, view);
    BigDecimal sign = BigDecimal.valueOf(position.side().sign());
    BigDecimal perUnit = exit.subtract(was.value()).multiply(sign);
    return new Money(perUnit.multiply(position.quantity().value()));
  }
}
