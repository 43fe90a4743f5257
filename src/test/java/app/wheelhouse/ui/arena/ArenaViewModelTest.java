package app.wheelhouse.ui.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestThoughts;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArenaViewModelTest {
  private final ViewLoader loader = new ViewLoader(Locale.ENGLISH);
  private final TestDesk desk = ArenaExhibit.desk();
  private final TestThoughts thoughts = new TestThoughts();
  private final ArenaViewModel viewModel = ArenaExhibit.model(desk, thoughts, loader);
  private final ArenaTexts words = new ArenaTexts(loader.texts());

  @Test
  void thisSessionStandsFirstWithItsOwnFigures() {
    thoughts
        .contest(ArenaExhibit.rows())
        .ended(TestThoughts.RULES, TestDesk.BTC, "", 0.8, 1, true)
        .ended(TestThoughts.RULES, TestDesk.BTC, "", 0.6, -1, true);
    viewModel.show(desk.snapshot());
    DeskSnapshot snapshot = desk.snapshot();
    ArenaLine own = viewModel.lines().getFirst();

    assertThat(own.isOwn()).isTrue();
    assertThat(own.row().name()).isEqualTo("rules");
    assertThat(own.row().equity()).isEqualTo(snapshot.equity().toDouble());
    assertThat(own.row().begin()).isEqualTo(10_000);
    assertThat(own.row().trades()).isEqualTo(1);
    assertThat(own.row().won()).isEqualTo(1);
    assertThat(own.row().ended()).isEqualTo(2);
    assertThat(own.row().brier()).isCloseTo((0.04 + 0.36) / 2, within(1e-12));
    assertThat(viewModel.lines())
        .extracting(line -> line.row().name())
        .containsExactly(
            "rules",
            "ollama:qwen3:8b",
            "rules",
            "openrouter:deepseek/deepseek-r1",
            "anthropic:claude-sonnet-4-5");
    assertThat(viewModel.lines().subList(1, 5)).noneMatch(ArenaLine::isOwn);
  }

  @Test
  void figuresChangeInPlace() {
    viewModel.show(desk.snapshot());
    thoughts.contest(ArenaExhibit.rows());
    viewModel.refresh();
    List<ArenaLine> before = List.copyOf(viewModel.lines());
    ArenaRow[] rows = ArenaExhibit.rows();
    rows[1] = ArenaExhibit.row("rules", 10_300, 65, 0.5, 0, 0.25, 211);
    thoughts.contest(rows);
    viewModel.refresh();

    assertThat(viewModel.lines()).containsExactlyElementsOf(before);
    assertThat(before.get(2).row().equity()).isEqualTo(10_300);
  }

  @Test
  void withoutAContestItSaysHowToStartOne() {
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(loader.texts().getString("arena.empty")).contains("wheelhouse ai arena --tape");
  }

  @Test
  void hiddenItReadsNothing() {
    thoughts.contest(ArenaExhibit.rows());
    viewModel.shownProperty().set(false);
    viewModel.show(desk.snapshot());
    viewModel.refresh();
    assertThat(thoughts.reads()).isZero();

    viewModel.shownProperty().set(true);
    assertThat(viewModel.lines()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          99,  0.2,  too few (99)
          100, 0.2,  0.200 (100)
          250, 0.1234, 0.123 (250)
          0,   NaN,  too few (0)
          """)
  void aScoreNeedsAHundredOutcomes(long ended, double brier, String text) {
    assertThat(words.brier(ArenaExhibit.row("x", 10_000, 1, 1, 0, brier, ended))).isEqualTo(text);
  }

  @Test
  void breakEvenCountsFeesFundingAndTheModel() {
    ArenaRow row = ArenaExhibit.row("x", 10_100, 1, 1, 2_500_000, 0.2, 100);

    assertThat(words.even(row)).isEqualTo("145.10 / 47.60");
  }

  @ParameterizedTest
  @EnumSource(PanelState.class)
  void reachesEveryState(PanelState state) {
    assertThat(ArenaExhibit.model(state, loader).getState()).isEqualTo(state);
  }
}
