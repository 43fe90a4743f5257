package app.wheelhouse.engine;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.OrderIntent;
import org.jspecify.annotations.Nullable;

/// An entry that somebody wants, before it has a number and passes the gate.
///
/// @param proposer null for the trader
/// @param quantity null leaves the size to the gate
/// @param sizeShare margin as a share of equity; null for none stated
/// @param limit null for market
record EntryRequest(
    @Nullable Proposer proposer,
    Instrument instrument,
    Side side,
    @Nullable Quantity quantity,
    @Nullable Double sizeShare,
    @Nullable Price limit,
    @Nullable Price stop,
    @Nullable Price target,
    int leverage,
    Confidence confidence) {

  /// This request as the gate takes it.
  ///
  /// @param number running number of the intent within the session
  /// @param time engine time, epoch milliseconds
  OrderIntent intent(long number, String session, AccountId account, long time) {
    return new OrderIntent(
        number,
        session,
        account,
        proposer,
        instrument,
        side,
        limit == null ? OrderType.MARKET : OrderType.LIMIT,
        quantity,
        sizeShare,
        limit,
        stop,
        target,
        leverage,
        confidence,
        time);
  }

  static EntryRequest of(DeskCommand.SubmitTicket ticket, Instrument instrument) {
    return new EntryRequest(
        null,
        instrument,
        ticket.side(),
        ticket.quantity(),
        null,
        ticket.limit(),
        ticket.stop(),
        ticket.target(),
        ticket.leverage(),
        new Confidence(1));
  }

  static EntryRequest of(Decision.Open open, Instrument instrument, int usualLeverage) {
    Integer leverage = open.leverage();
    return new EntryRequest(
        open.header().proposer(),
        instrument,
        open.side(),
        null,
        open.sizeShare(),
        open.entry(),
        open.stop(),
        open.target(),
        leverage == null ? usualLeverage : leverage,
        open.header().effective());
  }
}
