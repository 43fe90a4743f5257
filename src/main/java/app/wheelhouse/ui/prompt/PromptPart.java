package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptTexts;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.TextSetting;
import java.util.Locale;

/// A text of the prompt that the trader writes; in the order of the prompt.
enum PromptPart {
  ROLE(AiSettings.PROMPT_ROLE),
  STRATEGY(AiSettings.PROMPT_STRATEGY),
  STYLE(AiSettings.PROMPT_STYLE),
  /// The trader's own words; delivered empty.
  OWN(AiSettings.PROMPT);

  private final TextSetting setting;

  PromptPart(TextSetting setting) {
    this.setting = setting;
  }

  /// Such as `role`: the name of the text, and the end of its words' keys.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where it is kept; empty for the delivered text.
  TextSetting setting() {
    return setting;
  }

  /// The text as it comes with the desk.
  String delivered() {
    return switch (this) {
      case ROLE, STRATEGY, STYLE -> PromptTexts.standard(key());
      case OWN -> "";
    };
  }

  /// The settings with this text as typed; a blank one is the delivered one.
  PromptSettings in(PromptSettings settings, String typed) {
    return switch (this) {
      case ROLE, STRATEGY, STYLE ->
          typed.isBlank() ? settings.reset(key()) : settings.withText(key(), typed);
      case OWN -> settings.withCustom(typed);
    };
  }

  /// What of a typed text a prompt takes.
  String cleaned(String typed) {
    PromptSettings used = in(PromptSettings.defaults(), typed);
    return switch (this) {
      case ROLE, STRATEGY, STYLE -> typed.isBlank() ? "" : used.text(key());
      case OWN -> used.custom();
    };
  }
}
