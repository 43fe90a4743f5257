package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.exchange.fault.FaultList;
import app.wheelhouse.exchange.fault.FaultRule;
import app.wheelhouse.exchange.flow.MarketFlow;
import app.wheelhouse.exchange.flow.SeededFlow;
import app.wheelhouse.exchange.flow.TapeFlow;
import app.wheelhouse.exchange.server.ExchangeSettings;
import app.wheelhouse.exchange.server.ListedMarket;
import app.wheelhouse.exchange.server.LocalExchange;
import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.server.VenueLimits;
import app.wheelhouse.exchange.wire.Network;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `exchange`: a venue of one's own on this computer, for tests and drills.
@Command(
    name = "exchange",
    description = {
      "Serves a test exchange on this computer until Ctrl-C: it speaks the venue's protocol, checks"
          + " signatures, matches orders, and fails on request. No money is real.",
      "Prints one line of JSON with its addresses; point the desk at it with --venue-url."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExchangeCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PORT = 65_535;

  private final LongSupplier clock;
  private final Runnable untilStopped;

  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      description = "of this computer; any that is free when left out",
      defaultValue = "0")
  private int port;

  @Option(names = "--seed", description = "of the market and of the faults", defaultValue = "1")
  private long seed;

  @Option(
      names = "--tape",
      paramLabel = "FILE",
      description = "a recorded market instead of a made one; several are merged by time")
  private List<Path> tapes = new ArrayList<>();

  @Option(
      names = "--faults",
      paramLabel = "LIST",
      description = "what goes wrong, such as lose-reply=0.05,delay=0.2:300; see below")
  private @Nullable String faults;

  @Option(
      names = "--fund",
      paramLabel = "ADDRESS=USDC",
      description = "an account with money; may be given again")
  private List<String> funds = new ArrayList<>();

  @Option(
      names = "--approve-agent",
      paramLabel = "MASTER=AGENT",
      description = "a key that may trade for an account; may be given again")
  private List<String> agents = new ArrayList<>();

  @Option(
      names = "--network",
      description = "mainnet or testnet: for which of them orders must be signed; else any of them",
      defaultValue = "any")
  private String network = "any";

  @Option(names = "--no-limits", description = "take any number of requests and connections")
  private boolean noLimits;

  @Option(
      names = "--warm-up",
      description = "how much past the made market has, such as 30m, so that there are candles",
      defaultValue = "10m")
  private String warmUp = "10m";

  /// @param clock epoch milliseconds
  /// @param untilStopped returns when the exchange is to be closed
  ExchangeCommand(LongSupplier clock, Runnable untilStopped) {
    this.clock = clock;
    this.untilStopped = untilStopped;
  }

  /// The help ends with the list of faults, which the faults themselves know best.
  @Spec
  private void known(CommandSpec given) {
    spec = given;
    List<String> lines = new ArrayList<>(List.of("", "Faults:"));
    lines.addAll(FaultList.help());
    given.usageMessage().footer(lines.toArray(String[]::new));
  }

  @Override
  public Integer call() throws BadInput {
    if (port < 0 || port > MOST_PORT) {
      throw usage("--port is from 0 to 65535, not " + port);
    }
    ExchangeSettings settings =
        signedFor(ExchangeSettings.standard(clock))
            .withPort(port)
            .withSeed(seed)
            .withAccounts(accounts())
            .withFaults(rules())
            .withLimits(noLimits ? VenueLimits.NONE : VenueLimits.VENUE);
    if (tapes.isEmpty()) {
      serve(settings.withMarket(market(new SeededFlow(seed), warmUpMillis())));
    } else {
      try (ExchangeTape tape = ExchangeTape.open(tapes)) {
        serve(settings.withMarket(market(new TapeFlow(tape, 1), 0)));
      }
    }
    return ExitCode.OK;
  }

  private void serve(ExchangeSettings settings) throws BadInput {
    try (LocalExchange exchange = start(settings)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          JSON.writeValueAsString(
              JSON.createObjectNode()
                  .put("rest", exchange.url())
                  .put("ws", exchange.socketUrl())
                  .put("state", exchange.url() + "/state")
                  .put("network", network.toLowerCase(Locale.ROOT))
                  .put("seed", settings.seed())));
      out.flush();
      untilStopped.run();
    }
  }

  private LocalExchange start(ExchangeSettings settings) throws BadInput {
    try {
      return LocalExchange.start(settings);
    } catch (UncheckedIOException taken) {
      throw new BadInput(
          "Port " + port + " cannot be used: another program has it. Choose another with --port.");
    } catch (IllegalArgumentException refused) {
      // An agent that cannot be approved: it is somebody's already.
      throw usage(String.valueOf(refused.getMessage()));
    }
  }

  private static ListedMarket market(MarketFlow flow, long past) {
    return ListedMarket.quiet().withFlow(flow, past);
  }

  private OpeningAccounts accounts() {
    try {
      return ExchangeAccounts.read(funds, agents);
    } catch (IllegalArgumentException wrong) {
      throw usage(String.valueOf(wrong.getMessage()));
    }
  }

  private List<FaultRule> rules() {
    String list = faults;
    try {
      return list == null ? List.of() : FaultList.parse(list);
    } catch (IllegalArgumentException wrong) {
      throw usage("--faults: " + wrong.getMessage());
    }
  }

  private ExchangeSettings signedFor(ExchangeSettings settings) {
    return switch (network.toLowerCase(Locale.ROOT)) {
      case "mainnet" -> settings.withNetwork(Network.MAINNET);
      case "testnet" -> settings.withNetwork(Network.TESTNET);
      case "any" -> settings.withAnyNetwork();
      default -> throw usage("--network is mainnet, testnet or any, not " + network);
    };
  }

  private long warmUpMillis() {
    return SpanOfTime.parse(warmUp)
        .orElseThrow(() -> usage("--warm-up takes a length such as 90s, 30m or 2h, not " + warmUp));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
