package app.wheelhouse.desk;

import app.wheelhouse.ai.TriggerSettings;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.ai.model.ModelSettings;
import app.wheelhouse.ai.model.Parameters;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptTexts;
import app.wheelhouse.ai.reply.ConfidenceScale;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.RiskSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who decides in a session behind the window, as the trader set it up.
final class AiPlans {
  private AiPlans() {}

  /// A model where one is set up, else the rule analyst or nobody.
  static AdvisorChoice choice(Settings settings, SessionPlaces places) {
    AiPlan plan = plan(settings, places.keys());
    AdvisorChoice rules =
        settings.get(SessionSettings.ANALYST) ? AdvisorChoice.RULES : AdvisorChoice.NONE;
    return (plan == null ? rules : AdvisorChoice.of(plan.usual().toString(), plan))
        .with(NewsPlan.of(settings, places.keys()))
        .beside(ArenaNames.of(settings, places));
  }

  private static @Nullable AiPlan plan(Settings settings, AiKeys keys) {
    String backEnd = settings.get(AiSettings.BACK_END);
    ModelName usual = name(backEnd, settings.get(AiSettings.MODEL));
    if (backEnd.equals(AiSettings.NONE) || usual == null) {
      return null;
    }
    String url = settings.get(AiSettings.URL);
    return new AiPlan(
        usual,
        name(backEnd, settings.get(AiSettings.DEEP_MODEL)),
        name(backEnd, settings.get(AiSettings.SECOND_MODEL)),
        url.isEmpty() ? null : url,
        null,
        keys.named(settings.get(AiSettings.KEY)),
        settings.get(AiSettings.LEVEL),
        settings.get(AiSettings.BUDGET).movePointRight(6).longValue(),
        PriceTable.usual().with(settings.get(AiSettings.PRICES)).at(url),
        model(settings),
        settings.get(AiSettings.WATCH)
            ? TriggerSettings.watching(settings.get(AiSettings.DISTANCE) * 1_000L)
            : new TriggerSettings(true, true, settings.get(AiSettings.DISTANCE) * 1_000L, null),
        new CalibrationSettings(
            CalibrationSettings.DEFAULT.minimum(),
            settings.get(AiSettings.CONFIDENCE_CAP).movePointLeft(2).doubleValue(),
            CalibrationSettings.DEFAULT.shrink(),
            CalibrationSettings.DEFAULT.method()));
  }

  private static ModelSettings model(Settings settings) {
    return new ModelSettings(
        prompt(settings),
        new Parameters.Call(
            settings.get(AiSettings.TEMPERATURE).doubleValue(),
            1,
            settings.get(AiSettings.REPLY_TOKENS)),
        ConfidenceScale.ZERO_TO_ONE,
        settings.get(AiSettings.TIMEOUT) * 1_000L,
        settings.get(AiSettings.DEEP_TIMEOUT) * 1_000L,
        settings.get(AiSettings.BLOCK_UNGROUNDED),
        settings.get(RiskSettings.MAX_INSTRUMENT_MARGIN).movePointLeft(2).doubleValue(),
        _ -> 0);
  }

  private static PromptSettings prompt(Settings settings) {
    SortedMap<String, String> texts = new TreeMap<>();
    Map.of(
            PromptTexts.ROLE, AiSettings.PROMPT_ROLE,
            PromptTexts.STRATEGY, AiSettings.PROMPT_STRATEGY,
            PromptTexts.STYLE, AiSettings.PROMPT_STYLE)
        .forEach((name, setting) -> {
          if (settings.isChanged(setting)) {
            texts.put(name, settings.get(setting));
          }
        });
    return new PromptSettings(
        settings.get(AiSettings.PROMPT_TOKENS),
        texts,
        settings.get(AiSettings.PROMPT),
        AiSettings.sections(settings.get(AiSettings.PROMPT_OFF)));
  }

  private static @Nullable ModelName name(String backEnd, String model) {
    return model.isEmpty() ? null : new ModelName(backEnd, model);
  }
}
