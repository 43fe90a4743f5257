package app.wheelhouse.domain.account;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Fills for the tests of positions and accounts.
final class Fills {
  static final AccountId ACCOUNT = new AccountId("paper", "main");
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  static final InstrumentId ETH = InstrumentId.hyperliquid("ETH");
  static final InstrumentId SOL = InstrumentId.hyperliquid("SOL");
  static final List<InstrumentId> ALL = List.of(BTC, ETH, SOL);
  private static final ClientOrderId ORDER =
      ClientOrderId.derive(ACCOUNT, "s1", 1, OrderRole.ENTRY);

  private Fills() {}

  static Fill fill(Side side, String quantity, String price, String fee, long time) {
    return fill(BTC, side, Quantity.of(quantity), Price.of(price), Money.of(fee), time);
  }

  static Fill fill(
      InstrumentId instrument, Side side, Quantity quantity, Price price, Money fee, long time) {
    return new Fill(
        ACCOUNT,
        "t" + time,
        ORDER,
        instrument,
        side,
        price,
        quantity,
        fee,
        Liquidity.TAKER,
        time,
        5,
        false);
  }

  /// A fill of few lots, so that positions often close and flip exactly.
  static Fill any(SplittableRandom random, InstrumentId instrument, long time) {
    return fill(
        instrument,
        random.nextBoolean() ? Side.BUY : Side.SELL,
        new Quantity(BigDecimal.valueOf(random.nextLong(1, 8), 3)),
        new Price(BigDecimal.valueOf(random.nextLong(5_000_000, 7_000_000), 2)),
        new Money(BigDecimal.valueOf(random.nextLong(-50, 200), 4)),
        time);
  }

  /// The same execution in up to six parts of uneven size, fees in parts too.
  static List<Fill> split(SplittableRandom random, Fill whole) {
    List<Fill> parts = new ArrayList<>();
    Quantity rest = whole.quantity();
    Money fee = whole.fee();
    for (int i = random.nextInt(6); i > 0; i--) {
      BigDecimal share = BigDecimal.valueOf(random.nextLong(1, 90), 2);
      Quantity part = new Quantity(rest.value().multiply(share));
      Money partFee = fee.times(share);
      parts.add(with(whole, part, partFee));
      rest = rest.minus(part);
      fee = fee.minus(partFee);
    }
    parts.add(with(whole, rest, fee));
    return parts;
  }

  static Fill mirrored(Fill fill) {
    return fill(
        fill.instrument(),
        fill.side().opposite(),
        fill.quantity(),
        fill.price(),
        fill.fee(),
        fill.time());
  }

  /// What the fill moves in cash before fees: below zero for a buy.
  static BigDecimal cash(Fill fill) {
    BigDecimal value = fill.price().value().multiply(fill.quantity().value());
    return fill.side() == Side.BUY ? value.negate() : value;
  }

  static BigDecimal signed(Fill fill) {
    return fill.side() == Side.BUY ? fill.quantity().value() : fill.quantity().value().negate();
  }

  private static Fill with(Fill whole, Quantity quantity, Money fee) {
    return fill(whole.instrument(), whole.side(), quantity, whole.price(), fee, whole.time());
  }
}
