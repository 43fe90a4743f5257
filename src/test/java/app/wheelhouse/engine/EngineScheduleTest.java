package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineScheduleTest {
  private record Planned(long time, int sequence) {}

  private final EngineSchedule schedule = new EngineSchedule();

  @Test
  void isEmptyAtFirst() {
    assertThat(schedule.nextTime()).isEqualTo(Long.MAX_VALUE);
    assertThat(schedule.takeDue(Long.MAX_VALUE - 1)).isNull();
  }

  @Test
  void keepsWhatIsNotDueYet() {
    schedule.add(100, event(0));

    assertThat(schedule.takeDue(99)).isNull();
    assertThat(schedule.nextTime()).isEqualTo(100);
    assertThat(schedule.takeDue(100)).isEqualTo(event(0));
    assertThat(schedule.nextTime()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void givesEntriesOfOneTimeInTheOrderInWhichTheyCame() {
    for (int i = 0; i < 50; i++) {
      schedule.add(7, event(i));
    }

    for (int i = 0; i < 50; i++) {
      assertThat(schedule.takeDue(7)).isEqualTo(event(i));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ordersByTimeThenSequenceHoweverItIsFilledAndEmptied(long seed) {
    Random random = new Random(seed);
    List<Planned> waiting = new ArrayList<>();
    Comparator<Planned> order =
        Comparator.comparingLong(Planned::time).thenComparingInt(Planned::sequence);
    for (int i = 0; i < 2_000; i++) {
      if (random.nextInt(3) > 0) {
        Planned planned = new Planned(random.nextInt(40), i);
        waiting.add(planned);
        schedule.add(planned.time(), event(i));
      } else {
        long now = random.nextInt(40);
        Planned first = waiting.stream().filter(p -> p.time() <= now).min(order).orElse(null);
        EngineEvent taken = schedule.takeDue(now);
        assertThat(taken).isEqualTo(first == null ? null : event(first.sequence()));
        waiting.remove(first);
      }
      assertThat(schedule.nextTime())
          .isEqualTo(waiting.stream().mapToLong(Planned::time).min().orElse(Long.MAX_VALUE));
    }
  }

  private static EngineEvent event(int number) {
    return new EngineEvent.ClockTick(number);
  }
}
