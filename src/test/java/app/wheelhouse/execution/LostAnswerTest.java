package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.ACCOUNT;
import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LostAnswerTest {
  private final SplittableRandom random = new SplittableRandom(11);
  private final Set<String> booked = new HashSet<>();

  /// Whatever became of an order at the venue, and however much of it we had heard: afterwards our
  /// order stands as the venue's.
  @Test
  void bringsEveryOrderToWhereTheVenueHasIt() {
    int[] seen = new int[4];
    for (int run = 0; run < 3_000; run++) {
      booked.clear();
      Order ours = Standings.submitted(run);
      int filled = random.nextInt(6);
      List<Fill> fills = fills(ours.spec(), filled);
      ours = heard(ours, fills);
      int way = filled == 5 ? 0 : 1 + random.nextInt(3);
      seen[way]++;
      OrderSpec there = way == 1 ? changed(ours.spec(), filled) : ours.spec();
      String left = "" + (there.quantity().toDouble() - filled);
      OrderStanding standing =
          switch (way) {
            case 0 -> Standings.filled(there, fills.toArray(Fill[]::new));
            case 1 -> Standings.open(there, left, fills.toArray(Fill[]::new));
            case 2 -> Standings.ended(there, new OrderEvent.Canceled("x"), left, listed(fills));
            default -> Standings.ended(there, new OrderEvent.Rejected("x"), left, listed(fills));
          };

      LostAnswer answer = new LostAnswer(ACCOUNT, standing, ours);
      Order after = ours;
      for (ExecutionReport report : answer.reports(TIME)) {
        after = booked(after, report);
      }

      assertThat(answer.isComplete()).isTrue();
      assertThat(after.filled()).isEqualTo(Quantity.of("" + filled));
      assertThat(after.status()).isEqualTo(expected(way, filled));
      if (way == 1) {
        assertThat(after.remaining()).isEqualTo(standing.order().remaining());
        assertThat(after.spec().limit()).isEqualTo(there.limit());
        assertThat(after.venueOrderId()).isEqualTo("77");
      }
    }
    assertThat(Arrays.stream(seen).min().getAsInt()).isGreaterThan(100);
  }

  private static OrderStatus expected(int way, int filled) {
    return switch (way) {
      case 0 -> OrderStatus.FILLED;
      case 1 -> filled == 0 ? OrderStatus.ACCEPTED : OrderStatus.PARTIALLY_FILLED;
      case 2 -> OrderStatus.CANCELED;
      default -> filled == 0 ? OrderStatus.REJECTED : OrderStatus.CANCELED;
    };
  }

  private List<Fill> fills(OrderSpec spec, int quantity) {
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < quantity; i++) {
      fills.add(Standings.fill(spec, "t" + i, "1"));
    }
    return fills;
  }

  /// Some of the fills, then the answer that was lost.
  private Order heard(Order order, List<Fill> fills) {
    Order after = order;
    int count = fills.isEmpty() ? 0 : random.nextInt(Math.min(5, fills.size() + 1));
    for (Fill fill : fills.subList(0, count)) {
      after = booked(after, new ExecutionReport.FillReported(fill));
    }
    return after.apply(new OrderEvent.Lost("lost"), TIME);
  }

  /// A change that may have come through before its answer was lost.
  private OrderSpec changed(OrderSpec spec, int filled) {
    return spec.withQuantity(Quantity.of("" + (filled + 1 + random.nextInt(5))))
        .withPrices(Price.of("" + (190 - random.nextInt(3))), null);
  }

  private Fill[] listed(List<Fill> fills) {
    return fills.toArray(Fill[]::new);
  }

  private Order booked(Order order, ExecutionReport report) {
    return switch (report) {
      case ExecutionReport.OrderChanged changed -> order.apply(changed.event(), TIME);
      case ExecutionReport.FillReported(Fill fill) ->
          booked.add(fill.tradeId()) ? order.apply(order.eventOf(fill), TIME) : order;
      case ExecutionReport.FundingSettled _,
          ExecutionReport.CashMoved _,
          ExecutionReport.PositionCorrected _ ->
          throw new AssertionError("of an order only");
    };
  }
}
