package app.wheelhouse.ui.positions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.exit.ConditionParser;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ParsedCondition;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Nearness;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanEditorTest {
  private final List<DeskCommand> sent = new ArrayList<>();
  private final List<Confirmation.Question> questions = new ArrayList<>();
  private boolean agrees = true;
  private final PositionsViewModel viewModel =
      new PositionsViewModel(
          new Settings(),
          sent::add,
          _ -> {},
          (question, yes) -> {
            questions.add(question);
            if (agrees) {
              yes.run();
            }
          },
          new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").later(100);

  @BeforeEach
  void show() {
    viewModel.show(desk.snapshot());
  }

  /// The desk does what was asked last.
  private void answer() {
    desk.command(sent.getLast()).later(100);
    show();
  }

  private PlanEditor plan() {
    return viewModel.lines().getFirst().plan();
  }

  private ExitView view() {
    return requireNonNull(plan().viewProperty().get());
  }

  @Test
  void aPositionByHandHasBreakEvenAndTrailing() {
    assertThat(plan().choice()).isEqualTo(PlanChoice.TRAILING);
    assertThat(view().lines()).hasSameSizeAs(ExitPlans.byHand().rules());
    assertThat(view().next()).isNotEmpty();
  }

  @Test
  void anotherPlanIsSentAtOnceAndSwitchingOffAsks() {
    plan().choose(PlanChoice.TRAILING);
    assertThat(sent).as("it has that one").isEmpty();
    plan().choose(PlanChoice.FULL);
    assertThat(sent)
        .containsExactly(new DeskCommand.SetExitPlan(TestDesk.ETH.id(), ExitPlans.automatic()));
    answer();
    assertThat(plan().choice()).isEqualTo(PlanChoice.FULL);

    agrees = false;
    plan().choose(PlanChoice.OFF);
    assertThat(questions.getLast().title()).isEqualTo("Switch the exit plan of ETH off?");
    assertThat(sent).hasSize(1);
    agrees = true;
    plan().choose(PlanChoice.OFF);
    answer();
    assertThat(plan().choice()).isEqualTo(PlanChoice.OFF);
    assertThat(sent.getLast())
        .isEqualTo(new DeskCommand.SetExitPlan(TestDesk.ETH.id(), ExitPlan.NONE));
  }

  @Test
  void aTypedConditionIsAddedAndTheTextStaysUntilThePlanHasIt() {
    plan().textProperty().set("adx(14, 5m) < 25");
    plan().add();
    assertThat(sent)
        .containsExactly(
            new DeskCommand.SetExitPlan(
                TestDesk.ETH.id(),
                ExitPlans.with(ExitPlans.byHand(), List.of(condition("ADX(14,5m) < 25")))));
    show();
    assertThat(plan().textProperty().get()).isEqualTo("adx(14, 5m) < 25");
    answer();

    assertThat(plan().textProperty().get()).isEmpty();
    assertThat(ExitPlans.conditions(view().plan())).containsExactly(condition("ADX(14,5m) < 25"));
    assertThat(plan().choice()).as("conditions do not change it").isEqualTo(PlanChoice.TRAILING);
  }

  @Test
  void whatIsTypedMeanwhileIsNotLost() {
    plan().textProperty().set("time > 36h");
    plan().add();
    plan().textProperty().set("funding > 0.05 %");
    answer();

    assertThat(plan().textProperty().get()).isEqualTo("funding > 0.05 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADX is weak", "ADX(14,5m) <", "", "close(1h) < "})
  void whatIsNotUnderstoodGetsASentenceAndStays(String typed) {
    plan().textProperty().set(typed);
    plan().add();

    assertThat(plan().problemProperty().get()).isNotBlank();
    assertThat(plan().textProperty().get()).isEqualTo(typed);
    assertThat(plan().problemAt()).isLessThanOrEqualTo(typed.length());
    assertThat(sent).isEmpty();
    plan().textProperty().set(typed + "x");
    assertThat(plan().problemProperty().get()).as("typing on clears it").isEmpty();
  }

  @Test
  void aConditionIsAddedOnceAndCanBeTakenOut() {
    plan().textProperty().set("time > 36h");
    plan().add();
    answer();
    plan().textProperty().set("time > 36h");
    plan().add();
    assertThat(plan().problemProperty().get()).isEqualTo("The plan has this condition already");
    assertThat(sent).hasSize(1);

    int last = view().plan().rules().size() - 1;
    plan().remove(0);
    assertThat(sent).as("only conditions can be taken out").hasSize(1);
    plan().remove(last);
    answer();
    assertThat(view().plan()).isEqualTo(ExitPlans.byHand());
  }

  @Test
  void conditionsStayWhenThePlanChanges() {
    plan().textProperty().set("time > 36h");
    plan().add();
    answer();
    plan().choose(PlanChoice.FULL);
    answer();

    assertThat(ExitPlans.conditions(view().plan())).containsExactly(condition("time > 36h"));
    assertThat(plan().choice()).isEqualTo(PlanChoice.FULL);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.201, SAFE
          0.20,  WARNING
          0.10,  WARNING
          0.099, HIGH
          0.05,  HIGH
          0.049, DANGER
          0,     DANGER
          NaN,   SAFE
          """)
  void nearnessIsAWord(double distance, Nearness word) {
    assertThat(Nearness.of(distance)).isEqualTo(word);
  }

  private static Condition condition(String text) {
    return ((ParsedCondition.Understood) ConditionParser.parse(text)).condition();
  }
}
