package app.wheelhouse.ui.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.TestThoughts;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkillViewModelTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final TestDesk desk = SkillExhibit.desk();
  private final TestThoughts thoughts = new TestThoughts();
  private final SkillViewModel viewModel = SkillExhibit.model(desk, thoughts, loader);

  private SkillPage page() {
    return Objects.requireNonNull(viewModel.pageProperty().get());
  }

  @Test
  void aShortRecordSaysPlainlyThatThereIsNoSkillYet() {
    thoughts.with(TestThoughts.MODEL, TestDesk.BTC, "trending", 43);
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getVerdict()).isEqualTo("No skill yet: 43 of 100 decisions needed.");
    assertThat(page().report().n()).isEqualTo(43);
    assertThat(page().countsFor(0.8)).as("the cap").isEqualTo(0.7);
    assertThat(page().countsFor(0.6)).isEqualTo(0.6);
  }

  @Test
  void theCapIsTheOneOfTheSettings() {
    Settings settings = new Settings();
    settings.set(AiSettings.CONFIDENCE_CAP, new BigDecimal("55"));
    TestSessions sessions = new TestSessions(desk, new FrameClock());
    sessions.become(thoughts.with(TestThoughts.MODEL, TestDesk.BTC, "", 10));
    SkillViewModel other =
        new SkillViewModel(sessions, settings, TestThoughts.AT_ONCE, loader.texts());
    other.show(desk.snapshot());

    assertThat(Objects.requireNonNull(other.pageProperty().get()).countsFor(0.8)).isEqualTo(0.55);
  }

  @Test
  void aLongRecordCalibratesAndNeverRaisesWhatWasStated() {
    SkillExhibit.record(thoughts);
    viewModel.show(desk.snapshot());

    assertThat(page().report().n()).isEqualTo(203);
    assertThat(page().calibrator().isEarned()).isTrue();
    for (double stated = 0; stated <= 1; stated += 0.05) {
      assertThat(page().countsFor(stated)).isBetween(0.0, stated);
    }
    assertThat(page().report().bins().stream().mapToInt(bin -> bin.n()).sum()).isEqualTo(203);
  }

  @Test
  void itBeginsWithTheModelOfTheSessionAndLetsChoose() {
    SkillExhibit.record(thoughts);
    viewModel.show(desk.snapshot());
    SkillChoice choice = viewModel.choice();

    assertThat(choice.proposers())
        .extracting(Option::text)
        .containsExactly("Model ollama:qwen3:8b", "Rules analyst");
    assertThat(choice.markets())
        .extracting(Option::text)
        .containsExactly("All markets", "BTC", "ETH");
    assertThat(choice.regimes()).extracting(Option::text).containsExactly("Any regime");

    choice.marketProperty().set(choice.markets().get(2));
    assertThat(page().report().n()).isEqualTo(43);
    assertThat(choice.regimes()).extracting(Option::text).containsExactly("Any regime", "Ranging");

    choice.proposerProperty().set(choice.proposers().get(1));
    assertThat(page().report().n()).as("rules never traded ETH: all their markets").isEqualTo(30);
    assertThat(viewModel.getVerdict()).isEqualTo("No skill yet: 30 of 100 decisions needed.");
  }

  @Test
  void whatIsChosenStaysWhenMoreComes() {
    SkillExhibit.record(thoughts);
    viewModel.show(desk.snapshot());
    viewModel.choice().marketProperty().set(viewModel.choice().markets().get(1));
    thoughts.ended(TestThoughts.MODEL, TestDesk.BTC, "trending", 0.7, 1.2, true);
    viewModel.refresh();

    assertThat(page().report().n()).isEqualTo(161);
    assertThat(page().newest().getFirst().result()).isEqualTo(1.2);
  }

  @Test
  void saysWhatLeavingProposalsOutSavedOrCost() {
    thoughts
        .ended(TestThoughts.MODEL, TestDesk.BTC, "", 0.7, 1.0, true)
        .ended(TestThoughts.MODEL, TestDesk.BTC, "", 0.7, -1.0, false)
        .ended(TestThoughts.MODEL, TestDesk.BTC, "", 0.7, -0.5, false);
    viewModel.show(desk.snapshot());

    assertThat(page().taken()).isEqualTo(new Taken(1, 1, 1));
    assertThat(page().left()).isEqualTo(new Taken(2, 0, -1.5));
    assertThat(page().left().average()).isEqualTo(-0.75);
  }

  @Test
  void theMeterCountsModelsFeesAndFundingAgainstWhatWasMade() {
    viewModel.show(desk.snapshot());
    BreakEven even = viewModel.evenProperty().get();

    assertThat(even.models()).isEqualTo(Money.of("1.25"));
    assertThat(even.trades()).isEqualTo(1);
    assertThat(even.needed()).isEqualTo(even.models().plus(even.fees()).plus(even.funding()));
    assertThat(even.made()).isEqualTo(desk.snapshot().trades().getFirst().realised());
    assertThat(even.isPaid()).isTrue();
    assertThat(even.share()).isEqualTo(1);
  }

  @Test
  void tradesOfYesterdayDoNotPayForToday() {
    viewModel.show(desk.later(86_400_000).snapshot());

    assertThat(viewModel.evenProperty().get().trades()).isZero();
    assertThat(viewModel.evenProperty().get().isPaid()).isFalse();
    assertThat(viewModel.evenProperty().get().share()).isZero();
  }

  @Test
  void hiddenItReadsNothingAndFramesAloneDoNotRead() {
    viewModel.shownProperty().set(false);
    viewModel.show(desk.snapshot());
    viewModel.refresh();
    assertThat(thoughts.reads()).isZero();
    assertThat(viewModel.evenProperty().get()).isEqualTo(BreakEven.NONE);

    viewModel.shownProperty().set(true);
    assertThat(thoughts.reads()).isEqualTo(1);
    viewModel.show(desk.later(60_000).snapshot());
    assertThat(thoughts.reads()).isEqualTo(1);
  }

  @Test
  void anAnswerAboutASessionThatIsGoneIsDropped() {
    List<Runnable> waiting = new ArrayList<>();
    TestSessions sessions = new TestSessions(desk, new FrameClock());
    sessions.become(SkillExhibit.record(thoughts));
    SkillViewModel slow =
        new SkillViewModel(sessions, new Settings(), new Later(waiting), loader.texts());
    slow.show(desk.snapshot());
    sessions.become(new TestThoughts());
    slow.reset();
    waiting.removeFirst().run();

    assertThat(slow.pageProperty().get()).isNull();
    assertThat(slow.getState()).isEqualTo(PanelState.LOADING);
    slow.show(desk.snapshot());
    waiting.removeFirst().run();
    assertThat(slow.getState()).isEqualTo(PanelState.EMPTY);
  }

  @Test
  void aRecordThatCannotBeReadSaysSoAndComesBack() {
    viewModel.show(desk.snapshot());
    TestThoughts broken = new TestThoughts().breakDown();
    SkillViewModel other = SkillExhibit.model(desk, broken, loader);
    other.show(desk.snapshot());
    assertThat(other.getState()).isEqualTo(PanelState.ERROR);
    assertThat(other.getReason()).startsWith("The record could not be read (IllegalState");

    other.show(desk.later(100).snapshot());
    assertThat(other.getState()).as("a frame does not hide it").isEqualTo(PanelState.ERROR);
  }

  @ParameterizedTest
  @EnumSource(PanelState.class)
  void reachesEveryState(PanelState state) {
    assertThat(SkillExhibit.model(state, loader).getState()).isEqualTo(state);
  }

  /// Works when the test says so.
  private record Later(List<Runnable> waiting) implements app.wheelhouse.ui.fx.Background {
    @Override
    public <T> void ask(
        String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(() -> TestThoughts.AT_ONCE.ask(name, work, done, failed));
    }
  }
}
