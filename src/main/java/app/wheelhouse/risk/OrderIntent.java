package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// The wish to take exposure, before the gate has looked at it.
///
/// @param number running number of the intent within the session
/// @param session which session of the account
/// @param proposer who proposed it; null for an order by hand
/// @param type MARKET or LIMIT; others are refused by a check
/// @param quantity base units; null leaves the size to the gate
/// @param sizeShare margin as a share of equity, above 0 to 1; used where `quantity` is null
/// @param limit present exactly for LIMIT
/// @param stop protective stop; null: denied when automatic, the default stop when by hand
/// @param target take-profit; null: the default target when automatic, none when by hand
/// @param leverage 1 or more
/// @param time engine time, epoch milliseconds
public record OrderIntent(
    long number,
    String session,
    AccountId account,
    @Nullable Proposer proposer,
    Instrument instrument,
    Side side,
    OrderType type,
    @Nullable Quantity quantity,
    @Nullable Double sizeShare,
    @Nullable Price limit,
    @Nullable Price stop,
    @Nullable Price target,
    int leverage,
    Confidence confidence,
    long time) {

  /// True when a strategy, rules or a model proposed it, false for an order by hand.
  public boolean automatic() {
    return proposer != null;
  }
}
