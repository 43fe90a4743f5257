package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.Parsed;
import app.wheelhouse.setting.Settings;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who takes part beside a session, from the setting.
class ArenaNamesTest {
  private final Settings settings = new Settings();

  private List<AdvisorChoice> choices() {
    AiKeys keys = name -> () -> ("key-" + name).toCharArray();
    return ArenaNames.of(settings, SessionPlaces.NOWHERE.with(keys));
  }

  private static AiPlan plan(AdvisorChoice choice) {
    AiPlan plan = choice.model();
    assertThat(plan).as(choice.label()).isNotNull();
    return plan;
  }

  @Test
  void nobodyTakesPartUnlessTheTraderNamesSomebody() {
    assertThat(choices()).isEmpty();
  }

  @Test
  void addressAndKeyGoToTheBackEndThatTheyAreForAndToNoOther() {
    settings.set(AiSettings.BACK_END, "openrouter");
    settings.set(AiSettings.URL, "https://models.example/v1");
    settings.set(AiSettings.KEY, "mine");
    settings.set(AiSettings.BUDGET, new BigDecimal("3"));
    settings.set(AiSettings.LEVEL, 3);
    settings.set(AiSettings.SECOND_MODEL, "another");
    settings.set(AiSettings.ARENA, "rules, openrouter:qwen/qwen3, anthropic:claude-haiku-4,none");
    List<AdvisorChoice> choices = choices();
    assertThat(choices)
        .extracting(AdvisorChoice::label)
        .containsExactly("rules", "openrouter:qwen/qwen3", "anthropic:claude-haiku-4", "none");
    AiPlan same = plan(choices.get(1));
    assertThat(same.url()).isEqualTo("https://models.example/v1");
    assertThat(new String(same.key().key())).isEqualTo("key-mine");
    AiPlan other = plan(choices.get(2));
    assertThat(other.url()).isNull();
    assertThat(new String(other.key().key())).doesNotContain("mine");
    for (AiPlan each : List.of(same, other)) {
      assertThat(each.budgetMicros()).as("half of the budget").isEqualTo(1_500_000);
      assertThat(each.level()).isEqualTo(3);
      assertThat(each.second()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          ''                                    | true
          rules                                 | true
          rules, ollama:qwen3:8b                | true
          none,openai:local/model@1             | true
          rules,                                | false
          rules, rules                          | false
          rules ollama:x                        | false
          ollama:                               | false
          reckless                              | false
          http://127.0.0.1                      | false
          none,rules,ollama:a,ollama:b,ollama:c,ollama:d,ollama:e | false
          """)
  void onlyNamesThatCanTakePartAreTaken(String text, boolean allowed) {
    assertThat(AiSettings.ARENA.parse(text) instanceof Parsed.Valid<String>).isEqualTo(allowed);
  }
}
