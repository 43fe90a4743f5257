package app.wheelhouse.desk;

import app.wheelhouse.ai.chat.ModelName;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.DeskSettings;
import app.wheelhouse.setting.Setting;
import app.wheelhouse.setting.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who takes part beside a session, as the trader typed it: `rules, ollama:qwen3:8b`.
///
/// A model of the back end that the session itself uses is found at its address and with its key;
/// every other at its usual address, without a key: a key never goes to another back end. Models
/// are asked as the session's own, and share a budget as large as its.
final class ArenaNames {
  private static final Logger LOG = LoggerFactory.getLogger(ArenaNames.class);
  private static final int CENTS = 2;

  private ArenaNames() {}

  /// Empty where nobody is wanted.
  static List<AdvisorChoice> of(Settings settings, SessionPlaces places) {
    List<AdvisorChoice> choices = new ArrayList<>();
    List<String> names = names(settings.get(AiSettings.ARENA));
    long models = names.stream().filter(name -> name.contains(":")).count();
    for (String name : names) {
      if (!name.contains(":")) {
        choices.add(name.equals("rules") ? AdvisorChoice.RULES : AdvisorChoice.NONE);
        continue;
      }
      AiPlan plan = AiPlans.choice(asked(settings, ModelName.parse(name), models), places).model();
      if (plan == null) {
        LOG.warn("{} does not take part in the arena: it cannot be asked", name);
      } else {
        choices.add(AdvisorChoice.of(name, plan));
      }
    }
    return choices;
  }

  private static List<String> names(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /// The session's settings with this model instead of its own.
  private static Settings asked(Settings settings, ModelName model, long models) {
    Settings other = new Settings();
    DeskSettings.carried().forEach(setting -> copy(setting, settings, other));
    boolean same = settings.get(AiSettings.BACK_END).equals(model.backEnd());
    other.set(AiSettings.BACK_END, model.backEnd());
    other.set(AiSettings.MODEL, model.model());
    other.set(AiSettings.DEEP_MODEL, "");
    other.set(AiSettings.SECOND_MODEL, "");
    other.set(AiSettings.NEWS, false);
    other.set(AiSettings.ARENA, "");
    if (!same) {
      other.set(AiSettings.URL, "");
      other.set(AiSettings.KEY, "");
    }
    other.set(
        AiSettings.BUDGET,
        settings
            .get(AiSettings.BUDGET)
            .divide(BigDecimal.valueOf(models), CENTS, RoundingMode.DOWN));
    return other;
  }

  private static <T> void copy(Setting<T> setting, Settings from, Settings to) {
    to.set(setting, from.get(setting));
  }
}
