package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.BadInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Who decides, and what a model may cost.
final class AdvisorOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--advisor",
      paramLabel = "WHO",
      description =
          "rules, none, ollama:MODEL, openrouter:MODEL, anthropic:MODEL, openai:MODEL (any server"
              + " of that format, with --ai-url), recorded:FILE (replies of an earlier run), or a"
              + " test advisor that trades alone: reckless proposes what ruins an account,"
              + " leveraged always wants a position at 10x",
      defaultValue = "rules")
  private String advisor = "rules";

  @Option(
      names = "--ai-url",
      description = "address of the model's back end instead of its usual one")
  private @Nullable String url;

  @Option(
      names = "--ai-key-file",
      description = "file with the back end's key; else the variable WHEELHOUSE_AI_KEY is taken")
  private @Nullable Path keyFile;

  @Option(
      names = "--level",
      description = "intelligence level of models, 1 (most careful) to 10",
      defaultValue = "5")
  private int level = 5;

  @Option(
      names = "--ai-budget",
      paramLabel = "USD",
      description = "most that models may cost in a day",
      defaultValue = "2")
  private BigDecimal budget = new BigDecimal(2);

  /// The choice.
  ///
  /// @throws ParameterException when it is none
  /// @throws BadInput when a recording or a key file cannot be read
  AdvisorChoice choice(Map<String, String> environment) throws BadInput {
    try {
      return AdvisorWords.choice(
          advisor,
          new AdvisorWords.Terms(
              url,
              AiKeyFile.source(keyFile, environment),
              AdvisorWords.level(level),
              AdvisorWords.micros(budget)));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
    }
  }
}
