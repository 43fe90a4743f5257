package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.util.List;

/// What a decision took, in figures.
final class UseWriter {
  private static final int MICRO_DECIMALS = 6;

  private final ThoughtTexts texts;

  UseWriter(ThoughtTexts texts) {
    this.texts = texts;
  }

  List<ThoughtDetail.Figure> figures(Evidence.Use use) {
    return List.of(
        new ThoughtDetail.Figure(texts.get("cost.money"), money(use)),
        new ThoughtDetail.Figure(texts.get("cost.tokens"), tokens(use)),
        new ThoughtDetail.Figure(texts.get("cost.latency"), latency(use)));
  }

  private String money(Evidence.Use use) {
    BigDecimal dollars = BigDecimal.valueOf(use.costMicros(), MICRO_DECIMALS);
    int decimals = Math.max(2, dollars.stripTrailingZeros().scale());
    return texts.filled("usd", Figures.number(dollars, Math.min(4, decimals)));
  }

  private String tokens(Evidence.Use use) {
    return texts.filled(
        "tokens", Figures.number(use.promptTokens(), 0), Figures.number(use.replyTokens(), 0));
  }

  private String latency(Evidence.Use use) {
    return use.cached()
        ? texts.get("cost.cached")
        : texts.filled("seconds", Figures.number(use.latencyMillis() / 1_000.0, 1));
  }
}
