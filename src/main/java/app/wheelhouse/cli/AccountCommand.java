package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `account`: what the venue says of an account; needs no key.
@Command(
    name = "account",
    description = "Shows an account at the venue; on the test network unless --mode live.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AccountCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final VaultTools tools;

  AccountCommand(Map<String, String> environment, VaultTools tools) {
    this.environment = Map.copyOf(environment);
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: account info or account balance");
  }

  @Command(
      name = "info",
      description = "Shows role, fees and what the venue still takes from the account.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int info(@Mixin WatchOptions options) throws BadInput {
    options.print(AccountRows.info(options.reading(environment, tools)), spec);
    return ExitCode.OK;
  }

  @Command(
      name = "balance",
      description = "Shows equity, cash and margin.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int balance(@Mixin WatchOptions options) throws BadInput {
    options.print(AccountRows.balance(options.reading(environment, tools)), spec);
    return ExitCode.OK;
  }
}
