package app.wheelhouse.sim;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The order entry of the venue: accepts or rejects, a bracket as a whole, and starts the work.
final class Intake {
  static final String FAILURE = "Simulated venue failure.";

  private final SimSettings settings;
  private final Draws draws;
  private final Floor floor;
  private final Ledger ledger;
  private final OrderRules rules;
  private final Execution execution;
  private long sequence;
  private long accepted;

  Intake(SimSettings settings, Floor floor, Ledger ledger, OrderRules rules, Execution execution) {
    this.settings = settings;
    this.draws = new Draws(settings.seed());
    this.floor = floor;
    this.ledger = ledger;
    this.rules = rules;
    this.execution = execution;
  }

  /// Places orders; one whose parent is in the same group comes as part of the parent's bracket. An
  /// order whose id the venue knows already is not placed again and not reported.
  ///
  /// @throws IllegalArgumentException for an order of another account
  void place(List<OrderSpec> group) {
    Map<ClientOrderId, List<OrderSpec>> brackets = new LinkedHashMap<>();
    for (OrderSpec spec : group) {
      checkAccount(spec.account());
      if (isNew(spec) && entryOf(spec, group) == null) {
        brackets.putIfAbsent(spec.id(), new ArrayList<>(List.of(spec)));
      }
    }
    for (OrderSpec spec : group) {
      OrderSpec entry = entryOf(spec, group);
      List<OrderSpec> bracket = entry == null ? null : brackets.get(entry.id());
      if (isNew(spec) && bracket != null) {
        bracket.add(spec);
      }
    }
    brackets.values().forEach(this::placeBracket);
  }

  /// An order that worked before the first event: nobody is asked, and nothing is executed by it
  /// now.
  ///
  /// @throws IllegalArgumentException for an order of another account
  void hold(OrderSpec spec, Pit pit) {
    checkAccount(spec.account());
    if (isNew(spec)) {
      accept(seen(spec, null), pit, false);
    }
  }

  private boolean isNew(OrderSpec spec) {
    return floor.find(spec.id()) == null;
  }

  /// The new order of the same group that `spec` protects; null when it stands for itself.
  private @Nullable OrderSpec entryOf(OrderSpec spec, List<OrderSpec> group) {
    for (OrderSpec other : group) {
      if (other.id().equals(spec.parent()) && other.parent() == null && isNew(other)) {
        return other;
      }
    }
    return null;
  }

  private void checkAccount(AccountId account) {
    if (!account.equals(ledger.account().id())) {
      throw new IllegalArgumentException(
          "This venue holds " + ledger.account().id() + ", not " + account);
    }
  }

  private void placeBracket(List<OrderSpec> bracket) {
    OrderSpec head = bracket.getFirst();
    SimOrder first = seen(head, head.parent() == null ? null : floor.find(head.parent()));
    List<SimOrder> orders = new ArrayList<>(List.of(first));
    for (OrderSpec child : bracket.subList(1, bracket.size())) {
      orders.add(seen(child, first));
    }
    Pit pit = floor.pit(head.instrument());
    if (pit == null) {
      reject(orders, "Instrument " + head.instrument().symbol() + " is not traded here.");
      return;
    }
    String refusal = refusal(orders, pit);
    if (refusal != null) {
      reject(orders, refusal);
      return;
    }
    orders.forEach(order -> accept(order, pit, order != first));
    start(first, pit);
  }

  private void reject(List<SimOrder> orders, String reason) {
    orders.forEach(order -> ledger.report(order, new OrderEvent.Rejected(reason)));
  }

  private SimOrder seen(OrderSpec spec, @Nullable SimOrder entry) {
    SimOrder order = new SimOrder(spec, sequence++, entry, ledger.now());
    floor.know(order);
    return order;
  }

  private @Nullable String refusal(List<SimOrder> bracket, Pit pit) {
    SimOrder head = bracket.getFirst();
    if (settings.failureRate() > 0
        && draws.uniform(head.id(), "failure", 0) < settings.failureRate()) {
      return FAILURE;
    }
    for (SimOrder child : bracket.subList(1, bracket.size())) {
      String refusal = OrderRules.refusalOfChild(child.spec(), head.spec(), pit.instrument());
      if (refusal != null) {
        return refusal;
      }
    }
    return waits(head)
        ? OrderRules.malformed(head.spec(), pit.instrument())
        : rules.refusal(head.spec(), pit);
  }

  /// True for a child whose entry works and has opened nothing yet.
  private static boolean waits(SimOrder order) {
    SimOrder entry = order.entry();
    return entry != null && entry.isLive() && entry.bracketOpen().isZero();
  }

  private void accept(SimOrder order, Pit pit, boolean inBracket) {
    if (waits(order)) {
      order.sleep();
    }
    if (!inBracket) {
      order.request(order.spec().quantity());
    }
    floor.open(order, pit);
    ledger.report(order, new OrderEvent.Accepted("sim-" + ++accepted));
  }

  private void start(SimOrder order, Pit pit) {
    if (order.isDormant()) {
      return;
    }
    if (order.spec().reduceOnly()) {
      execution.fit(order, pit);
    }
    if (order.isLive() && !order.isArmed()) {
      execution.take(order, pit);
    }
  }

  /// Changes size and prices of a live order; a null price keeps the one it has.
  CancelResult change(
      SimOrder order, Quantity quantity, @Nullable Price limit, @Nullable Price trigger, Pit pit) {
    OrderSpec spec = order.spec();
    boolean armed = order.isArmed() || order.isDormant();
    if (quantity.compareTo(order.order().filled()) <= 0
        || trigger != null && spec.type().hasTrigger() && !armed) {
      return CancelResult.REFUSED;
    }
    OrderSpec changed =
        spec.withQuantity(quantity)
            .withPrices(
                spec.type().hasLimit() && limit != null ? limit : spec.limit(),
                spec.type().hasTrigger() && trigger != null ? trigger : spec.trigger());
    Quantity open = quantity.minus(order.order().filled());
    if (rules.refusalOfChange(changed, open, pit) != null) {
      return CancelResult.REFUSED;
    }
    if (!quantity.equals(spec.quantity())) {
      // A change of price alone leaves a stop free to grow with its entry.
      order.request(quantity);
    }
    ledger.report(order, new OrderEvent.Amended(quantity, changed.limit(), changed.trigger()));
    start(order, pit);
    return CancelResult.DONE;
  }
}
