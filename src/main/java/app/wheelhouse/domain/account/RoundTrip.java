package app.wheelhouse.domain.account;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;

/// Running totals of one position from flat to flat.
///
/// @param openedAt time of the first fill, epoch milliseconds; 0 when flat
/// @param realised profit of the closed part before fees
/// @param funding paid; negative when received
public record RoundTrip(
    long openedAt,
    Quantity entered,
    Money enteredValue,
    Quantity exited,
    Money exitedValue,
    Money realised,
    Money fees,
    Money funding) {

  public static final RoundTrip NONE = started(0);

  static RoundTrip started(long time) {
    return new RoundTrip(
        time,
        Quantity.ZERO,
        Money.ZERO,
        Quantity.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO);
  }

  RoundTrip entered(Quantity quantity, Money value, Money fee) {
    return new RoundTrip(
        openedAt,
        entered.plus(quantity),
        enteredValue.plus(value),
        exited,
        exitedValue,
        realised,
        fees.plus(fee),
        funding);
  }

  RoundTrip exited(Quantity quantity, Money value, Money gain, Money fee) {
    return new RoundTrip(
        openedAt,
        entered,
        enteredValue,
        exited.plus(quantity),
        exitedValue.plus(value),
        realised.plus(gain),
        fees.plus(fee),
        funding);
  }

  RoundTrip funded(Money paid) {
    return new RoundTrip(
        openedAt, entered, enteredValue, exited, exitedValue, realised, fees, funding.plus(paid));
  }
}
