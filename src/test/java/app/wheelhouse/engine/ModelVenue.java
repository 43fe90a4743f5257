package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A venue in small for stories with real orders: it books what it does exactly, puts what it would
/// tell into [#stream] and [#answers] and leaves it to the test what of that arrives, and when.
final class ModelVenue {
  private static final BigDecimal FEE = new BigDecimal("0.00045");

  /// What the account's stream would bring: fills and the ends of orders.
  final Deque<EngineEvent> stream = new ArrayDeque<>();

  /// What the replies to requests would bring.
  final Deque<EngineEvent> answers = new ArrayDeque<>();

  final Map<ClientOrderId, Order> orders = new LinkedHashMap<>();
  final List<Fill> fills = new ArrayList<>();
  final List<ExecutionReport.FundingSettled> funding = new ArrayList<>();
  final List<ExecutionReport.CashMoved> moves = new ArrayList<>();
  final SortedMap<InstrumentId, Integer> leverage = new TreeMap<>();
  Account account = Account.opened(SmallDesk.ACCOUNT, Money.of(10_000));
  Price price = Price.of("100");
  long now;
  private long numbers = 1_000;
  private long trades;

  ModelVenue(long now) {
    this.now = now;
  }

  /// Does what was approved, as if it had just arrived.
  void take(ApprovedAction action) {
    switch (action) {
      case ApprovedOrder approved -> place(approved.orders());
      case ApprovedCancel cancel -> {
        if (isOpen(cancel.orderId())) {
          cancel(cancel.orderId(), "canceled as asked", answers);
        } else {
          answers.add(
              new EngineEvent.VenueRefused(
                  new VenueRequest.Cancel(cancel.orderId()), "it had ended", true, now));
        }
      }
      case ApprovedModify modify -> modify(modify);
      case ApprovedLeverage set -> leverage.put(set.instrument(), set.leverage());
      case ApprovedMargin _ -> throw new AssertionError("Not asked for in these stories");
    }
  }

  private void place(List<OrderSpec> group) {
    for (OrderSpec spec : group) {
      if (orders.containsKey(spec.id())) {
        throw new AssertionError("Sent twice: " + spec.id());
      }
      Order sent = Order.intended(spec, now);
      sent = sent.apply(new OrderEvent.Approved(), now).apply(new OrderEvent.Prepared(), now);
      sent = sent.apply(new OrderEvent.Submitted(), now);
      boolean nothingToClose = spec.parent() == null && spec.reduceOnly() && room(spec).isZero();
      OrderEvent event =
          nothingToClose
              ? new OrderEvent.Rejected("it would not reduce")
              : new OrderEvent.Accepted(Long.toString(++numbers));
      orders.put(spec.id(), sent.apply(event, now));
      answers.add(changed(spec.id(), event));
    }
    OrderSpec first = group.getFirst();
    if (first.type() == OrderType.MARKET && isOpen(first.id())) {
      fill(first.id(), first.quantity());
    } else if (first.timeInForce() == TimeInForce.IOC && isOpen(first.id())) {
      fill(first.id(), first.quantity());
    }
  }

  private void modify(ApprovedModify modify) {
    Order before = orders.get(modify.orderId());
    if (before == null || !before.status().isOpen()) {
      answers.add(
          new EngineEvent.VenueRefused(
              new VenueRequest.Modify(
                  modify.orderId(), modify.quantity(), modify.limit(), modify.trigger()),
              "it had ended",
              true,
              now));
      return;
    }
    OrderEvent amended =
        new OrderEvent.Amended(modify.quantity(), modify.limit(), modify.trigger());
    OrderEvent renumbered = new OrderEvent.Accepted(Long.toString(++numbers));
    orders.put(before.id(), before.apply(amended, now).apply(renumbered, now));
    answers.add(changed(before.id(), amended));
    answers.add(changed(before.id(), renumbered));
  }

  /// An order of another program, resting.
  ClientOrderId external(
      Side side, OrderType type, String quantity, String at, boolean reduceOnly) {
    ClientOrderId id = ClientOrderId.ofVenue(++numbers);
    Price price = Price.of(at);
    OrderRole role = !reduceOnly ? OrderRole.ENTRY : OrderRole.EXIT;
    OrderSpec spec =
        new OrderSpec(
            SmallDesk.ACCOUNT,
            id,
            SmallDesk.COIN.id(),
            side,
            type,
            Quantity.of(quantity),
            type.hasLimit() ? price : null,
            type.hasTrigger() ? price : null,
            TimeInForce.GTC,
            reduceOnly,
            role,
            5,
            null);
    Order order = Order.intended(spec, now).apply(new OrderEvent.Approved(), now);
    order = order.apply(new OrderEvent.Prepared(), now).apply(new OrderEvent.Submitted(), now);
    order = order.apply(new OrderEvent.Accepted(Long.toString(numbers)), now);
    orders.put(id, order);
    stream.add(new EngineEvent.VenueOrderSeen(listed(order), true, now));
    return id;
  }

  /// Executes a part of an order at the present price; nothing where there is nothing to do.
  void fill(ClientOrderId id, Quantity quantity) {
    Order order = orders.get(id);
    Quantity part = quantity.min(order.remaining());
    if (order.spec().reduceOnly()) {
      part = part.min(room(order.spec()));
    }
    if (!order.status().isOpen() || part.isZero()) {
      return;
    }
    Fill fill = fillOf(order.spec(), part, false);
    orders.put(id, order.apply(order.eventOf(fill), now));
    book(fill);
  }

  /// The venue closes a position by force.
  void liquidate(InstrumentId instrument) {
    Position position = account.position(instrument);
    OrderSpec spec =
        new OrderSpec(
            SmallDesk.ACCOUNT,
            ClientOrderId.ofVenue(++numbers),
            instrument,
            position.closingSide(),
            OrderType.MARKET,
            position.quantity(),
            null,
            null,
            TimeInForce.IOC,
            true,
            OrderRole.EXIT,
            position.leverage(),
            null);
    book(fillOf(spec, position.quantity(), true));
  }

  private Fill fillOf(OrderSpec spec, Quantity part, boolean forced) {
    Money fee = new Money(price.times(part).amount().multiply(FEE).setScale(6, RoundingMode.UP));
    return new Fill(
        SmallDesk.ACCOUNT,
        "t" + ++trades,
        spec.id(),
        spec.instrument(),
        spec.side(),
        price,
        part,
        fee,
        Liquidity.TAKER,
        now,
        leverage.getOrDefault(spec.instrument(), spec.leverage()),
        forced);
  }

  private void book(Fill fill) {
    account = account.apply(fill).after();
    fills.add(fill);
    stream.add(new EngineEvent.Reported(new ExecutionReport.FillReported(fill)));
    if (account.position(fill.instrument()).isFlat()) {
      for (Order order : List.copyOf(orders.values())) {
        boolean sleeps = order.spec().parent() != null && entryWaits(order.spec().parent());
        if (order.status().isOpen()
            && order.spec().reduceOnly()
            && order.spec().instrument().equals(fill.instrument())
            && !sleeps) {
          cancel(order.id(), "nothing is left to reduce", stream);
        }
      }
    }
  }

  private boolean entryWaits(ClientOrderId id) {
    Order entry = orders.get(id);
    return entry != null && entry.status().isOpen() && entry.filled().isZero();
  }

  /// Ends an order; with an entry that has no fill its children end.
  void cancel(ClientOrderId id, String why, Deque<EngineEvent> to) {
    Order order = orders.get(id);
    orders.put(id, order.apply(new OrderEvent.Canceled(why), now));
    boolean foreign = id.venueNumber().isPresent();
    to.add(
        foreign
            ? new EngineEvent.VenueOrderSeen(listed(order), false, now)
            : changed(id, new OrderEvent.Canceled(why)));
    for (Order child : List.copyOf(orders.values())) {
      if (id.equals(child.spec().parent()) && child.status().isOpen() && order.filled().isZero()) {
        cancel(child.id(), "its entry was canceled", stream);
      }
    }
  }

  /// The market moves; stops and targets that it touches fire.
  void price(String to) {
    price = Price.of(to);
    for (Order order : List.copyOf(orders.values())) {
      Price trigger = order.spec().trigger();
      if (trigger == null || !order.status().isOpen() || sleeps(order)) {
        continue;
      }
      boolean falling =
          (order.spec().type() == OrderType.TAKE_PROFIT) == (order.spec().side() == Side.BUY);
      int beyond = price.compareTo(trigger);
      if ((falling ? beyond <= 0 : beyond >= 0) && !room(order.spec()).isZero()) {
        fill(order.id(), order.remaining());
      }
    }
  }

  private boolean sleeps(Order order) {
    return order.spec().parent() != null && entryWaits(order.spec().parent());
  }

  void settleFunding(String paid) {
    ExecutionReport.FundingSettled settled =
        new ExecutionReport.FundingSettled(
            SmallDesk.ACCOUNT, SmallDesk.COIN.id(), Money.of(paid), 0.0001, now);
    account = account.applyFunding(settled.instrument(), settled.paid());
    funding.add(settled);
    stream.add(new EngineEvent.Reported(settled));
  }

  void move(String amount) {
    ExecutionReport.CashMoved moved =
        new ExecutionReport.CashMoved(SmallDesk.ACCOUNT, Money.of(amount), "a deposit", now);
    account = account.moved(moved.amount());
    moves.add(moved);
  }

  /// What is left to close for a reduce-only order.
  private Quantity room(OrderSpec spec) {
    Position position = account.position(spec.instrument());
    return !position.isFlat() && position.closingSide() == spec.side()
        ? position.quantity()
        : Quantity.ZERO;
  }

  boolean isOpen(ClientOrderId id) {
    Order order = orders.get(id);
    return order != null && order.status().isOpen();
  }

  List<Order> open() {
    return orders.values().stream().filter(order -> order.status().isOpen()).toList();
  }

  /// What a reading says now.
  VenueReading reading(long since) {
    SortedMap<InstrumentId, VenueReading.Holding> holdings = new TreeMap<>();
    account
        .positions()
        .forEach((id, held) -> {
          Price average = held.averagePrice();
          holdings.put(
              id,
              new VenueReading.Holding(
                  held.signed(),
                  new Price(average.value().round(new MathContext(8))),
                  held.leverage()));
        });
    return new VenueReading(
        SmallDesk.ACCOUNT,
        account.balance(),
        holdings,
        open().stream().map(ModelVenue::listed).toList(),
        fills.stream().filter(fill -> fill.time() >= since).toList(),
        funding.stream().filter(each -> each.time() >= since).toList(),
        moves.stream().filter(each -> each.time() >= since).toList(),
        leverage,
        since,
        now);
  }

  static VenueOrder listed(Order order) {
    OrderSpec spec = order.spec();
    return new VenueOrder(
        spec.id(),
        order.venueOrderId(),
        spec.instrument(),
        spec.side(),
        spec.type(),
        spec.quantity(),
        order.remaining(),
        spec.limit(),
        spec.trigger(),
        spec.reduceOnly(),
        order.createdAt());
  }

  /// What the look-up of an order brings: its fills, and how it stands; null when it never came.
  @Nullable List<EngineEvent> standing(ClientOrderId id) {
    Order order = orders.get(id);
    if (order == null) {
      return null;
    }
    List<EngineEvent> events = new ArrayList<>();
    for (Fill fill : fills) {
      if (fill.orderId().equals(id)) {
        events.add(new EngineEvent.Reported(new ExecutionReport.FillReported(fill)));
      }
    }
    switch (order.status()) {
      case CANCELED -> events.add(changed(id, new OrderEvent.Canceled(order.note())));
      case REJECTED -> events.add(changed(id, new OrderEvent.Rejected(order.note())));
      case ACCEPTED, PARTIALLY_FILLED -> {
        events.add(changed(id, new OrderEvent.Accepted(order.venueOrderId())));
        events.add(
            changed(
                id,
                new OrderEvent.Amended(
                    order.spec().quantity(), order.spec().limit(), order.spec().trigger())));
      }
      case FILLED -> {}
      case INTENT, APPROVED, DENIED, PREPARED, SUBMITTED, EXPIRED, UNKNOWN, NOT_PLACED ->
          throw new AssertionError(order.status());
    }
    return events;
  }

  EngineEvent changed(ClientOrderId id, OrderEvent event) {
    return new EngineEvent.Reported(
        new ExecutionReport.OrderChanged(SmallDesk.ACCOUNT, id, event, now));
  }
}
