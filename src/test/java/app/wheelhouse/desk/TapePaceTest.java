package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineView;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.sim.SimSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How often a replay shows itself; wall time goes where the test sends it.
class TapePaceTest {
  private final List<DeskSnapshot> shown = new ArrayList<>();
  private long nanos = -77;
  private final TapePace pace = new TapePace(() -> nanos, shown::add);
  private final EngineDriver driver = driver();
  private final EngineView view = driver.view();

  private static EngineDriver driver() {
    var config =
        SessionConfigs.of(
            new DemoSource(1, InstrumentCatalogue.builtIn(), DemoSource.START),
            "demo",
            new Settings());
    return SimulatedSession.connect(
        SimulatedSession.engine(config), config, SimSettings.demo(1), (_, _, _) -> {});
  }

  private void event() {
    driver.accept(new EngineEvent.ClockTick(driver.time() + 1));
  }

  @Test
  void showsOnceAFrameWhileEventsGoOn() {
    for (int i = 0; i < 100; i++) {
      event();
      pace.moving(view);
      nanos += TapePace.FRAME_NANOS / 10;
    }

    assertThat(shown).hasSize(10);
  }

  @Test
  void asksToShowTheLastEventOfAFrameSoon() {
    event();
    pace.moving(view);
    event();

    assertThat(pace.moving(view)).isEqualTo(TapePace.FRAME_NANOS);
    nanos += TapePace.FRAME_NANOS;
    pace.moving(view);
    assertThat(shown.getLast().sequence()).isEqualTo(view.sequence());
  }

  @Test
  void showsAtOnceBeforeItStandsStillAndOnlyOnce() {
    event();
    pace.moving(view);
    event();
    pace.still(view);
    pace.still(view);

    assertThat(shown).hasSize(2);
    assertThat(shown.getLast().sequence()).isEqualTo(view.sequence());
  }

  @Test
  void showsTheSameStateAgainWhileItStandsStill() {
    event();
    pace.still(view);
    nanos += TapePace.AGAIN_NANOS - 1;
    assertThat(pace.still(view)).isEqualTo(1);
    assertThat(shown).hasSize(1);
    nanos++;

    assertThat(pace.still(view)).isEqualTo(TapePace.AGAIN_NANOS);
    assertThat(shown).hasSize(2).allMatch(snapshot -> snapshot == shown.getFirst());
  }
}
