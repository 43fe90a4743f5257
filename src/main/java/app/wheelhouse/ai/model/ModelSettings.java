package app.wheelhouse.ai.model;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.reply.ConfidenceScale;
import java.util.function.ToLongFunction;

/// How models are asked and how far they are trusted.
///
/// @param prompt how questions are written
/// @param call temperature, seed and longest reply
/// @param scale on which models state their confidence
/// @param timeoutMillis longest wait
/// @param deepTimeoutMillis longest wait for the deep model
/// @param block whether entries with numbers from nowhere are held back
/// @param maxShare most margin of an entry as a share of equity, 0 to 1
/// @param latency on the clock of the events, milliseconds: 0 where it runs on by itself
public record ModelSettings(
    PromptSettings prompt,
    Parameters.Call call,
    ConfidenceScale scale,
    long timeoutMillis,
    long deepTimeoutMillis,
    boolean block,
    double maxShare,
    ToLongFunction<DecisionContext> latency) {
  /// The same on the clock of the events.
  public ModelSettings at(ToLongFunction<DecisionContext> otherLatency) {
    return new ModelSettings(
        prompt, call, scale, timeoutMillis, deepTimeoutMillis, block, maxShare, otherLatency);
  }

  /// As a new desk has it.
  public static ModelSettings usual() {
    return new ModelSettings(
        PromptSettings.defaults(),
        new Parameters.Call(0.2, 1, 1_500),
        ConfidenceScale.ZERO_TO_ONE,
        30_000,
        120_000,
        false,
        0.2,
        _ -> 0);
  }
}
