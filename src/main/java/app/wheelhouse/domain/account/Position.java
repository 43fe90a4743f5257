package app.wheelhouse.domain.account;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// One net position: exact quantity and cost; the average is derived, never stored.
///
/// Average-cost accounting: adding sums cost, reducing removes cost in proportion and realises
/// price times quantity less that cost. Sums are exact, divisions keep 34 digits.
///
/// @param signed base units, above zero long, below zero short
/// @param cost entry value of the open part, zero or above
/// @param leverage of the position, 1 or more
/// @param trip what happened since it was last flat
public record Position(
    InstrumentId instrument, BigDecimal signed, Money cost, int leverage, RoundTrip trip) {

  public Position {
    if (signed.signum() == 0 && !cost.isZero()) {
      throw new IllegalArgumentException("A flat position costs nothing, not " + cost);
    }
    signed = signed.signum() == 0 ? BigDecimal.ZERO : signed.stripTrailingZeros();
  }

  public static Position flat(InstrumentId instrument) {
    return new Position(instrument, BigDecimal.ZERO, Money.ZERO, 1, RoundTrip.NONE);
  }

  /// A position that is known only by what it is now.
  ///
  /// @param signed base units; zero for a flat one
  /// @param entry average price
  /// @param time since when it counts, epoch milliseconds
  public static Position held(
      InstrumentId instrument, BigDecimal signed, Price entry, int leverage, long time) {
    if (signed.signum() == 0) {
      return flat(instrument);
    }
    Quantity quantity = new Quantity(signed.abs());
    Money value = entry.times(quantity);
    return new Position(
        instrument,
        signed,
        value,
        leverage,
        RoundTrip.started(time).entered(quantity, value, Money.ZERO));
  }

  /// A position after a fill, what the fill realised, and the round trip that it ended, if any.
  ///
  /// @param realised profit before fees
  public record Change(Position after, Money realised, @Nullable ClosedTrade closed) {}

  public boolean isFlat() {
    return signed.signum() == 0;
  }

  public boolean isLong() {
    return signed.signum() > 0;
  }

  public Quantity quantity() {
    return new Quantity(signed.abs());
  }

  /// The side whose fills add to this position; BUY when flat.
  public Side side() {
    return signed.signum() < 0 ? Side.SELL : Side.BUY;
  }

  /// The side that closes this position.
  public Side closingSide() {
    return side().opposite();
  }

  /// Average entry price, 34 digits; null when flat.
  public @Nullable Price averagePrice() {
    return isFlat() ? null : new Price(cost.amount().divide(signed.abs(), MathContext.DECIMAL128));
  }

  /// Value at `price`.
  public Money notional(Price price) {
    return price.times(quantity());
  }

  /// Profit if closed at `mark`, before fees: side times (mark value − cost).
  public Money unrealised(Price mark) {
    Money gain = notional(mark).minus(cost);
    return isLong() ? gain : gain.negate();
  }

  /// The same in double, to screen; decisions use [#unrealised].
  public double screenUnrealised(double mark) {
    return signed.doubleValue() * mark - signed.signum() * cost.toDouble();
  }

  /// Adds, reduces, closes or flips.
  public Change apply(Fill fill) {
    if (isFlat() || fill.side() == side()) {
      return new Change(opened(fill, fill.quantity(), fill.fee()), Money.ZERO, null);
    }
    Quantity open = quantity();
    if (fill.quantity().compareTo(open) < 0) {
      return reduced(fill, fill.quantity(), fill.fee());
    }
    Money closingFee = share(fill.fee(), open, fill.quantity());
    Change closed = reduced(fill, open, closingFee);
    if (fill.quantity().equals(open)) {
      return closed;
    }
    Position flipped =
        flat(instrument).opened(fill, fill.quantity().minus(open), fill.fee().minus(closingFee));
    return new Change(flipped, closed.realised(), closed.closed());
  }

  /// Charges funding; a negative amount is received.
  public Position applyFunding(Money paid) {
    return new Position(instrument, signed, cost, leverage, trip.funded(paid));
  }

  private Position opened(Fill fill, Quantity quantity, Money fee) {
    BigDecimal added = fill.side() == Side.BUY ? quantity.value() : quantity.value().negate();
    Money value = fill.price().times(quantity);
    RoundTrip start = isFlat() ? RoundTrip.started(fill.time()) : trip;
    return new Position(
        instrument,
        signed.add(added),
        cost.plus(value),
        isFlat() ? fill.leverage() : leverage,
        start.entered(quantity, value, fee));
  }

  private Change reduced(Fill fill, Quantity quantity, Money fee) {
    boolean closes = quantity.equals(quantity());
    Money removed = closes ? cost : share(cost, quantity, quantity());
    Money value = fill.price().times(quantity);
    Money realised = isLong() ? value.minus(removed) : removed.minus(value);
    RoundTrip after = trip.exited(quantity, value, realised, fee);
    if (closes) {
      ClosedTrade trade =
          ClosedTrade.of(instrument, side(), leverage, after, fill.time(), fill.liquidation());
      return new Change(flat(instrument), realised, trade);
    }
    BigDecimal rest = isLong() ? signed.subtract(quantity.value()) : signed.add(quantity.value());
    return new Change(
        new Position(instrument, rest, cost.minus(removed), leverage, after), realised, null);
  }

  private static Money share(Money whole, Quantity part, Quantity of) {
    return new Money(
        whole.amount().multiply(part.value()).divide(of.value(), MathContext.DECIMAL128));
  }
}
