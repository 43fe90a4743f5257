package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import java.util.ArrayList;
import java.util.List;

/// What must hold of every answer of the analyst, whatever it was asked.
final class Asked {
  private Asked() {}

  static void assertSound(DecisionContext context, Decision decision) {
    assertThat(decision.header().proposer())
        .isEqualTo(new Proposer(Proposer.Kind.RULES, "rule-analyst"));
    assertThat(decision.time()).isEqualTo(context.time());
    assertThat(decision.instrument()).isEqualTo(context.instrument().id());
    assertReadable(decision.header().rationale());
    if (decision instanceof Decision.Open open) {
      assertRightSides(context, open);
    }
  }

  private static void assertRightSides(DecisionContext context, Decision.Open open) {
    assertThat(open.entry()).isNull();
    assertThat(open.sizeShare()).isNull();
    assertThat(open.leverage()).isNull();
    assertThat(open.stop()).isNotNull();
    assertThat(open.target()).isNotNull();
    assertThat(context.instrument().accepts(open.stop())).isTrue();
    assertThat(context.instrument().accepts(open.target())).isTrue();
    double risk = (context.price() - open.stop().toDouble()) * open.side().sign();
    double reward = (open.target().toDouble() - context.price()) * open.side().sign();
    assertThat(risk).isPositive();
    assertThat(reward / risk).isGreaterThanOrEqualTo(1.5);
  }

  private static void assertReadable(Rationale rationale) {
    List<String> lines = new ArrayList<>(List.of(rationale.summary()));
    lines.addAll(rationale.saw());
    lines.addAll(rationale.supporting());
    lines.addAll(rationale.opposing());
    lines.addAll(rationale.invalidation());
    for (String line : lines) {
      assertThat(line)
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(300)
          .doesNotContain("NaN", "Infinity", "null");
    }
    assertThat(rationale.summary()).startsWith("Rules say ").endsWith(".");
  }
}
