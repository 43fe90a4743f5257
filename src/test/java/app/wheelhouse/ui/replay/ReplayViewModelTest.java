package app.wheelhouse.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayViewModelTest {
  private static final long HOUR = 3_600_000;
  private static final long FIRST = TapeDouble.FIRST;
  private static final long LAST = TapeDouble.LAST;

  private final TapeDouble tape = new TapeDouble();
  private final Settings settings = new Settings();
  private final ReplayViewModel viewModel =
      new ReplayViewModel(
          tape, settings, (_, yes) -> yes.run(), new ViewLoader(Locale.ENGLISH).texts());

  private void run(String id) {
    viewModel.commands().stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow()
        .run();
  }

  @Test
  void isOffAndTakesNoRoomWithoutAReplay() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    assertThat(viewModel.isShown()).isFalse();
    assertThat(viewModel.commands()).noneMatch(command -> command.enabled().get());
    tape.open();
    assertThat(viewModel.isShown()).isTrue();
    assertThat(viewModel.commands()).allMatch(command -> command.enabled().get());
    tape.leave();

    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    run("replay.play-pause");
    assertThat(tape.playing).isFalse();
  }

  @Test
  void showsWhereTheTapeStandsInTheTradersZone() {
    tape.open();
    tape.time = FIRST + 6 * HOUR;
    viewModel.silent(16);

    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getTime()).isEqualTo("2025-09-03 16:00:00 UTC");
    assertThat(viewModel.getNote()).isEqualTo("25 %");
    assertThat(viewModel.slider().positionProperty().get()).isEqualTo(0.25);
    settings.set(AppearanceSettings.ZONE, "Europe/Berlin");
    assertThat(viewModel.getTime()).isEqualTo("2025-09-03 18:00:00 Europe/Berlin");
  }

  @Test
  void playsPausesStepsAndChangesSpeedByItsCommands() {
    tape.open();
    run("replay.play-pause");
    assertThat(tape.playing).isTrue();
    assertThat(viewModel.playingProperty().get()).isTrue();
    run("replay.play-pause");
    assertThat(tape.playing).isFalse();
    run("replay.step");
    run("replay.step-bar");
    run("replay.faster");

    assertThat(tape.steps).isEqualTo(1);
    assertThat(tape.barSteps).isEqualTo(1);
    assertThat(tape.speed).isEqualTo(600);
    run("replay.faster");
    run("replay.faster");
    assertThat(tape.speed).isInfinite();
    run("replay.slower");
    assertThat(tape.speed).isEqualTo(600);
  }

  @Test
  void leavesASpeedAloneThatIsNoneOfItsOwnAndGoesOnFromThere() {
    tape.speed = 2.5;
    tape.open();

    assertThat(tape.speed).isEqualTo(2.5);
    run("replay.slower");
    assertThat(tape.speed).isEqualTo(1);
  }

  @Test
  void seeksWhenTheSliderIsLetGoAndNotBefore() {
    tape.open();
    viewModel.grab();
    viewModel.slider().positionProperty().set(0.3);
    viewModel.slider().positionProperty().set(0.5);
    tape.time = FIRST + HOUR;
    viewModel.silent(16);

    assertThat(tape.sought).isNull();
    assertThat(viewModel.getTime()).as("what is under the slider").startsWith("2025-09-03 22:00");
    assertThat(viewModel.slider().positionProperty().get()).isEqualTo(0.5);
    viewModel.release();
    assertThat(tape.sought).isEqualTo(FIRST + 12 * HOUR);
  }

  @Test
  void seeksAtOnceWhenTheSliderIsMovedByKeys() {
    tape.time = FIRST + 20 * HOUR;
    tape.open();
    viewModel.silent(16);
    viewModel.slider().positionProperty().set(0.25);

    assertThat(tape.sought).isEqualTo(FIRST + 6 * HOUR);
    viewModel.slider().positionProperty().set(0.5);
    assertThat(tape.sought).isEqualTo(FIRST + 12 * HOUR);
  }

  @Test
  void loadsWhileItSeeksBackAndSaysThatOrdersByHandAreNotRepeated() {
    tape.open();
    tape.time = FIRST + 10 * HOUR;
    tape.slow = true;
    viewModel.entry().textProperty().set("2025-09-03 14:00");
    viewModel.go();

    assertThat(tape.sought).isEqualTo(FIRST + 4 * HOUR);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getNote()).contains("by hand are not repeated");
    viewModel.reset();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    tape.arrive();
    viewModel.silent(16);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.entry().textProperty().get()).isEmpty();
  }

  @Test
  void aPauseEndsASeek() {
    tape.open();
    tape.slow = true;
    tape.playing = true;
    viewModel.slider().positionProperty().set(0.9);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    run("replay.play-pause");

    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2025-13-01", "2025-09-03 25:00", "14", "2025-09-03T14:00Z"})
  void saysWhatToTypeAndKeepsWhatWasTyped(String typed) {
    tape.open();
    viewModel.entry().textProperty().set(typed);
    viewModel.go();

    assertThat(viewModel.getNote()).isEqualTo("Enter a time such as 2025-09-03 14:00");
    assertThat(viewModel.entry().textProperty().get()).isEqualTo(typed);
    assertThat(tape.sought).isNull();
    viewModel.entry().textProperty().set(typed + "1");
    assertThat(viewModel.getNote()).isEqualTo("0 %");
  }

  @Test
  void saysWhatTheTapeHoldsWhenTheTimeIsOutside() {
    tape.open();
    viewModel.entry().textProperty().set("2025-09-05");
    viewModel.go();

    assertThat(viewModel.getNote())
        .isEqualTo("The tape holds 2025-09-03 10:00 to 2025-09-04 10:00");
    assertThat(tape.sought).isNull();
  }

  @Test
  void takesATimeOfDayOnTheDayOfTheTapeInTheTradersZone() {
    settings.set(AppearanceSettings.ZONE, "America/New_York");
    tape.open();
    viewModel.entry().textProperty().set(" 08:30 ");
    viewModel.go();

    // 08:30 in New York is 12:30 UTC.
    assertThat(tape.sought).isEqualTo(FIRST + 2 * HOUR + HOUR / 2);
  }

  @Test
  void endsAndPlaysAgainFromTheBeginning() {
    tape.open();
    tape.time = LAST;
    viewModel.silent(16);

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.getNote()).startsWith("End of tape");
    assertThat(viewModel.commands().stream().filter(each -> !each.enabled().get()))
        .extracting(Command::id)
        .containsExactlyInAnyOrder("replay.step", "replay.step-bar");
    run("replay.play-pause");
    assertThat(tape.sought).isEqualTo(FIRST);
    assertThat(tape.playing).isTrue();
  }

  @Test
  void saysWhenThePlayerIsSilentOrBroken() {
    tape.open();
    viewModel.silent(6_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    viewModel.failed("BTC-5m.csv cannot be read any more");

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getNote()).isEqualTo("BTC-5m.csv cannot be read any more");
    assertThat(viewModel.commands()).noneMatch(command -> command.enabled().get());
    tape.leave();
    tape.open();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }
}
