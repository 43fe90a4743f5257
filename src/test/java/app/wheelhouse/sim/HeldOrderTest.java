package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A venue that begins with a position and with the orders that protected it.
class HeldOrderTest {
  private static final long TIME = 1_000_000;

  private final Scene words = Scene.plain();
  private final SimulatedVenue venue =
      new SimulatedVenue(Scene.PLAIN, Scene.ACCOUNT, Money.of(10_000), List.of(Scene.COIN));
  private final List<ExecutionReport> reports = new ArrayList<>();
  private final OrderSpec stop = exit(OrderType.STOP_MARKET, "95", OrderRole.STOP);
  private final OrderSpec target = exit(OrderType.TAKE_PROFIT, "110", OrderRole.TARGET);

  private OrderSpec exit(OrderType type, String trigger, OrderRole role) {
    OrderSpec plain = words.spec(Side.SELL, type, "2", null, trigger, role, null);
    return new OrderSpec(
        plain.account(),
        plain.id(),
        plain.instrument(),
        plain.side(),
        plain.type(),
        plain.quantity(),
        plain.limit(),
        plain.trigger(),
        plain.timeInForce(),
        true,
        role,
        plain.leverage(),
        null);
  }

  private void hold() {
    venue.hold(
        Position.held(Scene.COIN.id(), new BigDecimal("2"), Price.of("100"), 5, TIME - 60_000));
    venue.hold(stop, TIME);
    venue.hold(target, TIME);
  }

  private void price(double price, long time) {
    venue.on(
        new Quote(Scene.COIN.id(), time, time, price - 0.01, 50, price + 0.01, 50), reports::add);
  }

  @Test
  void theyWorkWithoutAReport() {
    hold();

    assertThat(venue.status(stop.id())).contains(OrderStatus.ACCEPTED);
    assertThat(venue.working()).containsExactly(stop, target);
    price(100, TIME + 1);
    assertThat(reports).isEmpty();
  }

  @Test
  void whenTheStopClosesItTheTargetGoesWithIt() {
    hold();
    price(100, TIME + 1);
    price(94, TIME + 2);

    assertThat(venue.account().position(Scene.COIN.id()).isFlat()).isTrue();
    assertThat(venue.status(stop.id())).contains(OrderStatus.FILLED);
    assertThat(venue.status(target.id())).contains(OrderStatus.CANCELED);
    assertThat(reports).filteredOn(ExecutionReport.FillReported.class::isInstance).isNotEmpty();
  }

  @Test
  void oneOfTwoIsNeverTakenTwice() {
    hold();
    venue.hold(stop, TIME);
    venue.submit(List.of(stop), TIME + 1, reports::add);

    assertThat(venue.working()).containsExactly(stop, target);
    assertThat(reports).isEmpty();
  }
}
