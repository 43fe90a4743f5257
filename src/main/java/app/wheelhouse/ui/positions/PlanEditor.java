package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.exit.ConditionParser;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ParsedCondition;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The exit plan of one position: what it does next, which rules it has, and what the trader adds.
final class PlanEditor {
  private final PlanActs acts;
  private final PositionTexts texts;
  private final ReadOnlyObjectWrapper<@Nullable ExitView> view = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty unfolded = new SimpleBooleanProperty();
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable Condition asked;
  private int problemAt = -1;

  /// Sends another plan for the position.
  interface PlanActs {
    void set(ExitPlan plan);

    /// After asking: the position is left to its stop and target.
    void off();
  }

  PlanEditor(PositionTexts texts, PlanActs acts) {
    this.texts = texts;
    this.acts = acts;
    text.subscribe(() -> {
      problem.set("");
      problemAt = -1;
    });
  }

  /// @param now null while the desk knows no plan of the position
  void show(@Nullable ExitView now) {
    view.set(now);
    Condition waiting = asked;
    if (waiting != null && plan().rules().contains(new ExitRule.Invalidation(waiting))) {
      asked = null;
      // What was typed meanwhile stays.
      if (reads(text.get(), waiting)) {
        text.set("");
      }
    }
  }

  /// Gives the position another plan; its conditions stay unless the plan is switched off.
  void choose(PlanChoice choice) {
    if (choice == PlanChoice.OFF) {
      acts.off();
    } else if (choice != choice()) {
      acts.set(choice.over(plan()));
    }
  }

  /// Adds the typed condition to the plan, or says what is wrong with it. The text stays until the
  /// plan has it.
  void add() {
    if (text.get().isBlank()) {
      problem.set(texts.of("plan.type"));
      return;
    }
    switch (ConditionParser.parse(text.get())) {
      case ParsedCondition.NotUnderstood(String why, int at) -> {
        problemAt = at;
        problem.set(why);
      }
      case ParsedCondition.Understood(Condition condition) -> add(condition);
    }
  }

  private void add(Condition condition) {
    ExitRule rule = new ExitRule.Invalidation(condition);
    if (plan().rules().contains(rule)) {
      problem.set(texts.of("plan.known"));
      return;
    }
    try {
      acts.set(ExitPlans.with(plan(), List.of(condition)));
      asked = condition;
    } catch (IllegalArgumentException full) {
      problem.set(texts.of("plan.full"));
    }
  }

  /// Takes a condition out of the plan.
  ///
  /// @param index of its rule
  void remove(int index) {
    if (isCondition(index)) {
      List<ExitRule> rules = new ArrayList<>(plan().rules());
      rules.remove(index);
      acts.set(new ExitPlan(rules));
    }
  }

  /// Whether that rule is a condition, which alone can be taken out.
  boolean isCondition(int index) {
    List<ExitRule> rules = plan().rules();
    return index < rules.size() && rules.get(index) instanceof ExitRule.Invalidation;
  }

  private static boolean reads(String typed, Condition condition) {
    return ConditionParser.parse(typed) instanceof ParsedCondition.Understood(Condition read)
        && read.equals(condition);
  }

  /// Where in the text the problem is, 0 for its first character; below zero where there is none.
  int problemAt() {
    return problemAt;
  }

  PlanChoice choice() {
    return PlanChoice.of(plan());
  }

  private ExitPlan plan() {
    ExitView now = view.get();
    return now == null ? ExitPlan.NONE : now.plan();
  }

  /// Null while the desk knows no plan of the position.
  ReadOnlyObjectProperty<@Nullable ExitView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// Whether the rules are seen, not only the next step.
  BooleanProperty unfoldedProperty() {
    return unfolded;
  }

  /// The condition that is being typed; never changed while the trader types.
  StringProperty textProperty() {
    return text;
  }

  /// What is wrong with it and what to type instead; empty when nothing is.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
