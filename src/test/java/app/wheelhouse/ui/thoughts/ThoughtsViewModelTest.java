package app.wheelhouse.ui.thoughts;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThoughtsViewModelTest {
  private final ThoughtsViewModel viewModel =
      new ThoughtsViewModel(
          ZoneOffset.UTC, new ThoughtTexts(new ViewLoader(Locale.ENGLISH).texts()));
  private final TestDesk desk = TestDesk.live();

  @Test
  void loadsThenIsEmptyThenLive() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    viewModel.show(desk.hold(TestDesk.BTC, "no trend").snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getCount()).isEqualTo(1);
  }

  @Test
  void saysWhoDecidedWhatAndWhy() {
    viewModel.show(desk.later(61_000).hold(TestDesk.BTC, "ADX 17 is below 25").snapshot());

    Thought thought = viewModel.getThoughts().getFirst();
    assertThat(thought.time()).isEqualTo("10:01:01");
    assertThat(thought.proposer()).isEqualTo("rules: rule-analyst");
    assertThat(thought.instrument()).isEqualTo("BTC");
    assertThat(thought.action()).isEqualTo("HOLD");
    assertThat(thought.tone()).isEqualTo(Thought.Tone.NONE);
    assertThat(thought.confidence()).isEqualTo("62 %");
    assertThat(thought.summary()).isEqualTo("ADX 17 is below 25");
    assertThat(thought.outcome()).isEmpty();
  }

  @Test
  void listsTheNewestFirstAndEachOnce() {
    viewModel.show(desk.hold(TestDesk.BTC, "one").hold(TestDesk.ETH, "two").snapshot());
    viewModel.show(desk.hold(TestDesk.BTC, "three").snapshot());
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getThoughts())
        .extracting(Thought::summary)
        .containsExactly("three", "two", "one");
  }

  @Test
  void keepsTheNewestTwoHundred() {
    for (int i = 0; i < 250; i++) {
      viewModel.show(desk.hold(TestDesk.BTC, "no. " + i).snapshot());
    }

    assertThat(viewModel.getThoughts()).hasSize(200);
    assertThat(viewModel.getThoughts().getFirst().summary()).isEqualTo("no. 249");
  }

  @Test
  void saysWhyTheGateDenied() {
    // Without a stop an automatic entry is denied.
    Decision.Header header =
        new Decision.Header(
            new Proposer(Proposer.Kind.MODEL, "some-model"),
            TestDesk.BTC.id(),
            TestDesk.START,
            new Confidence(0.9),
            Rationale.of("up"));
    viewModel.show(
        desk.decide(new Decision.Open(header, Side.BUY, null, null, null, 0.1, 3)).snapshot());

    Thought thought = viewModel.getThoughts().getFirst();
    assertThat(thought.proposer()).isEqualTo("model: some-model");
    assertThat(thought.tone()).isEqualTo(Thought.Tone.LONG);
    assertThat(thought.outcome()).startsWith("Denied by ");
  }
}
