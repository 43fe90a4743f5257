package app.wheelhouse.ui.opening;

import static app.wheelhouse.ui.opening.OpeningTrial.MAIN;
import static app.wheelhouse.ui.opening.OpeningTrial.OLD;
import static app.wheelhouse.ui.opening.OpeningTrial.TEST;
import static app.wheelhouse.ui.opening.OpeningTrial.WATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningViewModelTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final OpeningTrial trial = new OpeningTrial(loader, true, OLD, WATCHED, TEST, MAIN);
  private final OpeningViewModel viewModel = trial.viewModel;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          live,    main
          testnet, play
          shadow,  ''
          """)
  void choosesWhatCanBeUsed(String mode, String account) {
    trial.ask(mode).answer();
    viewModel.open();

    assertThat(trial.opened)
        .containsExactly(
            new SessionChoice(ModeFrame.valueOf(mode.toUpperCase(Locale.ROOT)), account));
    assertThat(viewModel.openProperty().get()).isFalse();
  }

  @Test
  void saysOfEachOtherAccountWhyItCannotBeUsed() {
    trial.ask("live").answer();

    assertThat(viewModel.list()).extracting(Candidate::name).startsWith("main").hasSize(4);
    assertThat(viewModel.list().stream().filter(each -> !each.usable()))
        .extracting(Candidate::note)
        .anyMatch(note -> note.contains("run out"))
        .anyMatch(note -> note.contains("looked at"))
        .anyMatch(note -> note.contains("testnet"));
  }

  @Test
  void whatCannotBeUsedCannotBeOpened() {
    trial.ask("live").answer();
    viewModel.chosenProperty().set(viewModel.list().getLast());
    viewModel.open();

    assertThat(trial.opened).isEmpty();
    assertThat(viewModel.readyProperty().get()).isFalse();
  }

  @Test
  void u2ASecondClickOpensNothing() {
    trial.ask("testnet").answer();
    viewModel.open();
    viewModel.open();

    assertThat(trial.opened).hasSize(1);
  }

  @Test
  void nothingIsOpenedBeforeTheAccountsAreKnown() {
    trial.ask("live");
    viewModel.open();

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(trial.opened).isEmpty();
  }

  @Test
  void aLockedVaultIsUnlockedFirst() {
    trial.unlocked = false;
    trial.ask("live").answer();
    viewModel.open();
    assertThat(viewModel.isLocked()).isTrue();
    assertThat(trial.opened).isEmpty();
    viewModel.unlock();

    assertThat(trial.went).isEqualTo(List.of(new Route.ShowSettings("vault")));
    assertThat(viewModel.openProperty().get()).isFalse();
  }

  @Test
  void aShadowSessionNeedsNoKey() {
    trial.unlocked = false;
    trial.ask("shadow").answer();
    viewModel.chosenProperty().set(viewModel.list().get(1));
    viewModel.open();

    assertThat(trial.opened).hasSize(1);
    assertThat(trial.opened.getFirst().account()).isNotEmpty();
  }

  @Test
  void withoutAccountsItLeadsToThePageThatConnectsOne() {
    OpeningTrial none = new OpeningTrial(loader, true);
    none.ask("live").answer();
    assertThat(none.viewModel.getState()).isEqualTo(PanelState.EMPTY);
    none.viewModel.showAccounts();

    assertThat(none.went).isEqualTo(List.of(new Route.ShowSettings("accounts")));
  }

  @Test
  void aDeskWithoutKeysCanShadowButNotTrade() {
    OpeningTrial bare = new OpeningTrial(loader, false);
    bare.ask("live");
    assertThat(bare.viewModel.getState()).isEqualTo(PanelState.OFF);
    bare.ask("shadow");
    bare.viewModel.open();

    assertThat(bare.opened).containsExactly(new SessionChoice(ModeFrame.SHADOW, ""));
  }

  @Test
  void accountsThatCannotBeReadAreAnError() {
    trial.broken = true;
    trial.ask("live").answer();

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getReason()).contains("IllegalStateException");
  }

  @Test
  void u8TheLiveSheetSaysThatItOpensNotArmed() {
    trial.ask("live").answer();

    assertThat(viewModel.getNote()).contains("Real money", "not armed", "Auto-trading is off");
    assertThat(viewModel.getAct()).isEqualTo("Open live, not armed");
  }
}
