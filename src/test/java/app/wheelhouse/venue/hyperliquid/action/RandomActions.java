package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Seeded actions of every kind, and trees that no action looks like.
final class RandomActions {
  private final RandomGenerator random;

  RandomActions(RandomGenerator random) {
    this.random = random;
  }

  HyperliquidAction action() {
    return switch (random.nextInt(12)) {
      case 0 -> new HyperliquidAction.Cancel(list(20, this::byNumber));
      case 1 -> new HyperliquidAction.CancelByCloid(list(3, this::byCloid));
      case 2 -> new HyperliquidAction.Modify(modification());
      case 3 -> new HyperliquidAction.BatchModify(list(3, this::modification));
      case 4 ->
          new HyperliquidAction.ScheduleCancel(
              random.nextBoolean() ? random.nextLong(1L << 41) : null);
      case 5 ->
          new HyperliquidAction.UpdateLeverage(
              asset(), random.nextBoolean(), random.nextInt(1, 51));
      case 6 ->
          new HyperliquidAction.UpdateIsolatedMargin(
              asset(), random.nextLong() >> random.nextInt(64));
      case 7 ->
          new HyperliquidAction.TwapOrder(
              new Twap(
                  asset(),
                  random.nextBoolean(),
                  size(),
                  random.nextBoolean(),
                  random.nextInt(5, 1441),
                  random.nextBoolean()));
      case 8 -> new HyperliquidAction.TwapCancel(asset(), oid());
      case 9 -> new HyperliquidAction.ReserveRequestWeight(random.nextInt(1 << 20));
      case 10 -> new HyperliquidAction.Noop();
      default ->
          new HyperliquidAction.PlaceOrders(
              list(20, this::order),
              Grouping.values()[random.nextInt(3)],
              random.nextBoolean() ? null : new BuilderFee(address(), random.nextInt(1, 1001)));
    };
  }

  WireValue tree(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> new WireValue.Nil();
      case 1 -> WireValue.flag(random.nextBoolean());
      case 2 -> WireValue.whole(random.nextLong() >> random.nextInt(64));
      case 3 -> new WireValue.Huge(random.nextLong() | Long.MIN_VALUE);
      case 4, 5 -> WireValue.text(text());
      case 6 -> WireValue.items(list(20, () -> tree(depth - 1)));
      default -> {
        List<WireValue.Field> fields = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
          fields.add(new WireValue.Field(i + text(), tree(depth - 1)));
        }
        yield new WireValue.Keyed(fields);
      }
    };
  }

  @Nullable String maybeVault() {
    return random.nextBoolean() ? null : address().text();
  }

  @Nullable Long maybeExpiry() {
    return random.nextBoolean() ? null : (Long) random.nextLong(1L << 42);
  }

  private String text() {
    int[] points =
        random
            .ints(random.nextInt(40), 0, 0x11000)
            .map(each -> each < 0x300 || each >= 0xd800 && each < 0xe000 ? each & 0x7f : each)
            .toArray();
    return new String(points, 0, points.length);
  }

  private HyperliquidAction.ByNumber byNumber() {
    return new HyperliquidAction.ByNumber(asset(), oid());
  }

  private HyperliquidAction.ByCloid byCloid() {
    return new HyperliquidAction.ByCloid(asset(), cloid());
  }

  private HyperliquidAction.Modification modification() {
    return new HyperliquidAction.Modification(
        random.nextBoolean() ? new OrderName.Number(oid()) : new OrderName.Own(cloid()), order());
  }

  private OrderLine order() {
    OrderKind kind =
        random.nextBoolean()
            ? new OrderKind.Limit(Tif.values()[random.nextInt(4)])
            : new OrderKind.Trigger(random.nextBoolean(), price(), random.nextBoolean());
    return new OrderLine(
        asset(),
        random.nextBoolean(),
        price(),
        size(),
        random.nextBoolean(),
        kind,
        random.nextBoolean() ? null : cloid());
  }

  private <T> List<T> list(int most, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      all.add(one.get());
    }
    return all;
  }

  private int asset() {
    int[] from = {0, 10_000, 100_000, 110_000, 100_000_000};
    return from[random.nextInt(from.length)] + random.nextInt(300);
  }

  private long oid() {
    return random.nextLong(1L << random.nextInt(1, 63));
  }

  private Price price() {
    return new Price(BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), random.nextInt(8)));
  }

  private Quantity size() {
    return new Quantity(BigDecimal.valueOf(random.nextLong(1_000_000), random.nextInt(6)));
  }

  private ClientOrderId cloid() {
    return new ClientOrderId("0x" + hex(16));
  }

  private WalletAddress address() {
    return new WalletAddress("0x" + hex(20));
  }

  private String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
