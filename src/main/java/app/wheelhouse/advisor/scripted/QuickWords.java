package app.wheelhouse.advisor.scripted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Replies to the scalper's two quick questions, known by the keys that their rules ask for.
final class QuickWords {
  private static final String REASON = "drawn by a seed, not judged";

  private QuickWords() {}

  /// Empty when the rules ask for something else.
  static Optional<String> of(String system, Draw draw) {
    if (system.contains("\"sentiment\"")) {
      String sentiment = draw.oneOf(List.of("BULLISH", "BEARISH", "NEUTRAL"));
      return Optional.of(
          Wording.object().put("sentiment", sentiment).put("reason", REASON).toString());
    }
    if (system.contains("\"enter\"")) {
      String confidence = "0." + draw.between(40, 90);
      return Optional.of(
          Wording.object()
              .put("enter", draw.chance(0.5) ? "yes" : "no")
              .put("confidence", new BigDecimal(confidence))
              .put("reason", REASON)
              .toString());
    }
    return Optional.empty();
  }
}
