package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An exchange with prices, a book around them and two clients, for tests.
final class Bench {
  static final String ANNA = "0xa000000000000000000000000000000000000001";
  static final String BERT = "0xb000000000000000000000000000000000000002";
  static final int BTC = 0;
  static final int ETH = 1;
  static final int SOL = 2;
  static final long START = 1_750_000_020_000L;

  final List<ExchangeEvent> events = new ArrayList<>();
  final ExchangeCore core;
  long now = START;

  Bench() {
    this(ExchangeRules.standard());
  }

  Bench(ExchangeRules rules) {
    core = new ExchangeCore(ListedAssets.standard(), rules, events::add);
    core.deposit(ANNA, d("10000"), now);
    core.deposit(BERT, d("10000"), now);
    core.mark(ETH, d("2000"), d("2000"), now);
    core.mark(BTC, d("100000"), d("100000"), now);
    core.mark(SOL, d("150"), d("150"), now);
    books();
    events.clear();
  }

  static BigDecimal d(String number) {
    return new BigDecimal(number);
  }

  /// ETH 1999 | 2001, BTC 99990 | 100010, with depth.
  void books() {
    core.flowBook(
        ETH,
        List.of(level("1999", "5"), level("1998", "10"), level("1990", "100")),
        List.of(level("2001", "5"), level("2002", "10"), level("2010", "100")),
        now);
    core.flowBook(BTC, List.of(level("99990", "2")), List.of(level("100010", "2")), now);
  }

  /// The flow leaves ETH.
  void emptyEth() {
    core.flowBook(ETH, List.of(), List.of(), now);
  }

  static Level level(String px, String sz) {
    return new Level(d(px), d(sz));
  }

  void mark(int asset, String px) {
    core.mark(asset, d(px), d(px), now);
  }

  void later(long ms) {
    now += ms;
    core.advance(now);
  }

  static OrderAsk ask(boolean buy, String px, String sz, Tif tif) {
    return new OrderAsk(ETH, buy, d(px), d(sz), false, new OrderKind.Limit(tif), null);
  }

  static OrderAsk closing(boolean buy, String px, String sz, Tif tif) {
    return new OrderAsk(ETH, buy, d(px), d(sz), true, new OrderKind.Limit(tif), null);
  }

  static OrderAsk named(OrderAsk ask, String cloid) {
    return Batches.named(ask, cloid);
  }

  /// A market trigger that closes, its worst price 5 % behind.
  static OrderAsk guard(boolean buy, String triggerPx, String sz, Tpsl tpsl) {
    BigDecimal trigger = d(triggerPx);
    BigDecimal worst = trigger.multiply(d(buy ? "1.05" : "0.95"));
    BigDecimal px =
        ListedAssets.standard()
            .get(ETH)
            .roundPx(worst, buy ? java.math.RoundingMode.FLOOR : java.math.RoundingMode.CEILING);
    return new OrderAsk(
        ETH, buy, px, d(sz), true, new OrderKind.Trigger(true, trigger, tpsl), null);
  }

  PlaceResult place(String who, OrderAsk ask) {
    return core.place(who, List.of(ask), Grouping.NA, now).results().getFirst();
  }

  List<PlaceResult> bracket(String who, OrderAsk... asks) {
    return core.place(who, List.of(asks), Grouping.NORMAL_TPSL, now).results();
  }

  List<PlaceResult> guards(String who, OrderAsk... asks) {
    return core.place(who, List.of(asks), Grouping.POSITION_TPSL, now).results();
  }

  /// Buys or sells at once.
  void take(String who, boolean buy, String sz) {
    PlaceResult result = place(who, ask(buy, buy ? "2100" : "1900", sz, Tif.IOC));
    if (!(result instanceof PlaceResult.Filled)) {
      throw new IllegalStateException("not filled: " + result);
    }
  }

  BigDecimal size(String who) {
    return position(who) == null ? BigDecimal.ZERO : position(who).szi();
  }

  @Nullable PositionView position(String who) {
    return core.state(who).positions().stream()
        .filter(position -> position.asset() == ETH)
        .findFirst()
        .orElse(null);
  }

  OrderView order(String who, long oid) {
    return core.order(who, new OrderRef.Oid(oid)).orElseThrow();
  }

  String status(String who, PlaceResult placed) {
    return order(who, placed.oid()).status();
  }

  /// The statuses told since the last clear, as "oid status" without what is not an order's.
  List<String> statuses(String who) {
    return told(ExchangeEvent.OrderUpdated.class)
        .map(ExchangeEvent.OrderUpdated::order)
        .filter(order -> order.address().equals(who))
        .map(OrderView::status)
        .toList();
  }

  List<FillView> fills(String who) {
    return core.fills(who, 0, Long.MAX_VALUE);
  }

  <T extends ExchangeEvent> Stream<T> told(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }
}
