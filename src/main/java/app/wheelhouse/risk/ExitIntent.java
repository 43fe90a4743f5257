package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderType;
import org.jspecify.annotations.Nullable;

/// The wish to close or protect a position; always reduce-only, on the position's closing side.
///
/// @param number running number of the intent within the session
/// @param session which session of the account
/// @param role EXIT, STOP or TARGET
/// @param quantity base units; clamped to the position
/// @param limit present exactly for limit types
/// @param trigger present exactly for trigger types
/// @param reason why, for people
/// @param time engine time, epoch milliseconds
public record ExitIntent(
    long number,
    String session,
    AccountId account,
    Instrument instrument,
    OrderRole role,
    OrderType type,
    Quantity quantity,
    @Nullable Price limit,
    @Nullable Price trigger,
    String reason,
    long time) {}
