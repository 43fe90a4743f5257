package app.wheelhouse.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.Venue;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.IllegalTransition;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Law 5: the life of an order, every status against every event.
class OrderLifeLaws {
  /// Event: from > to, from > to … What is not written here is illegal.
  private static final String TABLE =
      """
      Approved        : INTENT > APPROVED
      Denied          : INTENT > DENIED
      Prepared        : APPROVED > PREPARED
      Submitted       : PREPARED > SUBMITTED
      Accepted        : SUBMITTED > ACCEPTED, UNKNOWN > ACCEPTED, ACCEPTED > ACCEPTED
      Accepted        : PARTIALLY_FILLED > PARTIALLY_FILLED
      Amended         : SUBMITTED > ACCEPTED, UNKNOWN > ACCEPTED, ACCEPTED > ACCEPTED
      Amended         : PARTIALLY_FILLED > PARTIALLY_FILLED
      Triggered       : SUBMITTED > ACCEPTED, UNKNOWN > ACCEPTED, ACCEPTED > ACCEPTED
      Triggered       : PARTIALLY_FILLED > PARTIALLY_FILLED
      Rejected        : SUBMITTED > REJECTED, UNKNOWN > REJECTED, ACCEPTED > REJECTED
      PartiallyFilled : SUBMITTED > PARTIALLY_FILLED, UNKNOWN > PARTIALLY_FILLED
      PartiallyFilled : ACCEPTED > PARTIALLY_FILLED, PARTIALLY_FILLED > PARTIALLY_FILLED
      PartiallyFilled : CANCELED > CANCELED, EXPIRED > EXPIRED, REJECTED > REJECTED
      PartiallyFilled : NOT_PLACED > NOT_PLACED, FILLED > FILLED
      Filled          : SUBMITTED > FILLED, UNKNOWN > FILLED, ACCEPTED > FILLED
      Filled          : PARTIALLY_FILLED > FILLED, CANCELED > FILLED, EXPIRED > FILLED
      Filled          : REJECTED > FILLED, NOT_PLACED > FILLED, FILLED > FILLED
      Canceled        : APPROVED > CANCELED, PREPARED > CANCELED, SUBMITTED > CANCELED
      Canceled        : UNKNOWN > CANCELED, ACCEPTED > CANCELED, PARTIALLY_FILLED > CANCELED
      Expired         : APPROVED > EXPIRED, PREPARED > EXPIRED, SUBMITTED > EXPIRED
      Expired         : UNKNOWN > EXPIRED, ACCEPTED > EXPIRED, PARTIALLY_FILLED > EXPIRED
      Lost            : PREPARED > UNKNOWN, SUBMITTED > UNKNOWN, UNKNOWN > UNKNOWN
      Lost            : ACCEPTED > UNKNOWN, PARTIALLY_FILLED > UNKNOWN
      NotPlaced       : PREPARED > NOT_PLACED, SUBMITTED > NOT_PLACED, UNKNOWN > NOT_PLACED
      """;

  private static final AccountId ACCOUNT = new AccountId("paper", "main");

  private static final Fill FILL =
      new Fill(
          ACCOUNT,
          "fill-1",
          ClientOrderId.derive(ACCOUNT, "laws", 1, OrderRole.ENTRY),
          new InstrumentId(Venue.HYPERLIQUID, "BTC"),
          Side.BUY,
          Price.of("100"),
          Quantity.of("1"),
          Money.ZERO,
          Liquidity.TAKER,
          1,
          1,
          false);

  private static final List<OrderEvent> EVENTS =
      List.of(
          new OrderEvent.Approved(),
          new OrderEvent.Denied("why"),
          new OrderEvent.Prepared(),
          new OrderEvent.Submitted(),
          new OrderEvent.Accepted("7"),
          new OrderEvent.Rejected("why"),
          new OrderEvent.Triggered(100),
          new OrderEvent.Amended(Quantity.of("1"), null, null),
          new OrderEvent.PartiallyFilled(FILL),
          new OrderEvent.Filled(FILL),
          new OrderEvent.Canceled("why"),
          new OrderEvent.Expired("why"),
          new OrderEvent.Lost("why"),
          new OrderEvent.NotPlaced("why"));

  static List<Arguments> everyMove() {
    List<Arguments> moves = new ArrayList<>();
    for (OrderStatus status : OrderStatus.values()) {
      for (OrderEvent event : EVENTS) {
        moves.add(Arguments.of(status, event));
      }
    }
    return moves;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyMove")
  void movesAsTheTableSays(OrderStatus status, OrderEvent event) {
    OrderStatus expected = table().get(event.name() + " in " + status);
    if (expected == null) {
      assertThatThrownBy(() -> status.next(event))
          .as("law 5: a move that is not in the table stops the desk before it costs money")
          .isInstanceOf(IllegalTransition.class)
          .hasMessageContaining(status.name())
          .hasMessageContaining(event.name());
    } else {
      assertThat(status.next(event))
          .as("law 5: the table of an order's life; a change here is a decision record")
          .isEqualTo(expected);
    }
  }

  @Test
  void tableCoversEveryKindOfEvent() {
    assertThat(EVENTS)
        .extracting(event -> (Object) event.getClass())
        .as("law 5: a new event needs its line in the table")
        .containsExactlyInAnyOrder((Object[]) OrderEvent.class.getPermittedSubclasses());
    assertThat(TABLE.lines().map(line -> line.split(":", 2)[0].strip()).distinct())
        .containsExactlyInAnyOrderElementsOf(EVENTS.stream().map(OrderEvent::name).toList());
  }

  @Test
  void nothingButMoneyLeavesATerminalStatus() {
    for (OrderStatus status : OrderStatus.values()) {
      if (!status.isTerminal()) {
        continue;
      }
      for (OrderEvent event : EVENTS) {
        boolean money =
            event instanceof OrderEvent.Filled || event instanceof OrderEvent.PartiallyFilled;
        assertThat(!money && table().containsKey(event.name() + " in " + status))
            .as("law 5: only a fill may follow %s, not %s", status, event.name())
            .isFalse();
      }
    }
  }

  private static Map<String, OrderStatus> table() {
    Map<String, OrderStatus> table = new TreeMap<>();
    TABLE
        .lines()
        .forEach(line -> {
          String[] parts = line.split(":", 2);
          Arrays.stream(parts[1].split(","))
              .map(move -> move.strip().split(" > "))
              .forEach(move ->
                  table.put(parts[0].strip() + " in " + move[0], OrderStatus.valueOf(move[1])));
        });
    return table;
  }
}
