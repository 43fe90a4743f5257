package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptTexts;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.Settings;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AiPlansTest {
  private final Settings settings = new Settings();

  @Test
  void theTraderWritesThePromptOfTheModel() {
    settings.set(AiSettings.PROMPT_TOKENS, 6_000);
    settings.set(AiSettings.PROMPT_STRATEGY, "Fade nothing.\nTrade the 4h trend.");
    settings.set(AiSettings.PROMPT, "No entries on Fridays.");
    settings.set(AiSettings.PROMPT_OFF, "book,news,rules,nothing");

    PromptSettings prompt = prompt();
    assertThat(prompt.budgetTokens()).isEqualTo(6_000);
    assertThat(prompt.text(PromptTexts.STRATEGY)).isEqualTo("Fade nothing.\nTrade the 4h trend.");
    assertThat(prompt.text(PromptTexts.ROLE)).isEqualTo(PromptTexts.standard(PromptTexts.ROLE));
    assertThat(prompt.custom()).isEqualTo("No entries on Fridays.");
    assertThat(prompt.offSections()).as("what must stay stays").containsExactly("book", "news");
  }

  @Test
  void untouchedSettingsGiveTheDeliveredPrompt() {
    assertThat(prompt()).isEqualTo(PromptSettings.defaults());
  }

  private PromptSettings prompt() {
    settings.set(AiSettings.BACK_END, "ollama");
    settings.set(AiSettings.MODEL, "qwen3:8b");
    AdvisorChoice choice = AiPlans.choice(settings, SessionPlaces.NOWHERE);
    return Objects.requireNonNull(choice.model()).model().prompt();
  }
}
