package app.wheelhouse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `debug`: shows for support what the desk would send, and sends nothing.
@Command(
    name = "debug",
    description = "Shows for support what the desk would send; sends nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {DebugSignCommand.class, DebugNormaliseCommand.class, DebugAddressCommand.class})
final class DebugCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: debug sign, normalise or address");
  }
}
