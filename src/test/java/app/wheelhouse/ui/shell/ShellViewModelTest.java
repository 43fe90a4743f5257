package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSession;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellViewModelTest {
  private final ShellViewModel viewModel =
      new ShellViewModel(new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live();

  @Test
  void choosesTheFirstInstrument() {
    assertThat(viewModel.getInstrument()).isNull();
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getInstrument()).isEqualTo(TestDesk.BTC.id());
  }

  @Test
  void keepsWhatTheTraderChose() {
    viewModel.show(desk.snapshot());
    viewModel.instrumentProperty().set(TestDesk.ETH.id());
    viewModel.show(desk.quote(TestDesk.BTC, 111_000).snapshot());

    assertThat(viewModel.getInstrument()).isEqualTo(TestDesk.ETH.id());
  }

  @Test
  void namesTheModeAndWhatItMeansForMoney() {
    for (ModeFrame mode : ModeFrame.values()) {
      viewModel.session(TestSession.of(mode));

      assertThat(viewModel.getMode()).isEqualTo(mode);
      assertThat(viewModel.getModeName()).isEqualTo(mode.name());
      assertThat(viewModel.getModeNote() + viewModel.getStanding()).isNotBlank();
      assertThat(viewModel.getSource()).isEqualTo("a test");
    }
  }

  @Test
  void saysWhyThereIsNoSession() {
    viewModel.wants(ModeFrame.TESTNET);
    viewModel.session(null);
    viewModel.sessionFailed("There is no file tape.csv; choose another.", "No session is open");
    assertThat(viewModel.getModeName()).as("the one asked for").isEqualTo("TESTNET");
    assertThat(viewModel.getMode()).isEqualTo(ModeFrame.TESTNET);
    assertThat(viewModel.getModeNote()).startsWith("not open");
    assertThat(viewModel.modeTitleProperty().get()).isEqualTo("TESTNET \u2013 not open");
    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getFailure()).isEqualTo("There is no file tape.csv; choose another.");

    viewModel.reset();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
  }

  @ParameterizedTest
  @EnumSource
  void wearsTheFrameOfTheModeThatIsStillOpening(ModeFrame mode) {
    viewModel.wants(mode);
    viewModel.session(null);
    viewModel.reset();

    assertThat(viewModel.getMode()).isEqualTo(mode);
    assertThat(viewModel.getModeName()).isEqualTo(mode.name());
    assertThat(viewModel.getModeNote()).isEqualTo("opening …");
    assertThat(viewModel.getStanding()).isEmpty();
    assertThat(viewModel.unarmedProperty().get()).isFalse();
    viewModel.session(TestSession.of(mode));
    assertThat(viewModel.getModeNote()).isNotEqualTo("opening …");
  }

  @Test
  void positionsOfALeftSessionStayInItsOwnFrame() {
    viewModel.session(TestSession.of(ModeFrame.LIVE));
    viewModel.show(RealDesk.live(desk.snapshot()).armed().snapshot());
    viewModel.wants(ModeFrame.DEMO);
    viewModel.session(null);
    viewModel.wants(ModeFrame.PAPER);
    assertThat(viewModel.getModeName()).as("its positions are still shown").isEqualTo("LIVE");
    viewModel.reset();

    assertThat(viewModel.getModeName()).isEqualTo("PAPER");
  }

  @Test
  void u8AtAGlanceItIsSaidWhetherRealMoneyIsArmed() {
    viewModel.session(TestSession.of(ModeFrame.LIVE));
    assertThat(viewModel.getStanding()).isEqualTo("NOT ARMED");
    assertThat(viewModel.modeTitleProperty().get()).isEqualTo("LIVE \u2013 NOT ARMED");
    assertThat(viewModel.getModeNote()).isEmpty();
    viewModel.show(RealDesk.live(desk.snapshot()).armed().snapshot());

    assertThat(viewModel.getStanding()).isEqualTo("ARMED");
    assertThat(viewModel.unarmedProperty().get()).isFalse();
    assertThat(viewModel.getModeNote()).isEqualTo("real money");
    viewModel.reset();
    assertThat(viewModel.getStanding()).isEqualTo("NOT ARMED");
    viewModel.session(TestSession.of(ModeFrame.TESTNET));
    assertThat(viewModel.getStanding()).isEmpty();
    assertThat(viewModel.modeTitleProperty().get()).isEqualTo("TESTNET");
  }

  @Test
  void mode8LeavingARealSessionSaysThatItsStopsStay() {
    viewModel.session(TestSession.of(ModeFrame.PAPER));
    assertThat(viewModel.leaveText()).contains("end with the session");
    viewModel.session(TestSession.of(ModeFrame.TESTNET));

    assertThat(viewModel.leaveText())
        .contains("stay there", "stops and targets work on", "Auto-trading is off");
    viewModel.onExit(LiveSettings.CLOSE_ALL);
    assertThat(viewModel.leaveText()).contains("every position is closed");
    viewModel.onExit(LiveSettings.CANCEL_ENTRIES);
    assertThat(viewModel.leaveText()).contains("Entries are canceled");
  }
}
