package app.wheelhouse.ui.arming;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.DeskCommand.ArmTrading;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.PanelState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmingViewModelTest {
  private final ArmingTrial trial = ArmingTrial.of(PreFlightSession.GREEN);
  private final ArmingViewModel viewModel = trial.viewModel;

  private Command command(String id) {
    return viewModel.commands().stream().filter(each -> each.id().equals(id)).findFirst().get();
  }

  @Test
  void looksAtEverythingWhenItIsOpened() {
    trial.unarmedAfter(0);
    command("trading.arm").run();

    assertThat(viewModel.openProperty().get()).isTrue();
    assertThat(viewModel.getWork().isBusy()).isTrue();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getStatus().getBlocked()).contains("check is running");
    trial.answer();

    assertThat(viewModel.items()).isEqualTo(PreFlightSession.GREEN);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getStatus().getVerdict()).contains("1 warning", "of 8");
    assertThat(viewModel.getStatus().getBlocked()).contains("main");
    assertThat(viewModel.getStatus().isReady()).isFalse();
  }

  @Test
  void armsWithTheNameAfterTheCoolDownAndCloses() {
    trial.ready();
    assertThat(viewModel.getStatus().getBlocked()).isEmpty();
    assertThat(viewModel.getStatus().isReady()).isTrue();
    viewModel.arm();

    assertThat(trial.sent).containsExactly(new ArmTrading("main"));
    trial.armedAfter(4_000);
    assertThat(viewModel.openProperty().get()).isFalse();
    assertThat(viewModel.getStatus().isArmed()).isTrue();
    assertThat(viewModel.typedProperty().get()).isEmpty();
    assertThat(viewModel.getStatus().getStanding()).contains("Armed as main");
  }

  @Test
  void u2WhatIsHeldOrPressedAgainArmsOnce() {
    trial.ready();
    for (int i = 0; i < 20; i++) {
      viewModel.arm();
      trial.unarmedAfter(Trigger.COOL_DOWN_MILLIS + i * 100);
    }

    assertThat(trial.sent).hasSize(1);
    assertThat(viewModel.getStatus().getBlocked()).contains("Waiting for the desk");
  }

  @Test
  void canBeTriedAgainWhenTheDeskDidNotAnswer() {
    trial.ready();
    viewModel.arm();
    trial.unarmedAfter(Trigger.COOL_DOWN_MILLIS + Trigger.PATIENCE_MILLIS + 1);
    viewModel.arm();

    assertThat(trial.sent).hasSize(2);
  }

  @Test
  void u8NothingIsArmedBeforeTheCoolDownIsOver() {
    trial.unarmedAfter(0);
    viewModel.open();
    trial.answer();
    viewModel.typedProperty().set("main");
    viewModel.arm();
    trial.unarmedAfter(Trigger.COOL_DOWN_MILLIS - 1_001);
    viewModel.arm();

    assertThat(trial.sent).isEmpty();
    assertThat(viewModel.getStatus().getBlocked()).contains("in 2 s");
  }

  @Test
  void u8TheCoolDownBeginsAnewWithEachChangeOfTheName() {
    trial.ready();
    viewModel.typedProperty().set("mai");
    viewModel.typedProperty().set("main");

    assertThat(viewModel.getStatus().isReady()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Main", "main2", "mai", "ARM"})
  void u8OnlyTheExactNameArms(String typed) {
    trial.ready();
    viewModel.typedProperty().set(typed);
    trial.unarmedAfter(60_000);
    viewModel.arm();

    assertThat(trial.sent).isEmpty();
  }

  @Test
  void aFailedItemRefusesArmingWhateverIsTyped() {
    trial.session.found = PreFlightSession.RED;
    trial.ready();
    viewModel.arm();

    assertThat(trial.sent).isEmpty();
    assertThat(viewModel.getStatus().getBlocked()).contains("2 items have failed");
    assertThat(viewModel.getStatus().getVerdict()).contains("2 of 8 failed");
  }

  @Test
  void anOldCheckIsMadeAgainFirst() {
    trial.ready();
    trial.unarmedAfter(ArmingViewModel.FRESH_MILLIS + 1);
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    viewModel.arm();
    assertThat(trial.sent).isEmpty();
    viewModel.check();
    trial.answer();
    viewModel.arm();

    assertThat(trial.sent).hasSize(1);
    assertThat(trial.session.asked).isEqualTo(2);
  }

  @Test
  void theCheckIsMadeOnceAtATime() {
    trial.unarmedAfter(0);
    viewModel.open();
    viewModel.check();
    viewModel.check();
    trial.answer();

    assertThat(trial.session.asked).isEqualTo(1);
  }

  @Test
  void aCheckThatBreaksSaysSoAndArmsNothing() {
    trial.session.breaks = new IllegalStateException("0x0123456789 is a secret");
    trial.ready();
    viewModel.arm();

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getReason()).contains("IllegalStateException").doesNotContain("secret");
    assertThat(trial.sent).isEmpty();
  }

  @Test
  void whatALeftSessionFoundIsNotShownInTheNext() {
    trial.unarmedAfter(0);
    viewModel.open();
    trial.sessions.become(new PreFlightSession(List.of()));
    viewModel.reset();
    trial.answer();

    assertThat(viewModel.items()).isEmpty();
    assertThat(viewModel.openProperty().get()).isFalse();
  }

  @Test
  void disarmsAtOnce() {
    trial.armedAfter(0);
    command("trading.disarm").run();

    assertThat(trial.sent).containsExactly(new DeskCommand.DisarmTrading());
  }

  @Test
  void aTestnetSessionHasTheListWithoutTheName() {
    trial.testnet();
    command("trading.arm").run();
    trial.answer();
    viewModel.typedProperty().set("main");
    viewModel.arm();

    assertThat(viewModel.items()).hasSize(8);
    assertThat(viewModel.getStatus().isAsksName()).isFalse();
    assertThat(viewModel.getStatus().getTitle()).isEqualTo("Pre-flight");
    assertThat(trial.sent).isEmpty();
  }

  @Test
  void aSimulatedSessionHasNothingToArm() {
    trial.simulated();
    command("trading.arm").run();

    assertThat(viewModel.openProperty().get()).isFalse();
    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
  }
}
