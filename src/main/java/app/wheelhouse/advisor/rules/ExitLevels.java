package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.Optional;

/// Stop and target of a proposed position, on the instrument's grid.
record ExitLevels(Price stop, Price target) {

  /// The stop `distance` from the price against `direction`, the target `rewardRisk` times as far.
  ///
  /// Both are rounded so that risk never grows and reward never shrinks. Empty when a level would
  /// not be above zero or the tick is too coarse to keep the stop off the price.
  ///
  /// @param direction +1 long, −1 short
  /// @param distance quote currency, above 0
  static Optional<ExitLevels> of(
      DecisionContext context, int direction, double distance, double rewardRisk) {
    Side closing = direction > 0 ? Side.SELL : Side.BUY;
    double price = context.price();
    double rawStop = price - direction * distance;
    double rawTarget = price + direction * distance * rewardRisk;
    double tick = context.instrument().tick();
    // One tick above zero, since a level of a long rounds up and that of a short down.
    if (!(usable(rawStop, tick) && usable(rawTarget, tick))) {
      return Optional.empty();
    }
    Price stop = context.instrument().roundStop(BigDecimal.valueOf(rawStop), closing);
    Price target = context.instrument().roundPassively(BigDecimal.valueOf(rawTarget), closing);
    boolean apart =
        (price - stop.toDouble()) * direction > 0 && (target.toDouble() - price) * direction > 0;
    return apart ? Optional.of(new ExitLevels(stop, target)) : Optional.empty();
  }

  private static boolean usable(double level, double tick) {
    return Double.isFinite(level) && level >= tick;
  }
}
