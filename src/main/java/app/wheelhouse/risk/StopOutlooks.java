package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Works out what a stop at a new price would mean.
final class StopOutlooks {
  private StopOutlooks() {}

  static StopOutlook of(
      Position position,
      @Nullable Price present,
      Price asked,
      @Nullable Price target,
      RiskView view,
      Instrument instrument) {
    Price average = position.averagePrice();
    if (average == null) {
      throw new IllegalArgumentException(
          "There is no position in " + position.instrument() + " to protect");
    }
    Side closing = position.closingSide();
    Price ticks = Ticks.stop(instrument, asked.value(), closing);
    Price stop = ticks == null ? asked : ticks;
    Price mark = view.mark(position.instrument());
    Money loss = StopMove.loss(position, average, stop, view);
    Money equity = view.equity();
    return new StopOutlook(
        stop,
        loss.negate(),
        equity.signum() > 0 ? loss.negate().ratioTo(equity) : null,
        distance(position, stop, view, instrument),
        rewardRisk(position, average, stop, target),
        mark != null && ExitGate.fires(OrderType.STOP_MARKET, closing, stop, mark),
        present != null && StopMove.isLooser(closing, present, stop)
            ? StopMove.denial(position, average, stop, view, instrument)
            : "");
  }

  private static @Nullable BigDecimal distance(
      Position position, Price stop, RiskView view, Instrument instrument) {
    BigDecimal liquidation = LiquidationEstimate.of(instrument, position, view);
    if (liquidation == null) {
      return null;
    }
    BigDecimal way = stop.value().subtract(liquidation);
    BigDecimal sign = BigDecimal.valueOf(position.side().sign());
    return way.multiply(sign).divide(stop.value(), MathContext.DECIMAL64);
  }

  private static @Nullable BigDecimal rewardRisk(
      Position position, Price entry, Price stop, @Nullable Price target) {
    BigDecimal sign = BigDecimal.valueOf(position.side().sign());
    BigDecimal risk = entry.value().subtract(stop.value()).multiply(sign);
    if (target == null || risk.signum() <= 0) {
      return null;
    }
    BigDecimal reward = target.value().subtract(entry.value()).multiply(sign);
    return reward.divide(risk, MathContext.DECIMAL64);
  }
}
