package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which model ids count as the one that was asked.
class ServedModelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # asked                          | served                                | allowed
          qwen3:8b                         | qwen3:8b                              | true
          qwen3                            | qwen3:latest                          | true
          qwen3:latest                     | qwen3                                 | true
          Qwen/Qwen3-8B                    | qwen/qwen3-8b                         | true
          claude-x                         | claude-x-20260101                     | true
          gpt-4o                           | gpt-4o-2024-08-06                     | true
          claude-3-5-sonnet-latest         | claude-3-5-sonnet-20241022            | true
          mistral-large-latest             | mistral-large-2411                    | true
          openai/gpt-4o-mini               | gpt-4o-mini                           | true
          gpt-4o-mini                      | openai/gpt-4o-mini                    | true
          deepseek/deepseek-r1:free        | deepseek/deepseek-r1                  | true
          anthropic/claude-sonnet-4.5      | anthropic/claude-4.5-sonnet-20250929  | true
          qwen3:8b                         | qwen3:4b                              | false
          qwen3:8b                         | qwen3                                 | false
          qwen3                            | qwen3:8b                              | false
          gpt-4o                           | gpt-4o-mini                           | false
          gpt-4o                           | gpt-4                                 | false
          claude-x                         | claude-x-fast                         | false
          claude-x                         | claude-x-fast-20260101                | false
          gpt-4                            | gpt-4-turbo                           | false
          gpt-4o-2024-08-06                | gpt-4o-2024-05-13                     | false
          gpt-4o-2024-08-06                | gpt-4o                                | false
          kimi-k2                          | kimi-k2-0905                          | false
          deepseek/deepseek-r1             | other/deepseek-r1                     | false
          deepseek/deepseek-r1             | deepseek/deepseek-r1-distill-llama-8b | false
          openrouter/auto                  | openai/gpt-4o                         | false
          claude-sonnet-4.5                | claude-4.5-sonnet                     | false
          """)
  void a13OnlyTheModelThatWasAskedMayAnswer(String asked, String served, boolean allowed) {
    assertThat(ServedModel.isAllowed(asked, served)).isEqualTo(allowed);
  }
}
