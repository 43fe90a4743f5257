package app.wheelhouse.sim;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.ExecutionReport.FillReported;
import app.wheelhouse.domain.order.ExecutionReport.FundingSettled;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A venue on a stage: a clock, the events as one-liners, and an engine's view of every order,
/// which applies each report to the domain's order table and so fails on an illegal one.
final class Scene {
  static final AccountId ACCOUNT = new AccountId("paper", "test");
  static final Instrument COIN = coin("COIN");

  /// No fees, no slippage, no latency, no funding: what remains is matching.
  static final SimSettings PLAIN =
      new SimSettings(7, FeeRates.FREE, 0, LatencySettings.INSTANT, 0, 1, FundingSettings.OFF);

  final SimulatedVenue venue;
  final List<ExecutionReport> reports = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  final Map<ClientOrderId, Order> orders = new LinkedHashMap<>();
  long now = 1_000_000;
  private long intents;

  Scene(SimSettings settings) {
    this(settings, 100_000);
  }

  Scene(SimSettings settings, long deposit) {
    venue = new SimulatedVenue(settings, ACCOUNT, Money.of(deposit), List.of(COIN, coin("OTHER")));
  }

  static Scene plain() {
    return new Scene(PLAIN);
  }

  /// Tick 0.01, lot 0.001, at most 20 times leverage, 10 times from 1,000,000.
  static Instrument coin(String symbol) {
    return new Instrument(
        InstrumentId.hyperliquid(symbol),
        2,
        3,
        0,
        Money.of(10),
        List.of(new MarginTier(Money.ZERO, 20), new MarginTier(Money.of(1_000_000), 10)));
  }

  private void take(ExecutionReport report) {
    reports.add(report);
    switch (report) {
      case OrderChanged(_, ClientOrderId id, OrderEvent event, long time) -> {
        orders.put(id, order(id).apply(event, time));
        log.add(event.name() + " " + role(id) + detail(event));
      }
      case FillReported(Fill fill) -> {
        String who = "liquidation";
        if (!fill.liquidation()) {
          Order order = order(fill.orderId());
          checkLimit(order.spec(), fill);
          orders.put(order.id(), order.apply(order.eventOf(fill), fill.time()));
          who = role(fill.orderId());
        }
        log.add("Fill " + who + " " + fill.quantity() + " @ " + fill.price());
      }
      case FundingSettled funding -> log.add("Funding " + funding.paid());
      case ExecutionReport.CashMoved _, ExecutionReport.PositionCorrected _ ->
          throw new AssertionError("A simulated venue never corrects: " + report);
    }
  }

  private static void checkLimit(OrderSpec spec, Fill fill) {
    Price limit = spec.limit();
    if (limit != null && fill.price().compareTo(limit) * spec.side().sign() > 0) {
      throw new AssertionError(fill + " is beyond the limit " + limit);
    }
  }

  private Order order(ClientOrderId id) {
    Order order = orders.get(id);
    if (order == null) {
      throw new AssertionError("Report for an order that was never sent: " + id);
    }
    return order;
  }

  private String role(ClientOrderId id) {
    return order(id).spec().role().name();
  }

  private static String detail(OrderEvent event) {
    if (event instanceof OrderEvent.Rejected(String reason)) {
      return ": " + reason;
    }
    if (event instanceof OrderEvent.Canceled(String reason)) {
      return ": " + reason;
    }
    return event instanceof OrderEvent.Amended amended ? " " + amended.quantity() : "";
  }

  /// What happened since the last call.
  List<String> news() {
    List<String> news = List.copyOf(log);
    log.clear();
    return news;
  }

  Scene on(MarketEvent event) {
    venue.on(event, this::take);
    return this;
  }

  Scene later(long millis) {
    now += millis;
    return this;
  }

  Scene trade(double price, double size) {
    return on(Trade.single(COIN.id(), now, now, 1, price, size, Side.SELL));
  }

  Scene price(double price) {
    return trade(price, 1_000_000);
  }

  Scene quote(double bid, double bidSize, double ask, double askSize) {
    return on(new Quote(COIN.id(), now, now, bid, bidSize, ask, askSize));
  }

  Scene book(double[][] bids, double[][] asks) {
    return on(new Book(COIN.id(), now, now, levels(bids), levels(asks)));
  }

  private static Levels levels(double[][] rows) {
    double[] prices = new double[rows.length];
    double[] sizes = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      prices[i] = rows[i][0];
      sizes[i] = rows[i][1];
    }
    return new Levels(prices, sizes);
  }

  Scene context(double mark, double rate) {
    return on(new Context(COIN.id(), now, now, mark, mark, rate, 0));
  }

  /// One five-minute bar as the tape gives it: four steps; the clock ends at its close.
  Scene bar(double open, double high, double low, double close, double volume) {
    long openTime = Timeframe.M5.openTime(now + Timeframe.M5.millis() - 1);
    boolean up = close >= open;
    double[] path = {open, up ? low : high, up ? high : low, close};
    double highest = open;
    double lowest = open;
    for (int i = 0; i < 4; i++) {
      now = i == 3 ? openTime + Timeframe.M5.millis() - 1 : openTime + i * 100_000L;
      highest = Math.max(highest, path[i]);
      lowest = Math.min(lowest, path[i]);
      on(
          new Candle(
              COIN.id(),
              now,
              Timeframe.M5,
              openTime,
              open,
              highest,
              lowest,
              path[i],
              i == 3 ? volume : 0,
              i == 3));
    }
    return this;
  }

  ClientOrderId id(OrderRole role) {
    return ClientOrderId.derive(ACCOUNT, "test", intents++, role);
  }

  OrderSpec spec(
      Side side,
      OrderType type,
      String quantity,
      @Nullable String limit,
      @Nullable String trigger,
      OrderRole role,
      @Nullable ClientOrderId parent) {
    return new OrderSpec(
        ACCOUNT,
        id(role),
        COIN.id(),
        side,
        type,
        Quantity.of(quantity),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC,
        role != OrderRole.ENTRY,
        role,
        10,
        parent);
  }

  OrderSpec market(Side side, String quantity) {
    return spec(side, OrderType.MARKET, quantity, null, null, OrderRole.ENTRY, null);
  }

  OrderSpec exit(Side side, String quantity) {
    return spec(side, OrderType.MARKET, quantity, null, null, OrderRole.EXIT, null);
  }

  OrderSpec limit(Side side, String quantity, String price) {
    return spec(side, OrderType.LIMIT, quantity, price, null, OrderRole.ENTRY, null);
  }

  OrderSpec stop(OrderSpec entry, String trigger) {
    return stop(entry, entry.quantity().toString(), trigger);
  }

  OrderSpec stop(OrderSpec entry, String quantity, String trigger) {
    Side side = entry.side().opposite();
    return spec(side, OrderType.STOP_MARKET, quantity, null, trigger, OrderRole.STOP, entry.id());
  }

  OrderSpec target(OrderSpec entry, String quantity, String limit) {
    Side side = entry.side().opposite();
    return spec(side, OrderType.LIMIT, quantity, limit, null, OrderRole.TARGET, entry.id());
  }

  OrderSpec takeProfit(OrderSpec entry, String trigger) {
    Side side = entry.side().opposite();
    String quantity = entry.quantity().toString();
    return spec(side, OrderType.TAKE_PROFIT, quantity, null, trigger, OrderRole.TARGET, entry.id());
  }

  static OrderSpec with(OrderSpec spec, TimeInForce timeInForce, int leverage) {
    return new OrderSpec(
        spec.account(),
        spec.id(),
        spec.instrument(),
        spec.side(),
        spec.type(),
        spec.quantity(),
        spec.limit(),
        spec.trigger(),
        timeInForce,
        spec.reduceOnly(),
        spec.role(),
        leverage,
        spec.parent());
  }

  OrderSpec submit(OrderSpec... group) {
    for (OrderSpec spec : group) {
      orders.putIfAbsent(
          spec.id(),
          new Order(
              spec,
              OrderStatus.SUBMITTED,
              Quantity.ZERO,
              Money.ZERO,
              Money.ZERO,
              "",
              now,
              now,
              ""));
    }
    venue.submit(List.of(group), now, this::take);
    return group[0];
  }

  CancelResult cancel(OrderSpec spec) {
    return venue.cancel(spec.id(), now, this::take);
  }

  CancelResult modify(
      OrderSpec spec, String quantity, @Nullable String limit, @Nullable String trigger) {
    return venue.modify(
        spec.id(),
        Quantity.of(quantity),
        limit == null ? null : Price.of(limit),
        trigger == null ? null : Price.of(trigger),
        now,
        this::take);
  }

  Scene settle(long time) {
    now = time;
    venue.settle(time, this::take);
    return this;
  }

  OrderStatus status(OrderSpec spec) {
    return order(spec.id()).status();
  }

  Order seen(OrderSpec spec) {
    return order(spec.id());
  }

  Position position() {
    return venue.account().position(COIN.id());
  }

  String held() {
    return position().signed().toPlainString();
  }

  List<Fill> fills() {
    List<Fill> fills = new ArrayList<>();
    for (ExecutionReport report : reports) {
      if (report instanceof FillReported(Fill fill)) {
        fills.add(fill);
      }
    }
    return fills;
  }
}
