package app.wheelhouse.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsViewModelTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> asked = new ArrayList<>();
  private final List<Route> went = new ArrayList<>();
  private boolean agrees = true;
  private final ControlsViewModel viewModel =
      new ControlsViewModel(
          sent::add,
          (question, yes) -> {
            asked.add(question);
            if (agrees) {
              yes.run();
            }
          },
          went::add,
          new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live();

  @Test
  void saysWhyNothingCanStartBeforeTheFirstSnapshot() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getMissing()).contains("No session");
    viewModel.switchAuto();

    assertThat(asked).isEmpty();
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "42000, next 0:42",
    "41001, next 0:42",
    "41000, next 0:41",
    "0, next 0:00",
    "-500, next 0:00",
    "754000, next 12:34",
    "3661000, next 1:01:01"
  })
  void countsDownToTheNextCycle(long millis, String text) {
    viewModel.show(Cycles.on(desk.snapshot(), millis));

    assertThat(viewModel.getAutoText()).isEqualTo("Auto on");
    assertThat(viewModel.getNext()).isEqualTo(text);
  }

  @Test
  void hasNoCountdownWhenThereIsNoCycleOrNoNews() {
    viewModel.show(Cycles.with(desk.snapshot(), TradingState.ACTIVE, true, "", 0));
    assertThat(viewModel.getNext()).isEmpty();
    viewModel.show(Cycles.on(desk.snapshot(), 42_000));
    viewModel.silent(6_000);

    assertThat(viewModel.getNext()).isEmpty();
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void pausesAtOnceAndStartsAfterAQuestion() {
    viewModel.show(Cycles.on(desk.snapshot(), 42_000));
    viewModel.switchAuto();
    assertThat(asked).isEmpty();
    assertThat(sent).singleElement().isInstanceOf(DeskCommand.PauseAutoTrading.class);

    sent.clear();
    viewModel.show(paused());
    agrees = false;
    viewModel.switchAuto();
    assertThat(asked).hasSize(1);
    assertThat(sent).as("the trader did not agree").isEmpty();
    agrees = true;
    viewModel.switchAuto();
    assertThat(sent).containsExactly(new DeskCommand.StartAutoTrading());
  }

  @Test
  void namesWhatAutoTradingLacks() {
    viewModel.show(Cycles.with(desk.snapshot(), TradingState.HALTED, false, "stopped by hand", 0));
    assertThat(viewModel.getMissing()).contains("resume trading first");
    viewModel.show(
        Cycles.with(
            desk.feed(FeedState.RECONNECTING).snapshot(), TradingState.ACTIVE, false, "", 0));
    assertThat(viewModel.getMissing()).contains("not connected");
    viewModel.show(
        Cycles.with(
            desk.feed(FeedState.CONNECTED).later(9_000).snapshot(),
            TradingState.ACTIVE,
            false,
            "",
            0));
    assertThat(viewModel.getMissing()).contains("old");

    assertThat(command("trade.start-auto").enabled().get()).isFalse();
    assertThat(viewModel.getAutoHint()).isEqualTo(viewModel.getMissing());
    viewModel.switchAuto();
    assertThat(sent).isEmpty();
  }

  @Test
  void stopsAtOnceWhenHeldAndAsksByKey() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    viewModel.stopNow();
    assertThat(sent).containsExactly(new DeskCommand.EmergencyStop("stopped by hand"));

    sent.clear();
    command("trade.emergency-stop").run();
    assertThat(asked)
        .singleElement()
        .satisfies(question -> {
          assertThat(question.act()).isEqualTo("Stop everything");
          assertThat(question.text()).contains("closes 1 position at market");
          assertThat(question.dangerous()).as("Enter stops").isFalse();
        });
    assertThat(sent).containsExactly(new DeskCommand.EmergencyStop("stopped by hand"));
  }

  @Test
  void stopsEvenWhenNothingWorks() {
    viewModel.failed("The session broke.");
    command("trade.emergency-stop").run();

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(sent).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"HALTED, Halted", "REDUCE_ONLY, Reduce only"})
  void resumesAfterAQuestionThatSaysWhyItWasRestricted(TradingState state, String name) {
    viewModel.show(Cycles.with(desk.snapshot(), state, false, "drawdown 16 %", 0));
    assertThat(viewModel.isRestricted()).isTrue();
    assertThat(viewModel.isActive()).isFalse();
    assertThat(viewModel.getRestriction()).isEqualTo(name);
    assertThat(viewModel.getReason()).isEqualTo("drawdown 16 %");
    viewModel.resume().run();

    assertThat(asked)
        .singleElement()
        .satisfies(question -> {
          assertThat(question.text()).startsWith(name + ": drawdown 16 %.");
          assertThat(question.dangerous()).isTrue();
        });
    assertThat(sent).singleElement().isInstanceOf(DeskCommand.ResumeTrading.class);
  }

  @Test
  void hasNothingToResumeWhileTradingIsActive() {
    viewModel.show(desk.snapshot());
    viewModel.resume().run();

    assertThat(asked).isEmpty();
    assertThat(viewModel.getReason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DEEP_DRAWDOWN, HALTED, TYPED_RESET, false, true",
    "DAILY_LOSS, HALTED, BY_RULE, false, false",
    "KILL_SWITCH, HALTED, BY_HAND, true, false",
    "DRAWDOWN, REDUCE_ONLY, BY_RULE, false, true"
  })
  void offersOnlyTheWayOutThatThereIs(
      RestrictionCause cause,
      TradingState state,
      Restriction.Recovery recovery,
      boolean resumes,
      boolean resets) {
    DeskSnapshot now = desk.snapshot();
    long until = now.time() + 11_500_000;
    viewModel.show(
        Cycles.restricted(
            now,
            new Restriction(
                cause, state, "account protection", "It fell.", now.time(), until, recovery)));

    assertThat(viewModel.isResumable()).isEqualTo(resumes);
    assertThat(viewModel.isResettable()).isEqualTo(resets);
    assertThat(viewModel.getReason()).isEqualTo("It fell. Ends in 3 h 12 min.");
    assertThat(command("trade.resume").enabled().get()).isEqualTo(resumes);
  }

  @Test
  void aResetIsTyped() {
    viewModel.show(
        Cycles.restricted(
            desk.snapshot(),
            new Restriction(
                RestrictionCause.DEEP_DRAWDOWN,
                TradingState.HALTED,
                "account protection",
                "Equity is 20.4 % below its peak.",
                0,
                0,
                Restriction.Recovery.TYPED_RESET)));
    command("trade.reset-drawdown").run();

    assertThat(asked)
        .singleElement()
        .satisfies(question -> {
          assertThat(question.word()).isEqualTo("RESET");
          assertThat(question.text()).startsWith("Equity is 20.4 % below its peak.");
        });
    assertThat(sent).containsExactly(new DeskCommand.ResetDrawdown("RESET"));
  }

  @Test
  void saysWhatPausedAutoTrading() {
    viewModel.show(
        Cycles.restricted(
            desk.snapshot(),
            new Restriction(
                RestrictionCause.MARGIN,
                TradingState.ACTIVE,
                "surveillance",
                "Margin use is 82 %.",
                0,
                0,
                Restriction.Recovery.BY_HAND)));

    assertThat(viewModel.getAutoText()).isEqualTo("Paused: margin");
    assertThat(viewModel.getAutoHint()).isEqualTo("Margin use is 82 %.");
    assertThat(viewModel.isRestricted()).isFalse();
  }

  private DeskSnapshot paused() {
    return Cycles.with(desk.snapshot(), TradingState.ACTIVE, false, "paused by hand", 0);
  }

  private Command command(String id) {
    return viewModel.commands().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLiveSessionIsArmedByItsSheetNotByResuming() {
    viewModel.show(RealDesk.live(desk.snapshot()).snapshot());

    assertThat(viewModel.getReal().isArmable()).isTrue();
    assertThat(viewModel.isResumable()).isFalse();
    assertThat(viewModel.getReal().isArmed()).isFalse();
    assertThat(viewModel.getReason()).startsWith("Not armed");
    assertThat(viewModel.getMissing()).contains("not armed");
    viewModel.getReal().showArming();
    assertThat(went).containsExactly(new Route.ShowArming());
    assertThat(sent).isEmpty();
  }

  @Test
  void armedItOffersTheWayBack() {
    viewModel.show(RealDesk.live(desk.snapshot()).armed().snapshot());

    assertThat(viewModel.getReal().isArmed()).isTrue();
    assertThat(viewModel.getReal().isArmable()).isFalse();
    viewModel.show(RealDesk.testnet(desk.snapshot()).snapshot());
    assertThat(viewModel.getReal().isArmed()).as("testnet needs no arming").isFalse();
  }

  @Test
  void aDifferenceIsLookedAtBeforeAnythingIsArmed() {
    viewModel.show(RealDesk.live(desk.snapshot()).differing(1).snapshot());

    assertThat(viewModel.getReal().isDiffers()).isTrue();
    assertThat(viewModel.getReal().isArmable()).isFalse();
    assertThat(viewModel.getMissing()).contains("differ");
    viewModel.getReal().showReconciliation();
    assertThat(went).containsExactly(new Route.ShowReconciliation());
  }

  @Test
  void whileTheAccountIsComparedThereIsNothingToPress() {
    viewModel.show(
        RealDesk.live(desk.snapshot())
            .restricted(RestrictionCause.RECONCILING, "the account is read")
            .snapshot());

    assertThat(viewModel.getReal().isDiffers()).isFalse();
    assertThat(viewModel.getReal().isArmable()).isFalse();
    assertThat(viewModel.isResumable()).isFalse();
    assertThat(viewModel.getReason()).contains("being compared");
  }
}
