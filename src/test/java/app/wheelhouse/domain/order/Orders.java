package app.wheelhouse.domain.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One limit order and everything that can happen to it.
final class Orders {
  static final AccountId ACCOUNT = new AccountId("paper", "main");
  static final ClientOrderId ID = ClientOrderId.derive(ACCOUNT, "s1", 1, OrderRole.ENTRY);
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private Orders() {}

  static OrderSpec limit(String quantity) {
    return spec(OrderType.LIMIT, quantity, "100", null, OrderRole.ENTRY, false);
  }

  static OrderSpec spec(
      OrderType type,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger,
      OrderRole role,
      boolean reduceOnly) {
    return new OrderSpec(
        ACCOUNT,
        ID,
        BTC,
        Side.BUY,
        type,
        Quantity.of(quantity),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        TimeInForce.GTC,
        reduceOnly,
        role,
        3,
        null);
  }

  static Fill fill(String quantity, String price, String fee) {
    return new Fill(
        ACCOUNT,
        "t",
        ID,
        BTC,
        Side.BUY,
        Price.of(price),
        Quantity.of(quantity),
        Money.of(fee),
        Liquidity.TAKER,
        5,
        3,
        false);
  }

  /// One event of every kind, in the order of the sealed type.
  static List<OrderEvent> oneOfEach(Fill fill) {
    return List.of(
        new OrderEvent.Approved(),
        new OrderEvent.Denied("too big"),
        new OrderEvent.Prepared(),
        new OrderEvent.Submitted(),
        new OrderEvent.Accepted("77"),
        new OrderEvent.Rejected("no margin"),
        new OrderEvent.Triggered(100),
        new OrderEvent.Amended(Quantity.of("9"), Price.of("101"), null),
        new OrderEvent.PartiallyFilled(fill),
        new OrderEvent.Filled(fill),
        new OrderEvent.Canceled("by hand"),
        new OrderEvent.Expired("too late"),
        new OrderEvent.Lost("no answer"),
        new OrderEvent.NotPlaced("not found"));
  }
}
