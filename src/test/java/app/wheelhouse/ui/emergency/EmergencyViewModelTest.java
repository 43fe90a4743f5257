package app.wheelhouse.ui.emergency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EmergencyReport;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EmergencyViewModelTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> asked = new ArrayList<>();
  private final EmergencyViewModel viewModel =
      new EmergencyViewModel(
          sent::add,
          (question, yes) -> {
            asked.add(question);
            yes.run();
          },
          new ViewLoader(Locale.ENGLISH).texts(),
          () -> ZoneOffset.UTC);
  private final TestDesk desk =
      TestDesk.live().buy(TestDesk.ETH, "1").buy(TestDesk.BTC, "0.02").later(100);

  @Test
  void isSilentUntilAStop() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.isWantsAttention()).isFalse();
    assertThat(viewModel.command().enabled().get()).isFalse();
  }

  @Test
  void opensByItselfAndFollowsTheDeskUntilItIsFlat() {
    viewModel.show(desk.snapshot());
    stopAndWait();

    assertThat(viewModel.isWantsAttention()).isTrue();
    assertThat(viewModel.isFlat()).isTrue();
    assertThat(viewModel.getVerdict()).isEqualTo("Flat");
    assertThat(viewModel.getDetail()).contains("It took").contains("stays halted");
    assertThat(viewModel.outcomes())
        .extracting(Outcome::state)
        .containsOnly(EmergencyReport.Outcome.DONE)
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(viewModel.outcomes().getFirst().time()).isEqualTo("10:00:00");
    assertThat(viewModel.outcomes())
        .extracting(Outcome::text)
        .anySatisfy(text -> assertThat(text).containsIgnoringCase("flat"));
  }

  @Test
  void isHonestAboutWhatIsLeftAndWhatFailed() {
    viewModel.show(Stops.running(desk));

    assertThat(viewModel.isFlat()).isFalse();
    assertThat(viewModel.isFailing()).isTrue();
    assertThat(viewModel.getVerdict()).isEqualTo("2 positions still open");
    assertThat(viewModel.getDetail()).startsWith("Running for 2.5 s");
    assertThat(viewModel.outcomes())
        .extracting(Outcome::state)
        .containsExactly(
            EmergencyReport.Outcome.DONE,
            EmergencyReport.Outcome.RUNNING,
            EmergencyReport.Outcome.FAILED);
  }

  @Test
  void staysClosedWhenTheTraderClosesItUntilItIsFlat() {
    viewModel.show(Stops.running(desk));
    viewModel.wantsAttentionProperty().set(false);
    viewModel.show(Stops.running(desk));
    assertThat(viewModel.isWantsAttention()).as("nothing new").isFalse();
    viewModel.show(Stops.flat(desk.snapshot()));

    assertThat(viewModel.isWantsAttention()).as("it is flat").isTrue();
  }

  @Test
  void canBeOpenedAgain() {
    stopAndWait();
    viewModel.wantsAttentionProperty().set(false);
    viewModel.command().run();

    assertThat(viewModel.isWantsAttention()).isTrue();
  }

  @Test
  void resumesAfterAQuestionThatWarnsWhileItIsNotFlat() {
    viewModel.show(Stops.running(desk));
    viewModel.resume();

    assertThat(asked)
        .singleElement()
        .satisfies(question -> {
          assertThat(question.dangerous()).isTrue();
          assertThat(question.text()).contains("Not flat yet: 2 positions still open");
        });
    assertThat(sent).singleElement().isInstanceOf(DeskCommand.ResumeTrading.class);
    assertThat(viewModel.isWantsAttention()).isFalse();
  }

  @Test
  void offersNoResumeOnceTradingIsResumed() {
    stopAndWait();
    assertThat(viewModel.isResumable()).isTrue();
    viewModel.show(desk.command(new DeskCommand.ResumeTrading("by hand")).snapshot());

    assertThat(viewModel.isResumable()).isFalse();
    assertThat(viewModel.getDetail()).contains("was resumed");
  }

  @Test
  void doesNotCallAStopRunningThatWasEndedByResuming() {
    DeskSnapshot running = Stops.running(desk);
    viewModel.show(running);
    viewModel.show(
        Stops.resumed(desk.later(3_000).snapshot(), requireNonNull(running.emergency())));

    assertThat(viewModel.getVerdict()).isEqualTo("2 positions still open");
    assertThat(viewModel.getDetail()).startsWith("Trading was resumed after");
    assertThat(viewModel.isFlat()).isFalse();
  }

  @Test
  void forgetsWithTheSession() {
    stopAndWait();
    viewModel.reset();

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.outcomes()).isEmpty();
    assertThat(viewModel.isWantsAttention()).isFalse();
    viewModel.failed("broken");
    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
  }

  private void stopAndWait() {
    viewModel.show(desk.command(new DeskCommand.EmergencyStop("stopped by hand")).snapshot());
    viewModel.show(desk.later(1_100).snapshot());
    viewModel.show(desk.later(1_100).snapshot());
  }
}
