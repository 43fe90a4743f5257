package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.sim.PaperTrade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What was refused, and what it makes or loses on paper.
///
/// @param decision number of the decision behind it, 0 for the trader
/// @param cause rule that refused it
/// @param quantity base units, above zero
/// @param cost entry value, USDC
/// @param margin that the position binds, USDC
/// @param takerFee share of notional
/// @param openedAt engine time, epoch milliseconds
record ShadowOrder(
    ClientOrderId order,
    long decision,
    Cause cause,
    Instrument instrument,
    Side side,
    Quantity quantity,
    Money cost,
    Money margin,
    BigDecimal takerFee,
    long openedAt) {

  /// The rule that refused, by layer, then by name.
  ///
  /// @param denied true for a denial, false for the part that a clamp cut off
  record Cause(String rule, int layer, boolean denied) {}

  /// The trade as the board shows it.
  ///
  /// @param mark the newest price
  Counterfactual at(PaperTrade paper, double mark) {
    PaperTrade.State state = paper.state();
    double exit = state.isOver() ? paper.exit() : mark;
    boolean filled = state != PaperTrade.State.WAITING && !Double.isNaN(exit);
    return new Counterfactual(
        order,
        decision,
        cause.rule(),
        cause.layer(),
        cause.denied(),
        instrument.id(),
        side,
        quantity,
        paper.entry(),
        known(paper.exits().stop()),
        known(paper.exits().target()),
        known(paper.exits().liquidation()),
        openedAt,
        paper.expiresAt(),
        status(state),
        filled ? exit : paper.entry(),
        paper.endedAt(),
        filled ? net(state, exit) : Money.ZERO);
  }

  private Money net(PaperTrade.State state, double exit) {
    if (state == PaperTrade.State.LIQUIDATED) {
      return margin.plus(cost.times(takerFee)).negate();
    }
    Money value = instrument.exactPrice(exit).times(quantity);
    Money won = side == Side.BUY ? value.minus(cost) : cost.minus(value);
    return won.minus(value.plus(cost).times(takerFee));
  }

  private static Counterfactual.Status status(PaperTrade.State state) {
    return switch (state) {
      case WAITING, OPEN -> Counterfactual.Status.OPEN;
      case STOPPED -> Counterfactual.Status.STOPPED;
      case TARGET -> Counterfactual.Status.TARGET;
      case LIQUIDATED -> Counterfactual.Status.LIQUIDATED;
      case TIME_LIMIT -> Counterfactual.Status.TIME_LIMIT;
    };
  }

  private static @Nullable Double known(double price) {
    return Double.isNaN(price) ? null : price;
  }
}
