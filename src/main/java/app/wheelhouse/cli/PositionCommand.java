package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.venue.hyperliquid.wire.WirePosition;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `position`: what is open at the venue.
@Command(
    name = "position",
    description =
        "Shows and closes positions at the venue; on the test network unless --mode live.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PositionCommand implements Runnable {
  private static final long FILL_MILLIS = 60_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final VaultTools tools;

  PositionCommand(Map<String, String> environment, VaultTools tools) {
    this.environment = Map.copyOf(environment);
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: position list, info, risk or close");
  }

  @Command(
      name = "list",
      description = "Lists the open positions.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int list(@Mixin WatchOptions options) throws BadInput {
    options.print(AccountRows.positions(options.reading(environment, tools)), spec);
    return ExitCode.OK;
  }

  @Command(
      name = "info",
      description = "Shows one position with its stops and targets.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int info(
      @Mixin WatchOptions options,
      @Parameters(paramLabel = "SYMBOL", description = "BTC, ETH …: the coin of the position")
          String symbol)
      throws BadInput {
    AccountReading reading = options.reading(environment, tools);
    for (WirePosition held : AccountRows.open(reading.state())) {
      if (held.coin().equalsIgnoreCase(symbol)) {
        options.print(AccountRows.details(held, reading.orders()), spec);
        return ExitCode.OK;
      }
    }
    throw new BadInput("There is no open position in " + symbol + "; `position list` shows all");
  }

  @Command(
      name = "risk",
      description = "Shows how far each position is from its liquidation, and what its stop loses.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int risk(@Mixin WatchOptions options) throws BadInput {
    options.print(AccountRows.risk(options.reading(environment, tools)), spec);
    return ExitCode.OK;
  }

  @Command(
      name = "close",
      description = "Closes a position or a part of it at the market, reduce-only.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int close(
      @Mixin TradeOptions options,
      @Parameters(paramLabel = "SYMBOL", description = "BTC, ETH …: the coin of the position")
          String symbol,
      @Option(
              names = "--percent",
              paramLabel = "N",
              description = "how much of it, 1 to 100; all when left out",
              defaultValue = "100")
          int percent,
      @Option(names = "--dry-run", description = "print the signed request, send nothing")
          boolean dry)
      throws BadInput {
    if (percent < 1 || percent > 100) {
      throw new ParameterException(spec.commandLine(), "--percent is 1 to 100, not " + percent);
    }
    return options.run(
        environment,
        tools,
        List.of(symbol),
        dry,
        false,
        desk -> {
          desk.ready(symbol);
          Instrument instrument = desk.instrument(symbol);
          Position held = desk.state().account().position(instrument.id());
          if (held.isFlat()) {
            throw new BadInput("There is no open position in " + symbol);
          }
          var answer = desk.close(instrument.id(), percent, FILL_MILLIS);
          if (dry && !desk.requests().isEmpty()) {
            desk.requests().forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
          }
          return TradeOutput.print(
              answer, options.json(), spec.commandLine().getOut(), spec.commandLine().getErr());
        });
  }
}
