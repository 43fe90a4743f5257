package app.wheelhouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {
  /// The life of an order as it is meant to be: every move that is not here is illegal.
  private static final String TABLE =
      """
      INTENT           | Approved>APPROVED Denied>DENIED
      APPROVED         | Prepared>PREPARED Canceled>CANCELED Expired>EXPIRED
      DENIED           |
      PREPARED         | Submitted>SUBMITTED Canceled>CANCELED Expired>EXPIRED Lost>UNKNOWN \
      NotPlaced>NOT_PLACED
      SUBMITTED        | Accepted>ACCEPTED Rejected>REJECTED Triggered>ACCEPTED Amended>ACCEPTED \
      PartiallyFilled>PARTIALLY_FILLED Filled>FILLED Canceled>CANCELED Expired>EXPIRED \
      Lost>UNKNOWN NotPlaced>NOT_PLACED
      ACCEPTED         | Accepted>ACCEPTED Rejected>REJECTED Triggered>ACCEPTED Amended>ACCEPTED \
      PartiallyFilled>PARTIALLY_FILLED Filled>FILLED Canceled>CANCELED Expired>EXPIRED \
      Lost>UNKNOWN
      PARTIALLY_FILLED | Accepted>PARTIALLY_FILLED Triggered>PARTIALLY_FILLED \
      Amended>PARTIALLY_FILLED PartiallyFilled>PARTIALLY_FILLED Filled>FILLED Canceled>CANCELED \
      Expired>EXPIRED Lost>UNKNOWN
      FILLED           | PartiallyFilled>FILLED Filled>FILLED
      CANCELED         | PartiallyFilled>CANCELED Filled>FILLED
      EXPIRED          | PartiallyFilled>EXPIRED Filled>FILLED
      REJECTED         | PartiallyFilled>REJECTED Filled>FILLED
      UNKNOWN          | Accepted>ACCEPTED Rejected>REJECTED Triggered>ACCEPTED Amended>ACCEPTED \
      PartiallyFilled>PARTIALLY_FILLED Filled>FILLED Canceled>CANCELED Expired>EXPIRED \
      Lost>UNKNOWN NotPlaced>NOT_PLACED
      NOT_PLACED       | PartiallyFilled>NOT_PLACED Filled>FILLED
      """;

  private static final List<OrderEvent> EVENTS = Orders.oneOfEach(Orders.fill("1", "100", "0.1"));

  private static Map<String, String> expectedMoves() {
    Map<String, String> moves = new TreeMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] halves = line.split("\\|", -1);
      for (String move : halves[1].strip().split(" +")) {
        if (!move.isEmpty()) {
          String[] parts = move.split(">");
          moves.put(halves[0].strip() + " " + parts[0], parts[1]);
        }
      }
    }
    return moves;
  }

  @Test
  void theSamplesHoldEveryKindOfEventAndTheTableEveryStatus() {
    List<Class<?>> kinds = new ArrayList<>();
    EVENTS.forEach(event -> kinds.add(event.getClass()));
    assertThat(kinds)
        .containsExactlyInAnyOrder(OrderEvent.class.getPermittedSubclasses())
        .hasSize(14);
    assertThat(TABLE.lines().map(line -> OrderStatus.valueOf(line.split("\\|")[0].strip())))
        .containsExactly(OrderStatus.values());
  }

  @ParameterizedTest
  @EnumSource
  void movesExactlyAsTheTableSays(OrderStatus status) {
    Map<String, String> expected = expectedMoves();
    for (OrderEvent event : EVENTS) {
      String legal = expected.get(status + " " + event.name());
      if (legal != null) {
        assertThat(status.next(event))
            .as("%s after %s", status, event.name())
            .isEqualTo(OrderStatus.valueOf(legal));
      } else {
        assertThatThrownBy(() -> status.next(event))
            .as("%s after %s", status, event.name())
            .isInstanceOf(IllegalTransition.class)
            .hasMessageContaining(status.name())
            .hasMessageContaining(event.name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INTENT,           false, false
          APPROVED,         false, false
          DENIED,           false, true
          PREPARED,         false, false
          SUBMITTED,        true,  false
          ACCEPTED,         true,  false
          PARTIALLY_FILLED, true,  false
          FILLED,           false, true
          CANCELED,         false, true
          EXPIRED,          false, true
          REJECTED,         false, true
          UNKNOWN,          true,  false
          NOT_PLACED,       false, true
          """)
  void saysWhatIsOpenAndWhatHasEnded(OrderStatus status, boolean open, boolean terminal) {
    assertThat(status.isOpen()).isEqualTo(open);
    assertThat(status.isTerminal()).isEqualTo(terminal);
  }

  @ParameterizedTest
  @EnumSource
  void nothingEndedEverOpensAgain(OrderStatus status) {
    for (OrderEvent event : EVENTS) {
      String next = expectedMoves().get(status + " " + event.name());
      if (status.isTerminal() && next != null) {
        assertThat(status.next(event).isTerminal()).isTrue();
      }
    }
  }

  @Test
  void everyStatusCanBeReachedFromAnIntent() {
    EnumSet<OrderStatus> reached = EnumSet.of(OrderStatus.INTENT);
    for (int round = 0; round < OrderStatus.values().length; round++) {
      for (OrderStatus from : EnumSet.copyOf(reached)) {
        for (OrderEvent event : EVENTS) {
          if (expectedMoves().containsKey(from + " " + event.name())) {
            reached.add(from.next(event));
          }
        }
      }
    }
    assertThat(reached).containsExactlyElementsOf(Arrays.asList(OrderStatus.values()));
  }
}
