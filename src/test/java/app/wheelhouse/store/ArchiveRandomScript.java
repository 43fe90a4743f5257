package app.wheelhouse.store;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/// Random sessions in which everything that happens may happen.
final class ArchiveRandomScript {
  private ArchiveRandomScript() {}

  /// A session of `orders` orders whose lives overlap.
  static ArchiveScript of(Random random, int orders) {
    ArchiveScript script = new ArchiveScript().start("random");
    for (int i = 0; i < orders; i++) {
      if (random.nextInt(8) == 0) {
        script.add(
            new JournalEntry.DecisionTaken(
                script.open(i, ClientOrderId.derive(ArchiveScript.PAPER, "x", i, OrderRole.EXIT))));
      }
      if (random.nextInt(10) == 0) {
        script.funding(decimal(random, -3, 3), random.nextGaussian() * 1e-5);
      }
      order(script, random);
      revisit(script, random);
    }
    return script;
  }

  /// One new order, some way along its life.
  static void order(ArchiveScript script, Random random) {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    Price limit = random.nextBoolean() ? Price.of(decimal(random, 90, 110)) : null;
    OrderType type = limit == null ? OrderType.MARKET : OrderType.LIMIT;
    OrderRole role = random.nextBoolean() ? OrderRole.ENTRY : OrderRole.EXIT;
    OrderSpec spec = script.spec(side, type, decimal(random, 0, 2), limit, null, role);
    if (random.nextInt(12) == 0) {
      script.orders.put(
          spec.id(),
          Order.intended(spec, script.time).apply(new OrderEvent.Denied("no"), script.time));
      script.add(new JournalEntry.OrderDenied(spec, "SizeCheck", "no", "{}", 0, script.time));
      return;
    }
    ClientOrderId id = script.prepare(spec);
    int steps = random.nextInt(6);
    for (int i = 0; i < steps; i++) {
      step(script, random, id);
    }
  }

  /// Something more happens to an earlier order.
  static void revisit(ArchiveScript script, Random random) {
    List<ClientOrderId> ids = List.copyOf(script.orders.keySet());
    step(script, random, ids.get(random.nextInt(ids.size())));
  }

  private static void step(ArchiveScript script, Random random, ClientOrderId id) {
    Order order = Objects.requireNonNull(script.orders.get(id));
    OrderEvent event = random(order, random);
    boolean fillable = order.status().isOpen() || order.status() == OrderStatus.CANCELED;
    if (fillable && random.nextBoolean() && !order.remaining().isZero()) {
      Quantity part =
          random.nextBoolean()
              ? order.remaining()
              : order.remaining().min(Quantity.of(decimal(random, 0, 1)));
      script.fill(id, decimal(random, 90, 110), part.toString(), decimal(random, -1, 1));
    } else if (isLegal(order, event)) {
      script.report(id, event);
    }
  }

  private static OrderEvent random(Order order, Random random) {
    return switch (random.nextInt(order.status() == OrderStatus.PREPARED ? 2 : 7)) {
      case 0 -> new OrderEvent.Submitted();
      case 1 -> new OrderEvent.Lost("no answer");
      case 2 -> new OrderEvent.Accepted("v" + random.nextInt(1000));
      case 3 -> new OrderEvent.Canceled("enough");
      case 4 ->
          new OrderEvent.Amended(
              order.spec().quantity().plus(Quantity.of("0.5")),
              order.spec().limit(),
              order.spec().trigger());
      case 5 -> new OrderEvent.Expired("time");
      default -> new OrderEvent.Rejected("margin");
    };
  }

  private static boolean isLegal(Order order, OrderEvent event) {
    try {
      order.apply(event, 0);
      return true;
    } catch (app.wheelhouse.domain.order.IllegalTransition e) {
      return false;
    }
  }

  /// A decimal of random length between the bounds.
  private static String decimal(Random random, int from, int to) {
    int decimals = 1 + random.nextInt(8);
    return String.format(
            Locale.ROOT, "%." + decimals + "f", from + (to - from) * random.nextDouble() + 1e-3)
        + "1";
  }
}
