package app.wheelhouse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ai`: what belongs to language models.
@Command(
    name = "ai",
    description = "Works with language models and what they reply.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AiParseCommand.class,
      AiModelsCommand.class,
      AiAskCommand.class,
      AiArenaCommand.class
    })
final class AiCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: ai " + String.join(", ai ", spec.subcommands().keySet()));
  }
}
