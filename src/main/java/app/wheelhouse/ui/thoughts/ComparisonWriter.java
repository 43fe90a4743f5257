package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts two decisions side by side.
final class ComparisonWriter {
  private final ThoughtTexts texts;

  ComparisonWriter(ThoughtTexts texts) {
    this.texts = texts;
  }

  /// One of the two.
  ///
  /// @param proposed what it asked for, in figures
  /// @param ended null while nobody knows
  record Side(
      Thought thought,
      List<ThoughtDetail.Figure> proposed,
      Backed backed,
      @Nullable DecisionOutcome ended) {
    Decision decision() {
      return thought.decision();
    }
  }

  Comparison write(Side first, Side second) {
    Map<String, String> left = facts(first);
    Map<String, String> right = facts(second);
    Set<String> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    List<Comparison.Row> rows = new ArrayList<>();
    for (String name : ordered(names)) {
      rows.add(
          new Comparison.Row(
              name,
              left.getOrDefault(name, Figures.UNKNOWN),
              right.getOrDefault(name, Figures.UNKNOWN)));
    }
    return new Comparison(title(first.thought()), title(second.thought()), rows);
  }

  private String title(Thought thought) {
    return texts.filled(
        "compare.side",
        thought.decision().instrument().symbol(),
        texts.action(thought.decision().action()),
        thought.getTime());
  }

  /// Figures that only the second has stand with the other figures, not at the end.
  private List<String> ordered(Set<String> names) {
    List<String> order =
        List.of(
            "compare.action",
            "compare.sure",
            "entry",
            "stop",
            "target",
            "size",
            "leverage",
            "compare.model",
            "compare.level",
            "compare.summary",
            "supporting",
            "opposing",
            "invalidation",
            "outcome",
            "compare.ending",
            "cost.money",
            "cost.tokens",
            "cost.latency");
    return order.stream().map(texts::get).filter(names::contains).toList();
  }

  private Map<String, String> facts(Side side) {
    Decision decision = side.decision();
    Decision.Header header = decision.header();
    Rationale why = header.rationale();
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "compare.action", texts.action(decision.action()));
    put(facts, "compare.sure", texts.sure(decision));
    side.proposed().forEach(figure -> facts.put(figure.name(), figure.value()));
    put(facts, "compare.model", texts.proposer(header.proposer()));
    Backing backing = header.backing();
    if (backing != null) {
      put(facts, "compare.level", Integer.toString(backing.level()));
    }
    put(facts, "compare.summary", Story.summary(why));
    put(facts, "supporting", String.join("\n", Story.part(why.supporting())));
    put(facts, "opposing", String.join("\n", Story.part(why.opposing())));
    put(facts, "invalidation", String.join("\n", Story.part(why.invalidation())));
    String outcome = side.thought().getOutcome().text();
    put(facts, "outcome", outcome.isEmpty() ? texts.get("held") : outcome);
    DecisionOutcome ended = side.ended();
    if (ended != null) {
      put(facts, "compare.ending", new EndingWriter(texts).sentence(ended));
    }
    Evidence evidence = side.backed().evidence();
    if (evidence != null) {
      new UseWriter(texts)
          .figures(evidence.use())
          .forEach(figure -> facts.put(figure.name(), figure.value()));
    }
    return facts;
  }

  private void put(Map<String, String> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.put(texts.get(key), value);
    }
  }
}
