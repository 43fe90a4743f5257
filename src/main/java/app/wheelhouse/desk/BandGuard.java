package app.wheelhouse.desk;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Refuses entries that were overtaken by a halt, or by a price outside the band they were approved
/// for.
final class BandGuard implements SendGuard {
  private final Supplier<TradingState> state;
  private final ToDoubleFunction<InstrumentId> mark;

  /// @param mark newest mark of an instrument; NaN when none is known
  BandGuard(Supplier<TradingState> state, ToDoubleFunction<InstrumentId> mark) {
    this.state = state;
    this.mark = mark;
  }

  @Override
  public Optional<String> refusal(ApprovedAction action) {
    if (state.get() != TradingState.ACTIVE) {
      return Optional.of("trading was restricted before it was sent");
    }
    if (!(action instanceof ApprovedOrder order)) {
      return Optional.empty();
    }
    double now = mark.applyAsDouble(order.entry().instrument());
    if (Double.isNaN(now)) {
      return Optional.of("no price is known any more");
    }
    return now < order.bandLow() || now > order.bandHigh()
        ? Optional.of("the price left the band it was approved for")
        : Optional.empty();
  }
}
