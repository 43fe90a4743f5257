package app.wheelhouse.cli;

import app.wheelhouse.ai.chat.ModelCatalogue.PullProgress;
import java.util.Locale;
import java.util.Optional;

/// What is said while a model is fetched: each new step, and within it every tenth; of one thread.
final class AiPullProgress {
  private static final int DISTANCE = 10;

  private String status = "";
  private long told;

  /// Empty when there is nothing new enough.
  Optional<String> line(PullProgress step) {
    long percent =
        step.total() <= 0 ? 0 : Math.clamp((long) (100.0 * step.done() / step.total()), 0, 100);
    boolean isNew = !step.status().equals(status);
    if (!isNew && percent < told + DISTANCE) {
      return Optional.empty();
    }
    status = step.status();
    told = percent;
    String text = DecisionText.line(step.status());
    return Optional.of(
        step.total() <= 0
            ? text
            : String.format(
                Locale.ROOT, "%s: %d %% of %.1f GB", text, percent, step.total() / 1e9));
  }
}
