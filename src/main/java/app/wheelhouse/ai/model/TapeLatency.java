package app.wheelhouse.ai.model;

import app.wheelhouse.ai.DecisionContext;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/// How long a model is taken to think on a tape, where the engine waits for it: drawn for each
/// question by (seed, instrument, time), so that the same tape gives the same run.
///
/// @param least milliseconds
/// @param most milliseconds, above `least`
public record TapeLatency(long seed, long least, long most)
    implements ToLongFunction<DecisionContext> {
  /// 0.8 to 6 seconds, as small local models take.
  public static TapeLatency of(long seed) {
    return new TapeLatency(seed, 800, 6_000);
  }

  @Override
  public long applyAsLong(DecisionContext context) {
    long key = seed;
    for (char each : context.instrument().id().toString().toCharArray()) {
      key = key * 31 + each;
    }
    return new SplittableRandom(key * 0x9e3779b97f4a7c15L + context.time()).nextLong(least, most);
  }
}
