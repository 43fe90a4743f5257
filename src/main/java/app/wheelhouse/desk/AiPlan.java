package app.wheelhouse.desk;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.model.ModelSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which models a session asks, and how.
///
/// @param usual for every cycle
/// @param deep for deep questions; null takes the usual one
/// @param second must agree; null for none
/// @param url of the back end; null for its usual one
/// @param recording replies of an earlier run instead of a back end; null for none
/// @param key of the back end
/// @param level at the start, 1 to 10
/// @param budgetMicros a day's most, millionths of a US dollar
/// @param prices of models
/// @param model how they are asked
/// @param triggers when they are asked
/// @param calibration how confidence is earned
public record AiPlan(
    ModelName usual,
    @Nullable ModelName deep,
    @Nullable ModelName second,
    @Nullable String url,
    @Nullable Path recording,
    KeySource key,
    int level,
    long budgetMicros,
    PriceTable prices,
    ModelSettings model,
    TriggerSettings triggers,
    CalibrationSettings calibration) {
  /// One model at a level, all else as usual.
  public static AiPlan of(
      ModelName model, @Nullable String url, KeySource key, int level, long budgetMicros) {
    return new AiPlan(
        model,
        null,
        null,
        url,
        null,
        key,
        level,
        budgetMicros,
        PriceTable.usual().at(url),
        ModelSettings.usual(),
        TriggerSettings.usual(),
        CalibrationSettings.DEFAULT);
  }

  /// The replies of an earlier run.
  ///
  /// @param recording as `decision export` writes it
  public static AiPlan recorded(ModelName model, Path recording, int level) {
    return new AiPlan(
        model,
        null,
        null,
        null,
        recording,
        KeySource.NONE,
        level,
        Long.MAX_VALUE / 4,
        PriceTable.usual(),
        ModelSettings.usual(),
        TriggerSettings.usual(),
        CalibrationSettings.DEFAULT);
  }

  AiPlan with(ModelSettings settings) {
    return new AiPlan(
        usual,
        deep,
        second,
        url,
        recording,
        key,
        level,
        budgetMicros,
        prices,
        settings,
        triggers,
        calibration);
  }
}
