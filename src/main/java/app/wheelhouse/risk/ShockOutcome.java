package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a jump of prices would do to the account as it stands (RISK-13).
///
/// @param before at the marks of now
/// @param after at the moved marks, every position still open: what would be without any stop
/// @param positions by instrument
public record ShockOutcome(AccountRisk before, AccountRisk after, List<PositionShock> positions) {

  public ShockOutcome {
    positions = List.copyOf(positions);
  }

  /// What it would do to one position.
  ///
  /// @param mark where the price would stand; null where no price is known
  /// @param profit change of the unrealised profit if the position is held through it, USDC
  /// @param stop the first resting stop; null where there is none
  /// @param stopFires whether the price would pass the stop on its way
  /// @param profitAtStop change of the profit if the stop closes it, with slippage and the taker
  ///   fee of the exit, USDC; null where the stop does not fire
  /// @param liquidated whether it would be liquidated: the price reaches the liquidation price and
  ///   no stop fires before
  public record PositionShock(
      InstrumentId instrument,
      @Nullable Price mark,
      Money profit,
      @Nullable Price stop,
      boolean stopFires,
      @Nullable Money profitAtStop,
      boolean liquidated) {}
}
