package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.HeadlessRun;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.RealRequest;
import app.wheelhouse.desk.RunReport;
import app.wheelhouse.desk.RunRequest;
import app.wheelhouse.desk.SessionPlaces;
import app.wheelhouse.desk.StopSignal;
import app.wheelhouse.desk.VenueChoice;
import app.wheelhouse.setting.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `run`: a session without a window.
@Command(
    name = "run",
    description = "Runs a session without a window and ends with its figures.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final VaultTools tools;

  @Option(
      names = "--mode",
      description = "demo, replay, paper, shadow, testnet or live",
      defaultValue = "demo")
  private Mode mode = Mode.DEMO;

  @Option(names = "--tape", description = "a tape to replay; several are merged by time")
  private List<Path> tapes = new ArrayList<>();

  @Option(names = "--warmup", description = "a candle tape from before the first tape")
  private List<Path> warmUp = new ArrayList<>();

  @Option(names = "--instrument", description = "BTC, ETH …; all of the tape when left out")
  private List<String> instruments = new ArrayList<>();

  @Option(names = "--seed", description = "of everything drawn at random", defaultValue = "1")
  private long seed;

  @Option(
      names = "--events",
      description = "stop after this many market events, from the session's start")
  private @Nullable Long events;

  @Option(
      names = "--until",
      description = "stop at this event time: 2025-05-01, 2025-05-01T12:00:00Z or milliseconds")
  private @Nullable String until;

  @Option(names = "--auto", description = "trade what strategies and the rule analyst propose")
  private boolean auto;

  @Mixin private AdvisorOptions advisor = new AdvisorOptions();

  @Option(
      names = "--speed",
      description = "max, or how many times faster than real time",
      defaultValue = "max")
  private String speed = "max";

  @Option(
      names = "--venue-url",
      description =
          "live markets: a server of your own instead of the venue, http://127.0.0.1:4000")
  private @Nullable String venueUrl;

  @Option(
      names = "--network",
      description =
          "paper and shadow: mainnet or testnet; mainnet when left out. With --venue-url also for"
              + " testnet and live: as the server signs; testnet when left out")
  private @Nullable String network;

  @Mixin private AccountOptions account = new AccountOptions();

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      description = "live: the account's name, which arms trading with real money")
  private @Nullable String arm;

  @Option(
      names = "--for",
      description = "live markets: how long, such as 90s, 15m or 8h; until Ctrl-C when left out")
  private @Nullable String length;

  @Option(names = "--data", description = "data directory; a temporary one when left out")
  private @Nullable Path data;

  @Option(names = "--resume", description = "continue the newest session of --data")
  private boolean resume;

  @Option(names = "--record", description = "write a tape of what the engine took; a new file")
  private @Nullable Path recording;

  @Option(names = "--json", description = "print the figures as one JSON object")
  private boolean json;

  RunCommand(Map<String, String> environment, VaultTools tools) {
    this.environment = Map.copyOf(environment);
    this.tools = tools;
  }

  @Override
  public Integer call() throws BadInput {
    RunRequest request = request();
    try (Interruption interruption = Interruption.watch()) {
      RunReport report = run(request, interruption.signal());
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? RunReportJson.of(report) : RunReportText.of(report));
      out.flush();
    }
    return ExitCode.OK;
  }

  private RunReport run(RunRequest request, StopSignal stop) throws BadInput {
    return switch (mode) {
      case DEMO, REPLAY, PAPER -> HeadlessRun.run(request, stop);
      case SHADOW ->
          HeadlessRun.shadow(
              request,
              account.isNamed() ? account.watched(choice().network(), environment, tools) : null,
              stop);
      case TESTNET, LIVE -> {
        Path folder = account.folder(environment);
        try (ChosenAccount chosen = account.traded(choice().network(), environment, tools)) {
          yield HeadlessRun.real(
              new RealRequest(request, chosen.account(), folder, true),
              SettingsFile.open(folder).settings(),
              arm,
              stop);
        }
      }
    };
  }

  private VenueChoice choice() {
    return mode.isReal()
        ? VenueOptions.choice(mode, venueUrl, network, spec)
        : VenueOption.choice(venueUrl, network == null ? "mainnet" : network, spec);
  }

  /// The record of real orders is always kept.
  private @Nullable Path place() {
    return mode.isReal()
        ? SessionPlaces.own(
                data,
                environment,
                System.getProperty("os.name", ""),
                System.getProperty("user.home", ""))
            .data()
        : data;
  }

  private RunRequest request() throws BadInput {
    AdvisorChoice decides = advisor.choice(environment);
    if (mode == Mode.REPLAY && tapes.isEmpty()) {
      throw usage("Name a tape to replay: --tape FILE");
    }
    if (mode.isLiveMarket() && !(tapes.isEmpty() && warmUp.isEmpty())) {
      throw usage(
          (mode == Mode.PAPER ? "Paper" : "This mode")
              + " trades on the live market; use --mode replay to play a tape");
    }
    if (mode.isLiveMarket() && resume) {
      throw usage("A live market cannot be continued where it was left; leave out --resume");
    }
    if (!mode.isLiveMarket() && (venueUrl != null || length != null)) {
      throw usage("--venue-url and --for are for --mode paper, shadow, testnet and live");
    }
    if (mode != Mode.SHADOW && !mode.isReal() && account.isNamed()) {
      throw usage("--account and --address are for --mode shadow, testnet and live");
    }
    if (mode != Mode.LIVE && arm != null) {
      throw usage("--arm is for --mode live");
    }
    if (mode.isReal() && decides.isTest()) {
      throw usage("A test advisor ruins accounts on purpose; it never trades real orders");
    }
    if (mode == Mode.DEMO && !(tapes.isEmpty() && warmUp.isEmpty())) {
      throw usage("The demo has its own market; use --mode replay to play a tape");
    }
    if (mode == Mode.DEMO && events == null && until == null) {
      throw usage("The demo never ends by itself: say --events N or --until TIME");
    }
    if (resume && data == null) {
      throw usage("Say which session to continue: --resume needs --data DIR");
    }
    if (data != null && data.toString().isBlank()) {
      throw usage("--data names no directory; is a variable empty?");
    }
    Long limit = events;
    if (limit != null && limit < 1) {
      throw usage("--events is 1 or more, not " + limit);
    }
    return new RunRequest(
        mode,
        tapes,
        warmUp,
        instruments,
        seed,
        limit == null ? Long.MAX_VALUE : limit,
        untilMillis(),
        auto,
        decides,
        speedFactor(),
        mode.isLiveMarket() ? choice() : null,
        lasts(),
        place(),
        resume,
        recording);
  }

  private long untilMillis() {
    String text = until;
    return text == null
        ? Long.MAX_VALUE
        : EventTime.parse(text)
            .orElseThrow(() ->
                usage(
                    "--until takes 2025-05-01, 2025-05-01T12:00:00Z or epoch milliseconds, not "
                        + text));
  }

  private long lasts() {
    String text = length;
    return text == null
        ? Long.MAX_VALUE
        : SpanOfTime.parse(text)
            .orElseThrow(() -> usage("--for takes a length such as 90s, 15m or 8h, not " + text));
  }

  private double speedFactor() {
    return Speed.parse(speed).orElseThrow(() -> usage(Speed.rule(speed)));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
