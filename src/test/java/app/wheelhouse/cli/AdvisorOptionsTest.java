package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.AiPlan;
import app.wheelhouse.desk.BadInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class AdvisorOptionsTest {
  @Command(name = "run")
  static final class Run {
    @Mixin final AdvisorOptions options = new AdvisorOptions();
  }

  private static AdvisorChoice choice(String... arguments) throws BadInput {
    Run run = new Run();
    new CommandLine(run).parseArgs(arguments);
    return run.options.choice(Map.of());
  }

  @Test
  void theRulesDecideWhenNothingIsSaid() throws BadInput {
    assertThat(choice()).isEqualTo(AdvisorChoice.RULES);
  }

  @ParameterizedTest
  @CsvSource({
    "rules, RULES",
    "RULES, RULES",
    "none, NONE",
    "reckless, RECKLESS",
    "Leveraged, LEVERAGED"
  })
  void ownAdvisorsAreNamedInAnyCase(String word, AdvisorChoice.Kind kind) throws BadInput {
    assertThat(choice("--advisor", word).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "ollama:qwen3:8b, ollama, qwen3:8b",
    "openrouter:deepseek/deepseek-chat:free, openrouter, deepseek/deepseek-chat:free",
    "anthropic:claude-sonnet-4-5, anthropic, claude-sonnet-4-5"
  })
  void aModelIsItsBackEndAndTheRest(String word, String backEnd, String model) throws BadInput {
    AdvisorChoice choice = choice("--advisor", word, "--level", "7", "--ai-budget", "0.5");
    AiPlan plan = choice.model();

    assertThat(choice.kind()).isEqualTo(AdvisorChoice.Kind.MODEL);
    assertThat(choice.label()).isEqualTo(word);
    assertThat(plan).isNotNull();
    assertThat(plan.usual().backEnd()).isEqualTo(backEnd);
    assertThat(plan.usual().model()).isEqualTo(model);
    assertThat(plan.level()).isEqualTo(7);
    assertThat(plan.budgetMicros()).isEqualTo(500_000);
  }

  @Test
  void anyCompatibleServerNeedsItsAddress() throws BadInput {
    assertThatThrownBy(() -> choice("--advisor", "openai:some-model"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--ai-url");
    AiPlan plan =
        choice("--advisor", "openai:some-model", "--ai-url", "http://127.0.0.1:1234/v1").model();
    assertThat(plan.url()).isEqualTo("http://127.0.0.1:1234/v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt", "ollama", "ollama:", ":model", "", "nobody:model"})
  void whatIsNoneIsSaidWithWhatThereIs(String word) {
    assertThatThrownBy(() -> choice("--advisor", word))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("ollama:MODEL")
        .hasMessageContaining("recorded:FILE");
  }

  @ParameterizedTest
  @CsvSource({"--level, 0", "--level, 11", "--ai-budget, -0.01", "--ai-budget, 1000001"})
  void figuresOutOfRangeAreSaidSo(String option, String value) {
    assertThatThrownBy(() -> choice("--advisor", "ollama:m", option, value))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(option)
        .hasMessageContaining(value);
  }

  @Test
  void aRecordingThatIsNotThereIsNoMistakeOfTheCommandLine() {
    assertThatThrownBy(() -> choice("--advisor", "recorded:nowhere.jsonl"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("nowhere.jsonl");
  }
}
