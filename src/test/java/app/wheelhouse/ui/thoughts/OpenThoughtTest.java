package app.wheelhouse.ui.thoughts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.grounding.OwnFigures;
import app.wheelhouse.ai.grounding.Status;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OpenThoughtTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final AiTrial trial = new AiTrial();
  private final TestDesk desk = TestDesk.live();
  private final ThoughtsViewModel viewModel = AiTrial.viewModel(loader, trial);

  @Test
  void saysWhoDecidedAtWhichLevelAndHowSureItCounts() {
    open(AiTrial.open(0.8, 0.7, AiTrial.REASON));

    assertThat(detail().by()).isEqualTo("10:12:00 by model: ollama:qwen3:8b · level 5");
    assertThat(detail().sure()).isEqualTo("stated 80 %, counts as 70 %");
  }

  @Test
  void oneFigureIsEnoughWhereStatedAndCalibratedAgree() {
    open(AiTrial.open(0.8, 0.8, AiTrial.REASON));
    assertThat(detail().sure()).isEqualTo("80 %");
    open(AiTrial.open(0.6, 0.7, AiTrial.REASON));

    assertThat(detail().sure()).isEqualTo("stated 60 %, its record says 70 %");
  }

  @Test
  void everyNumberOfTheReasonSaysWhereItComesFrom() {
    open(AiTrial.open(0.8, 0.7, AiTrial.REASON));

    MarkedText marked = detail().backed().marks(AiTrial.REASON);
    assertThat(marked.text()).isEqualTo(AiTrial.REASON);
    assertThat(status(marked, "4,310.0"))
        .isInstanceOfSatisfying(
            Status.Grounded.class, found -> assertThat(found.path()).isEqualTo("ETH.price"));
    assertThat(status(marked, "58.3")).isInstanceOf(Status.Grounded.class);
    assertThat(status(marked, "4,250")).isInstanceOf(Status.Own.class);
    assertThat(status(marked, "31.4")).isInstanceOf(Status.Ungrounded.class);
    assertThat(marked.ungrounded()).isEqualTo(1);
    assertThat(marked.sourced()).isEqualTo(4);
  }

  @Test
  void aReasonWhoseNumbersAreNotKnownIsShownUnmarked() {
    assertThat(Backed.NONE.marks("RSI 58.3").segments())
        .containsExactly(new MarkedText.Segment("RSI 58.3", null));
  }

  @Test
  void a12AFloodOfNumbersIsCountedWholeButNotAllMarked() {
    String flood = "ADX 31.47 again. ".repeat(200).strip();
    MarkedText marked = MarkedText.of(flood, AiTrial.shown(), OwnFigures.NONE);

    assertThat(marked.text()).isEqualTo(flood);
    assertThat(marked.ungrounded()).isEqualTo(200);
    assertThat(marked.segments()).hasSizeLessThanOrEqualTo(2 * MarkedText.MOST + 1);
  }

  @Test
  void rulesRestOnNothingThatIsKept() {
    viewModel.show(desk.hold(TestDesk.BTC, "flat").snapshot());
    viewModel.show(1);
    viewModel.papers().show();

    assertThat(detail().backed()).isEqualTo(Backed.NONE);
    assertThat(viewModel.papers().openProperty().get()).isFalse();
  }

  @Test
  void saysWhenPromptAndReplyAreNotKept() {
    trial.evidence.clear();
    open(AiTrial.open(0.8, 0.7, AiTrial.REASON));

    assertThat(detail().backed().state()).isEqualTo(Backed.State.MISSING);
  }

  @Test
  void aSnapshotOfAnotherVersionLeavesTheNumbersUnmarked() {
    Decision decision = AiTrial.open(0.8, 0.7, AiTrial.REASON);
    Backed backed = Backed.of(SomeEvidence.withSnapshot("{\"version\":99}"), decision);

    assertThat(backed.state()).isEqualTo(Backed.State.FOUND);
    assertThat(backed.problem()).contains("99");
    assertThat(backed.marks(AiTrial.REASON).ungrounded()).isZero();
  }

  @Test
  void tellsHowItEndedTradedOrNot() {
    trial.outcomes.add(AiTrial.ended(1, true, 1.83));
    open(AiTrial.open(0.8, 0.7, AiTrial.REASON));
    viewModel.show(desk.later(300).snapshot());
    assertThat(detail().ending())
        .isEqualTo("Target reached after 34 min: +1.83 R. The aim was 2.0 R.");

    trial.outcomes.set(0, AiTrial.ended(2, false, -1.04));
    open(AiTrial.open(0.8, 0.7, AiTrial.REASON));
    assertThat(detail().ending())
        .isEqualTo(
            "Not traded. Stop reached after 34 min: it would have been −1.04 R. The aim was 2.0"
                + " R.");
  }

  @Test
  void readingHappensElsewhereAndALateAnswerOpensNothing() {
    List<Runnable> waiting = new ArrayList<>();
    Background later =
        new Background() {
          @Override
          public <T> void ask(
              String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.add(() -> AiTrial.AT_ONCE.ask(name, work, done, failed));
          }
        };
    ThoughtsViewModel slow =
        new ThoughtsViewModel(new Settings(), loader.texts(), _ -> {}, trial, later);
    slow.show(desk.decide(AiTrial.open(0.8, 0.7, AiTrial.REASON)).snapshot());
    slow.show(1);
    assertThat(requireNonNull(slow.getOpen()).backed()).isEqualTo(Backed.LOADING);

    waiting.forEach(Runnable::run);
    assertThat(requireNonNull(slow.getOpen()).backed().state()).isEqualTo(Backed.State.FOUND);

    waiting.clear();
    slow.show(1);
    slow.reset();
    trial.become(null);
    waiting.forEach(Runnable::run);
    assertThat(slow.getOpen()).isNull();
  }

  @Test
  void theWaterfallOfTheSizeEndsWithWhatGoesOut() {
    open(ThoughtsExhibit.open(TestDesk.ETH, Price.of("4250")));

    assertThat(detail().sizes()).isNotEmpty();
    assertThat(detail().sizes().getLast().rule()).isEqualTo("goes out");
    assertThat(detail().sizes().getLast().figure()).endsWith(" ETH");
    assertThat(detail().checks()).hasSizeGreaterThan(10);
  }

  private void open(Decision decision) {
    viewModel.show(desk.decide(decision).snapshot());
    viewModel.open(viewModel.getThoughts().getFirst());
  }

  private ThoughtDetail detail() {
    return requireNonNull(viewModel.getOpen());
  }

  private static Status status(MarkedText marked, String number) {
    return marked.segments().stream()
        .filter(segment -> segment.text().equals(number) && segment.status() != null)
        .findFirst()
        .map(MarkedText.Segment::status)
        .orElseThrow(() -> new AssertionError(number + " has no mark in " + marked));
  }
}
