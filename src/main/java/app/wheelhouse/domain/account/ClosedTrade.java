package app.wheelhouse.domain.account;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.MathContext;

/// A finished round trip: what it was, what it earned, what it cost.
///
/// @param side BUY for a long
/// @param quantity total entered
/// @param entry average entry price
/// @param exit average exit price
/// @param realised profit before fees and funding
/// @param end what ended it
public record ClosedTrade(
    InstrumentId instrument,
    Side side,
    Quantity quantity,
    Price entry,
    Price exit,
    Money realised,
    Money fees,
    Money funding,
    int leverage,
    long openedAt,
    long closedAt,
    TradeEnd end) {

  static ClosedTrade of(
      InstrumentId instrument,
      Side side,
      int leverage,
      RoundTrip trip,
      long closedAt,
      boolean liquidated) {
    return new ClosedTrade(
        instrument,
        side,
        trip.entered(),
        average(trip.enteredValue(), trip.entered()),
        average(trip.exitedValue(), trip.exited()),
        trip.realised(),
        trip.fees(),
        trip.funding(),
        leverage,
        trip.openedAt(),
        closedAt,
        liquidated ? TradeEnd.LIQUIDATION : TradeEnd.UNKNOWN);
  }

  public boolean liquidated() {
    return end == TradeEnd.LIQUIDATION;
  }

  /// The same trade with what ended it.
  public ClosedTrade endedBy(TradeEnd by) {
    return new ClosedTrade(
        instrument,
        side,
        quantity,
        entry,
        exit,
        realised,
        fees,
        funding,
        leverage,
        openedAt,
        closedAt,
        by);
  }

  /// Profit after fees and funding.
  public Money net() {
    return realised.minus(fees).minus(funding);
  }

  private static Price average(Money value, Quantity quantity) {
    return new Price(value.amount().divide(quantity.value(), MathContext.DECIMAL128));
  }
}
