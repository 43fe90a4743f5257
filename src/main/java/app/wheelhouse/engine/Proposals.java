package app.wheelhouse.engine;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.exit.ConditionParser;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ParsedCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What decisions said would prove them wrong, kept until their entries fill.
final class Proposals {
  /// Entries that never fill are forgotten in their order.
  private static final int KEPT = 200;

  private final SequencedMap<ClientOrderId, List<String>> texts = new LinkedHashMap<>();

  /// A plan with what was proposed for it.
  ///
  /// @param unread what was not understood, each with its reason
  record Applied(ExitPlan plan, List<String> unread) {}

  void remember(ClientOrderId entry, List<String> invalidation) {
    if (!invalidation.isEmpty()) {
      texts.put(entry, invalidation);
      if (texts.size() > KEPT) {
        texts.pollFirstEntry();
      }
    }
  }

  /// The plan with the conditions that the decision behind `entry` proposed.
  ///
  /// @param entry null where no order is known
  Applied apply(ExitPlan plan, @Nullable Order entry) {
    List<String> proposed = entry == null ? null : texts.remove(entry.id());
    List<String> unread = new ArrayList<>();
    ExitPlan grown = plan;
    for (String text : proposed == null ? List.<String>of() : proposed) {
      switch (ConditionParser.parse(text)) {
        case ParsedCondition.Understood(Condition condition) -> {
          try {
            grown = ExitPlans.with(grown, List.of(condition));
          } catch (IllegalArgumentException full) {
            unread.add(text + ": " + full.getMessage());
          }
        }
        case ParsedCondition.NotUnderstood refusal -> unread.add(refusal.sentence(text));
      }
    }
    return new Applied(grown, List.copyOf(unread));
  }
}
