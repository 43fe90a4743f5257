package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders for tests, and the venue's list of instruments that the request oracles were made with.
final class Specs {
  static final long TIME = 1_756_893_600_000L;
  static final AccountId ACCOUNT = new AccountId("hyperliquid", "test");
  static final InstrumentId SOL = InstrumentId.hyperliquid("SOL");
  static final ClientOrderId ID = new ClientOrderId("0x1234567890abcdef1234567890abcdef");
  static final ClientOrderId STOP = new ClientOrderId("0x000000000000000000000000000000a1");
  static final ClientOrderId TARGET = new ClientOrderId("0x000000000000000000000000000000a2");

  private Specs() {}

  static List<AssetInfo> universe() {
    return List.of(
        coin("BTC", 0, 5, 40),
        coin("ETH", 1, 4, 25),
        coin("ATOM", 2, 2, 5),
        new AssetInfo("MATIC", 3, 1, 20, false, true),
        coin("DYDX", 4, 1, 5),
        coin("SOL", 5, 2, 20),
        coin("kPEPE", 6, 0, 10),
        coin("HYPE", 7, 2, 10),
        coin("MEME", 8, 0, 3));
  }

  static AssetInfo coin(String name, int index, int szDecimals, int maxLeverage) {
    return new AssetInfo(name, index, szDecimals, maxLeverage, false, false);
  }

  static AssetTables tables() {
    AssetTables tables = new AssetTables();
    tables.update(AssetTable.of(universe(), TIME));
    return tables;
  }

  static OrderSpec limit(String coin, Side side, String size, String price, TimeInForce time) {
    return spec(coin, ID, side, OrderType.LIMIT, size, price, null, time, OrderRole.ENTRY, null);
  }

  static OrderSpec market(String coin, Side side, String size, OrderRole role) {
    return spec(coin, ID, side, OrderType.MARKET, size, null, null, TimeInForce.IOC, role, null);
  }

  /// A stop or target; of the entry [#ID].
  static OrderSpec child(OrderSpec entry, OrderType type, String trigger) {
    boolean target = type == OrderType.TAKE_PROFIT;
    return spec(
        entry.instrument().symbol(),
        target ? TARGET : STOP,
        entry.side().opposite(),
        type,
        entry.quantity().toString(),
        type.hasLimit() ? trigger : null,
        trigger,
        TimeInForce.GTC,
        target ? OrderRole.TARGET : OrderRole.STOP,
        entry.id());
  }

  static OrderSpec spec(
      String coin,
      ClientOrderId id,
      Side side,
      OrderType type,
      String size,
      @Nullable String limit,
      @Nullable String trigger,
      TimeInForce time,
      OrderRole role,
      @Nullable ClientOrderId parent) {
    return new OrderSpec(
        ACCOUNT,
        id,
        InstrumentId.hyperliquid(coin),
        side,
        type,
        Quantity.of(size),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        time,
        role != OrderRole.ENTRY,
        role,
        5,
        parent);
  }
}
