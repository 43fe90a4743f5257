package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.RecordCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `journal`: checks the record of orders, and makes the archive anew from it.
@Command(
    name = "journal",
    description = "Checks the record of orders.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class JournalCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;

  JournalCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: journal verify or journal rebuild");
  }

  @Command(
      name = "verify",
      description = "Checks every record, the chain, and that the archive says the same.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int verify(
      @Option(names = "--data", description = "data directory; the desk's own when left out")
          @Nullable Path data)
      throws BadInput {
    return print(RecordCheck.verify(data, environment));
  }

  @Command(
      name = "rebuild",
      description = "Makes the archive anew from the journal; the old one is kept.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int rebuild(
      @Option(names = "--data", description = "data directory; the desk's own when left out")
          @Nullable Path data)
      throws BadInput {
    return print(RecordCheck.rebuild(data, environment));
  }

  private int print(RecordCheck.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    result.lines().forEach(out::println);
    return result.isSound() ? ExitCode.OK : ExitCode.INPUT;
  }
}
