package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// What the gate kept from being traded, followed on paper by the rules of
/// [app.wheelhouse.sim.PaperTrade].
///
/// A limit that the market has not traded through waits: it is OPEN with `exit` at its entry and
/// nothing won or lost, and it stays so when it ends at its time limit.
///
/// @param order the denied or clamped order
/// @param decision number of the decision behind it, 0 for the trader
/// @param rule that denied it or cut it, and its layer
/// @param denied true for a denial, false for the part that a clamp cut off
/// @param quantity that was not traded, base units
/// @param entry price on paper, USDC: the mark when it was refused, the limit of one that rests
/// @param stop as asked, or the default one that an order by hand gets; null for none
/// @param target as asked, or the default one that an automatic order gets; null for none
/// @param liquidation on paper at the leverage that was asked for; null where there is none
/// @param openedAt engine time, epoch milliseconds
/// @param expiresAt 36 hours later
/// @param exit price at which it ended; the mark while it is open
/// @param endedAt engine time, epoch milliseconds; 0 while it is open
/// @param net profit after taker fees both ways, USDC; of an open one at the mark; of a liquidated
///   one all of its margin and the fee of the entry
public record Counterfactual(
    ClientOrderId order,
    long decision,
    String rule,
    int layer,
    boolean denied,
    InstrumentId instrument,
    Side side,
    Quantity quantity,
    double entry,
    @Nullable Double stop,
    @Nullable Double target,
    @Nullable Double liquidation,
    long openedAt,
    long expiresAt,
    Status status,
    double exit,
    long endedAt,
    Money net) {

  /// How it ended on paper.
  public enum Status {
    OPEN,
    STOPPED,
    TARGET,
    TIME_LIMIT,
    LIQUIDATED
  }
}
