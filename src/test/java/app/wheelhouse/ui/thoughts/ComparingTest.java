package app.wheelhouse.ui.thoughts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparingTest {
  private final AiTrial trial = new AiTrial();
  private final ThoughtsViewModel viewModel =
      AiTrial.viewModel(new ViewLoader(Locale.ENGLISH), trial);
  private final Comparing comparing = viewModel.comparing();

  @BeforeEach
  void decide() {
    viewModel.show(AiTrial.decided(ThoughtsExhibit.decided()).snapshot());
  }

  @Nested
  class SideBySide {
    @Test
    void marksWhatDiffersOnly() {
      comparing.pick(thought(0));
      comparing.pick(thought(2));

      Comparison both = requireNonNull(comparing.getComparison());
      assertThat(both.first()).isEqualTo("ETH LONG at 10:12:00");
      assertThat(row(both, "Confidence").differs()).isTrue();
      assertThat(row(both, "Proposer").first()).isEqualTo("model: ollama:qwen3:8b");
      assertThat(row(both, "Proposer").second()).isEqualTo("rules: rule-analyst");
      assertThat(row(both, "Stop").differs()).isFalse();
      assertThat(row(both, "Cost")).isEqualTo(new Comparison.Row("Cost", "0.0012 USD", "–"));
      assertThat(row(both, "Level").first()).isEqualTo("5");
    }

    @Test
    void everyFigureStandsInARow() {
      comparing.pick(thought(0));
      comparing.pick(thought(1));

      assertThat(requireNonNull(comparing.getComparison()).rows())
          .extracting(Comparison.Row::what)
          .contains("Action", "Entry", "Stop", "Target", "Size", "Leverage", "Reason", "Tokens");
    }
  }

  @Nested
  class Picking {
    @Test
    void theSameOnceMoreTakesItBack() {
      comparing.pick(thought(0));
      assertThat(comparing.getPicked()).isSameAs(thought(0));
      comparing.pick(thought(0));

      assertThat(comparing.getPicked()).isNull();
      assertThat(comparing.openProperty().get()).isFalse();
    }

    @Test
    void beginsFromTheDecisionThatIsOpen() {
      viewModel.open(thought(0));
      comparing.pickOpen();
      viewModel.close();
      comparing.pick(thought(1));

      assertThat(comparing.openProperty().get()).isTrue();
    }

    @Test
    void anotherSessionForgetsIt() {
      comparing.pick(thought(0));
      viewModel.reset();

      assertThat(comparing.getPicked()).isNull();
    }
  }

  @Nested
  class Filters {
    @Test
    void leaveOnlyOneKindOfProposer() {
      viewModel.selection().proposersProperty().set(Proposers.MODELS);
      assertThat(names()).containsExactly(AiTrial.MODEL);
      viewModel.selection().proposersProperty().set(Proposers.STRATEGIES);
      assertThat(names()).isEmpty();
    }

    @Test
    void leaveOnlyOneAction() {
      viewModel.selection().actionsProperty().set(Actions.HOLD);
      assertThat(viewModel.getThoughts()).hasSize(1);
      viewModel.selection().actionsProperty().set(Actions.LONG);
      assertThat(viewModel.getThoughts()).hasSize(3);
    }

    @Test
    void leaveOnlyOneMarketWhateverTheDeskLooksAt() {
      viewModel.instrumentProperty().set(TestDesk.ETH.id());
      viewModel.selection().marketProperty().set(TestDesk.BTC.id());

      assertThat(viewModel.getThoughts()).hasSize(1);
      assertThat(viewModel.markets()).containsExactly(TestDesk.BTC.id(), TestDesk.ETH.id());
    }

    @Test
    void findWordsOfTheReasonsForAndAgainst() {
      viewModel.selection().searchProperty().set("PAID BY LONGS");

      assertThat(names()).containsExactly(AiTrial.MODEL);
    }
  }

  private List<String> names() {
    return viewModel.getThoughts().stream()
        .map(thought -> thought.decision().header().proposer().name())
        .toList();
  }

  private Thought thought(int index) {
    return viewModel.getThoughts().get(index);
  }

  private static Comparison.Row row(Comparison both, String what) {
    return both.rows().stream()
        .filter(row -> row.what().equals(what))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No row " + what));
  }
}
