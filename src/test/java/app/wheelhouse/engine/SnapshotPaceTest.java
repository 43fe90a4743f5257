package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotPaceTest {
  private final List<DeskSnapshot> shown = new ArrayList<>();
  private long nanos = Long.MAX_VALUE - SnapshotPace.FRAME_NANOS;
  private final SnapshotPace pace = new SnapshotPace(() -> nanos, shown::add);
  private final SmallDesk desk = SmallDesk.at100();

  @Test
  void showsTheFirstStateAtOnce() {
    assertThat(pace.test(desk.driver.view())).isFalse();

    assertThat(shown).hasSize(1);
  }

  @Test
  void showsOnceAFrameAndAsksAgainForWhatCameSince() {
    pace.test(desk.driver.view());
    desk.quote("101");
    nanos += SnapshotPace.FRAME_NANOS - 1;
    assertThat(pace.test(desk.driver.view())).isTrue();
    assertThat(shown).hasSize(1);

    // Also where the clock of nanoseconds overflows.
    nanos += 1;
    assertThat(pace.test(desk.driver.view())).isFalse();

    assertThat(shown).hasSize(2);
    assertThat(shown.getLast().instruments().getFirst().price()).isEqualTo(101);
  }

  @Test
  void showsNothingTwice() {
    pace.test(desk.driver.view());
    nanos += 10 * SnapshotPace.FRAME_NANOS;

    assertThat(pace.test(desk.driver.view())).isFalse();

    assertThat(shown).hasSize(1);
  }
}
