package app.wheelhouse.ui.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReconcileViewModelTest {
  private final Settings settings = new Settings();
  private final List<DeskCommand> sent = new ArrayList<>();
  private final ReconcileViewModel viewModel =
      new ReconcileViewModel(settings, sent::add, new ViewLoader(Locale.ENGLISH).texts());
  private final RealDesk desk = RealDesk.live(TestDesk.live().snapshot());

  @Test
  void saysThatTheBooksAgreeAndWhenTheyWereCompared() {
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.getStanding()).startsWith("In step");
    assertThat(viewModel.getRead()).contains("09:59:48", "12 s ago", "come in");
    assertThat(viewModel.isAlarm()).isFalse();
    assertThat(viewModel.getNotice()).isEmpty();
  }

  @Test
  void theTimeIsInTheTradersZone() {
    settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getRead()).contains("18:59:48");
  }

  @Test
  void listsTheNewestDifferenceFirst() {
    viewModel.show(desk.differing(0, Differences.FILL, Differences.FUNDING).snapshot());

    assertThat(viewModel.differences()).containsExactly(Differences.FUNDING, Differences.FILL);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void aSeriousDifferenceRaisesTheBannerUntilItWasSeen() {
    viewModel.show(desk.differing(1, Differences.FILL, Differences.POSITION).snapshot());
    assertThat(viewModel.isAlarm()).isTrue();
    assertThat(viewModel.getNotice()).contains("A serious difference", "0.05 long at the venue");
    viewModel.seen();
    viewModel.show(desk.differing(0, Differences.FILL, Differences.POSITION).snapshot());

    assertThat(sent).containsExactly(new DeskCommand.SeenDifferences());
    assertThat(viewModel.isAlarm()).isFalse();
    assertThat(viewModel.getNotice()).isEmpty();
    assertThat(viewModel.isWaiting()).isFalse();
    assertThat(viewModel.differences()).hasSize(2);
  }

  @Test
  void seenIsSaidOnceUntilTheDeskAnswers() {
    RealDesk differing = desk.differing(1, Differences.POSITION);
    viewModel.show(differing.snapshot());
    viewModel.seen();
    viewModel.seen();
    viewModel.show(differing.at(TestDesk.START + 1_000).snapshot());
    viewModel.seen();
    assertThat(sent).hasSize(1);
    viewModel.show(differing.at(TestDesk.START + 10_000).snapshot());
    viewModel.seen();

    assertThat(sent).hasSize(2);
  }

  @Test
  void nothingIsSaidSeenWhereNothingWaits() {
    viewModel.show(desk.differing(0, Differences.FILL).snapshot());
    viewModel.seen();

    assertThat(sent).isEmpty();
  }

  @Test
  void aLostStreamAndAnOldReadingAreOld() {
    viewModel.show(desk.read(TestDesk.START - 1_000, false).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    assertThat(viewModel.getRead()).contains("No news");
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    viewModel.silent(ReconcileViewModel.OLD_MILLIS);

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void waitsForTheFirstReading() {
    viewModel.show(desk.read(0, true).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getStanding()).contains("first time");
  }

  @Test
  void aSimulatedSessionHasNothingToCompare() {
    viewModel.show(desk.differing(1, Differences.POSITION).snapshot());
    viewModel.show(TestDesk.live().snapshot());
    viewModel.command().run();

    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    assertThat(viewModel.isAlarm()).isFalse();
    assertThat(viewModel.openProperty().get()).isFalse();
  }

  @Test
  void anotherSessionForgetsTheLast() {
    viewModel.show(desk.differing(1, Differences.POSITION).snapshot());
    viewModel.command().run();
    viewModel.reset();

    assertThat(viewModel.openProperty().get()).isFalse();
    assertThat(viewModel.differences()).isEmpty();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.failed("gone");
    assertThat(viewModel.getReason()).isEqualTo("gone");
  }
}
