package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private static ClientOrderId id(long number) {
    return ClientOrderId.derive(Scene.ACCOUNT, "chance", number, OrderRole.ENTRY);
  }

  private static SimulatedVenue venue(SimSettings settings) {
    return new SimulatedVenue(settings, Scene.ACCOUNT, Money.of(1), List.of(Scene.COIN));
  }

  @Test
  void latencyLiesAroundItsMedianWithinItsRange() {
    SimulatedVenue venue = venue(SimSettings.replay(3));
    long[] drawn =
        LongStream.range(0, 4_001).map(i -> venue.latency(id(i), "submit")).sorted().toArray();
    assertThat(drawn[0]).isGreaterThanOrEqualTo(50);
    assertThat(drawn[4_000]).isLessThanOrEqualTo(500);
    assertThat(drawn[2_000]).isBetween(140L, 160L);
    assertThat(Arrays.stream(drawn).distinct().count()).isGreaterThan(200);
  }

  @Test
  void latencyDependsOnSeedOrderAndPurposeAlone() {
    SimulatedVenue first = venue(SimSettings.replay(3));
    SimulatedVenue second = venue(SimSettings.replay(3));
    first.latency(id(1), "submit");
    first.latency(id(2), "submit");
    assertThat(second.latency(id(2), "submit")).isEqualTo(first.latency(id(2), "submit"));
    assertThat(LongStream.range(0, 50).filter(i -> differs(first, i)).count()).isGreaterThan(40);
  }

  private static boolean differs(SimulatedVenue venue, long i) {
    return venue.latency(id(i), "submit") != venue.latency(id(i), "cancel");
  }

  @Test
  void theDemoAnswersAtOnce() {
    assertThat(venue(SimSettings.demo(3)).latency(id(1), "submit")).isZero();
  }

  @Test
  void aShareOfOrdersFailsAndTheSameOnesEachTime() {
    assertThat(failures(11)).isEqualTo(failures(11)).isNotEqualTo(failures(12));
    assertThat(failures(11).chars().filter(c -> c == 'x').count()).isBetween(90L, 150L);
  }

  private static String failures(long seed) {
    SimSettings settings =
        new SimSettings(
            seed, FeeRates.FREE, 0, LatencySettings.INSTANT, 0.03, 1, FundingSettings.OFF);
    Scene scene = new Scene(settings, 100_000_000).price(100);
    StringBuilder outcome = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      OrderSpec order = scene.limit(Side.BUY, "1", "90");
      scene.submit(order, scene.stop(order, "80"));
      boolean failed = scene.status(order) == OrderStatus.REJECTED;
      assertThat(scene.seen(order).note()).isEqualTo(failed ? "Simulated venue failure." : "");
      outcome.append(failed ? 'x' : '.');
      scene.cancel(order);
    }
    return outcome.toString();
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LatencySettings(5, 4, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new FundingSettings(true, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new SimSettings(
                1, FeeRates.FREE, 0, LatencySettings.INSTANT, 1.5, 1, FundingSettings.OFF));
  }
}
