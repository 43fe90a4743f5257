package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.WindowRequest;
import app.wheelhouse.support.Redactor;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `wheelhouse`: without arguments the window, else one of these commands.
@Command(
    name = "wheelhouse",
    description = "A desktop trading workstation for perpetual futures.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      OpenCommand.class,
      RunCommand.class,
      TradeCommand.class,
      PositionCommand.class,
      AccountCommand.class,
      VenueCommand.class,
      MarketCommand.class,
      TapeCommand.class,
      JournalCommand.class,
      DecisionCommand.class,
      AiCommand.class,
      ModelServerCommand.class,
      VaultCommand.class,
      ExchangeCommand.class,
      DebugCommand.class
    },
    footer = {
      "",
      "Without a command the desk opens its window on the demo.",
      "Exit codes: 0 done, 2 bad usage, 3 bad input, 4 internal error, 5 refused by the risk gate"
          + " or the venue, 6 outcome of an order not known."
    })
public final class WheelhouseCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WheelhouseCommand.class);

  @Spec private CommandSpec spec;

  /// Set by picocli before anything is called.
  public WheelhouseCommand() {
    spec = CommandSpec.create();
  }

  /// Runs a command line.
  ///
  /// @param environment of the process, for the data directory
  /// @param window opens the window and returns when it is closed
  /// @return the exit code
  public static int run(
      String[] arguments,
      Map<String, String> environment,
      PrintWriter out,
      PrintWriter err,
      Consumer<WindowRequest> window) {
    CommandLine line = new CommandLine(new WheelhouseCommand(), new Commands(environment, window));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((failure, _) -> misused(failure));
    line.setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which command: desk, run, trade, position, account, venue, market, tape, journal,"
            + " decision, ai, model-server, vault, exchange or debug");
  }

  /// One sentence, and where to read on; the whole help would hide it.
  private static int misused(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    command
        .getErr()
        .println(
            Redactor.redact(String.valueOf(failure.getMessage()))
                .replace("is not a long", "is not a whole number of at most 18 digits"));
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Exception failure, CommandLine command) {
    if (failure instanceof BadInput) {
      command.getErr().println(failure.getMessage());
      return ExitCode.INPUT;
    }
    LOG.error("The command failed", failure);
    command
        .getErr()
        .println("Something went wrong inside Wheelhouse; the log above holds the details.");
    return ExitCode.INTERNAL;
  }
}
