package app.wheelhouse.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.TestDesk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FrameClockTest {
  private final List<DeskSnapshot> shown = new ArrayList<>();
  private final List<Long> silences = new ArrayList<>();
  private final FrameListener listener =
      new FrameListener() {
        @Override
        public void show(DeskSnapshot snapshot) {
          shown.add(snapshot);
        }

        @Override
        public void silent(long millis) {
          silences.add(millis);
        }
      };
  private final TestDesk desk = TestDesk.live();
  private FrameClock clock;

  @BeforeEach
  void attach() {
    clock = new FrameClock();
    clock.attach(listener);
  }

  @Test
  void showsOnlyTheNewestOfWhatCameBetweenFrames() {
    clock.offer(desk.snapshot());
    DeskSnapshot newest = desk.later(10).snapshot();
    clock.offer(newest);
    clock.frame(16);

    assertThat(shown).containsExactly(newest);
  }

  @Test
  void skipsFramesWithoutNews() {
    clock.offer(desk.snapshot());
    clock.frame(16);
    clock.frame(32);
    clock.frame(48);

    assertThat(shown).hasSize(1);
    assertThat(silences).isEmpty();
  }

  @Test
  void tellsOfSilenceOnceASecond() {
    clock.offer(desk.snapshot());
    clock.frame(0);
    for (long millis = 16; millis < 3_500; millis += 16) {
      clock.frame(millis);
    }

    assertThat(silences).hasSize(3).allMatch(millis -> millis % 1_000 < 16);
  }

  @Test
  void isNotSilentBeforeTheFirstSnapshot() {
    clock.frame(0);
    clock.frame(60_000);

    assertThat(silences).isEmpty();
  }

  @Test
  void givesALateListenerWhatIsShown() {
    DeskSnapshot snapshot = desk.snapshot();
    clock.offer(snapshot);
    clock.frame(16);
    List<DeskSnapshot> late = new ArrayList<>();
    clock.attach(late::add);

    assertThat(late).containsExactly(snapshot);
  }

  @Test
  void forgetsADetachedListener() {
    clock.detach(listener);
    clock.offer(desk.snapshot());
    clock.frame(16);

    assertThat(shown).isEmpty();
  }

  @Test
  void doesNotGrowOldWhileAReplayIsHeld() {
    clock.offer(desk.feed(FeedState.PAUSED).snapshot());
    clock.frame(0);
    for (long millis = 16; millis < 60_000; millis += 500) {
      clock.frame(millis);
    }

    assertThat(silences).isEmpty();
  }

  @Test
  void onePanelThatFailsDoesNotStopTheOthers() {
    List<String> said = new ArrayList<>();
    FrameClock other = new FrameClock();
    other.say("This panel failed", "No session");
    other.attach(
        new FrameListener() {
          @Override
          public void show(DeskSnapshot snapshot) {
            throw new IllegalStateException("a fault of the test");
          }

          @Override
          public void failed(String reason) {
            said.add(reason);
          }
        });
    other.attach(listener);
    other.offer(desk.snapshot());
    other.frame(16);

    assertThat(shown).hasSize(1);
    assertThat(said).containsExactly("This panel failed");
  }

  @Test
  void forgetsTheSessionBefore() {
    clock.offer(desk.snapshot());
    clock.frame(16);
    clock.offer(desk.later(5).snapshot());
    clock.reset();
    clock.frame(32);

    assertThat(shown).hasSize(1);
  }
}
