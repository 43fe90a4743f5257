package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A desk that is killed anywhere in an order's life finds everything again: no order twice, no
/// question open, positions, orders and money as at the exchange, every position with its stop.
class KillDrillOfOrdersTest {
  private static final int KILLS = 100;

  @TempDir private Path folder;

  @Test
  void p1AKillBetweenJournalAndWireEndsInAnOrderThatWasNeverPlaced() throws Exception {
    KillRound.Outcome outcome = KillRound.play(101, List.of(KillPoint.BEFORE_WIRE), folder);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.order().map(Order::status)).contains(OrderStatus.NOT_PLACED);
    assertThat(outcome.arrived()).isZero();
  }

  @Test
  void p2AKillBetweenWireAndAnswerFindsTheOneOrderByItsName() throws Exception {
    KillRound.Outcome outcome = KillRound.play(102, List.of(KillPoint.BEFORE_REPLY), folder);

    assertThat(outcome.faults()).isEmpty();
    // A fill that is read first needs no number of the order.
    assertThat(outcome.order().map(Order::status))
        .hasValueSatisfying(
            status -> assertThat(status).isNotIn(OrderStatus.NOT_PLACED, OrderStatus.UNKNOWN));
    assertThat(outcome.arrived()).isOne();
  }

  /// Where there are two points, the desk that gets up after the first kill is killed as well.
  @ParameterizedTest
  @CsvSource({
    "1, BEFORE_JOURNAL AT_START",
    "2, ON_THE_WIRE IN_RECONCILE",
    "3, REPLY_BEFORE_REPORT",
    "4, FILL_BEFORE_STOP STOP_REFUSED",
    "5, CANCEL_BEFORE_REPLY",
    "6, MOVE_ON_THE_WIRE",
    "7, CLOSE_BEFORE_REPLY"
  })
  void aKilledDeskFindsEverythingAgain(long seed, String points) throws Exception {
    List<KillPoint> kills = Arrays.stream(points.split(" ")).map(KillPoint::valueOf).toList();

    assertThat(KillRound.play(seed, kills, folder).faults()).isEmpty();
  }

  /// Each point four times; one of four desks is killed at another point while it gets up.
  static Stream<Arguments> points() {
    KillPoint[] all = KillPoint.values();
    return IntStream.range(0, KILLS)
        .mapToObj(round -> {
          KillPoint point = all[round % all.length];
          KillPoint other = all[(7 * round + round / all.length) % all.length];
          boolean needsPast =
              point.moment() == KillPoint.Moment.READING
                  || point.moment() == KillPoint.Moment.COMPARED;
          return Arguments.of(
              1_000 + round,
              needsPast
                  ? List.of(KillPoint.FILL_BEFORE_COMMIT, point)
                  : round % 4 == 3 ? List.of(point, other) : List.of(point));
        });
  }

  @ParameterizedTest
  @MethodSource("points")
  @EnabledIfSystemProperty(named = "wheelhouse.drill", matches = "true")
  void aHundredKilledDesksFindEverythingAgain(long seed, List<KillPoint> points) throws Exception {
    assertThat(KillRound.play(seed, points, folder).faults()).isEmpty();
  }
}
