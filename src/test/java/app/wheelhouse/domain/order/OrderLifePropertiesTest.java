package app.wheelhouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random lives of an order: each event either throws or leaves a state that makes sense.
class OrderLifePropertiesTest {
  private static final EnumSet<OrderStatus> UNTOUCHED =
      EnumSet.of(
          OrderStatus.INTENT,
          OrderStatus.APPROVED,
          OrderStatus.DENIED,
          OrderStatus.PREPARED,
          OrderStatus.SUBMITTED,
          OrderStatus.ACCEPTED);

  private final SplittableRandom random = new SplittableRandom(77);
  private Quantity filled = Quantity.ZERO;
  private Money value = Money.ZERO;
  private Money fees = Money.ZERO;

  @Test
  void neverReachesAnIllegalStateSilently() {
    EnumSet<OrderStatus> seen = EnumSet.noneOf(OrderStatus.class);
    int refused = 0;
    for (int life = 0; life < 5_000; life++) {
      Order order = Order.intended(Orders.limit("3"), 0);
      filled = Quantity.ZERO;
      value = Money.ZERO;
      fees = Money.ZERO;
      for (long time = 1; time <= 40; time++) {
        OrderEvent event = anyEvent(order);
        Order before = order;
        try {
          order = order.apply(event, time);
          count(event);
        } catch (IllegalTransition impossible) {
          refused++;
          assertThat(mayRefuse(before, event))
              .as("%s refused in %s", event, before.status())
              .isTrue();
          assertThat(impossible).hasMessageContaining(event.name());
          continue;
        }
        seen.add(order.status());
        check(before, order, event, time);
      }
    }
    assertThat(seen).containsAll(EnumSet.range(OrderStatus.APPROVED, OrderStatus.NOT_PLACED));
    assertThat(refused).isPositive();
  }

  private OrderEvent anyEvent(Order order) {
    // Early steps mostly follow the normal path, else few lives would get past the intent.
    if (random.nextInt(3) > 0) {
      if (order.status() == OrderStatus.INTENT) {
        return new OrderEvent.Approved();
      } else if (order.status() == OrderStatus.APPROVED) {
        return new OrderEvent.Prepared();
      } else if (order.status() == OrderStatus.PREPARED) {
        return new OrderEvent.Submitted();
      }
    }
    Fill fill = anyFill();
    List<OrderEvent> events = Orders.oneOfEach(fill);
    OrderEvent event = events.get(random.nextInt(events.size()));
    return switch (event) {
      case OrderEvent.PartiallyFilled _, OrderEvent.Filled _ -> order.eventOf(fill);
      case OrderEvent.Amended _ -> amendment(order);
      case OrderEvent.Approved _,
          OrderEvent.Denied _,
          OrderEvent.Prepared _,
          OrderEvent.Submitted _,
          OrderEvent.Accepted _,
          OrderEvent.Rejected _,
          OrderEvent.Triggered _,
          OrderEvent.Canceled _,
          OrderEvent.Expired _,
          OrderEvent.Lost _,
          OrderEvent.NotPlaced _ ->
          event;
    };
  }

  private OrderEvent.Amended amendment(Order order) {
    Quantity more = new Quantity(BigDecimal.valueOf(random.nextLong(1, 300), 2));
    return new OrderEvent.Amended(order.filled().plus(more), Price.of("99"), null);
  }

  private Fill anyFill() {
    return Orders.fill(
        BigDecimal.valueOf(random.nextLong(1, 150), 2).toString(),
        BigDecimal.valueOf(random.nextLong(9_000, 11_000), 2).toString(),
        BigDecimal.valueOf(random.nextLong(-10, 50), 3).toString());
  }

  private void count(OrderEvent event) {
    Fill fill =
        event instanceof OrderEvent.PartiallyFilled(Fill part)
            ? part
            : event instanceof OrderEvent.Filled(Fill last) ? last : null;
    if (fill != null) {
      filled = filled.plus(fill.quantity());
      value = value.plus(fill.price().times(fill.quantity()));
      fees = fees.plus(fill.fee());
    }
  }

  /// Money is refused only before the wire and after a denial.
  private static boolean mayRefuse(Order order, OrderEvent event) {
    boolean isFill =
        event instanceof OrderEvent.PartiallyFilled || event instanceof OrderEvent.Filled;
    return !isFill
        || switch (order.status()) {
          case INTENT, APPROVED, DENIED, PREPARED -> true;
          case SUBMITTED,
              ACCEPTED,
              PARTIALLY_FILLED,
              UNKNOWN,
              CANCELED,
              EXPIRED,
              REJECTED,
              FILLED,
              NOT_PLACED ->
              false;
        };
  }

  private void check(Order before, Order after, OrderEvent event, long time) {
    String story = before.status() + " > " + event + " > " + after.status();
    assertThat(after.filled()).as(story).isEqualTo(filled);
    assertThat(after.filledValue()).as(story).isEqualTo(value);
    assertThat(after.fees()).as(story).isEqualTo(fees);
    assertThat(after.updatedAt()).isEqualTo(time);
    assertThat(after.id()).isEqualTo(before.id());
    if (UNTOUCHED.contains(after.status())) {
      assertThat(after.filled()).as(story).isEqualTo(Quantity.ZERO);
    }
    if (after.status() == OrderStatus.PARTIALLY_FILLED) {
      assertThat(after.filled().isZero()).as(story).isFalse();
      assertThat(after.remaining().isZero()).as(story).isFalse();
    }
    if (after.status() == OrderStatus.FILLED) {
      assertThat(after.remaining()).as(story).isEqualTo(Quantity.ZERO);
    }
    if (before.status().isTerminal()) {
      assertThat(after.status().isTerminal()).as(story).isTrue();
    }
  }
}
