package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.HeadlessRun;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.RunReport;
import app.wheelhouse.desk.RunRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(names = "--mode", description = "demo, replay or paper", defaultValue = "demo")
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

  @Option(
      names = "--advisor",
      description =
          "rules, none, or a test advisor that trades alone: reckless proposes what ruins an"
              + " account, leveraged always wants a position at 10x",
      defaultValue = "rules")
  private AdvisorChoice advisor = AdvisorChoice.RULES;

  @Option(
      names = "--speed",
      description = "max, or how many times faster than real time",
      defaultValue = "max")
  private String speed = "max";

  @Option(
      names = "--venue-url",
      description = "paper: a server of your own instead of the venue, http://127.0.0.1:4000")
  private @Nullable String venueUrl;

  @Option(names = "--network", description = "paper: mainnet or testnet", defaultValue = "mainnet")
  private String network = "mainnet";

  @Option(
      names = "--for",
      description = "paper: how long, such as 90s, 15m or 8h; until Ctrl-C when left out")
  private @Nullable String length;

  @Option(names = "--data", description = "data directory; a temporary one when left out")
  private @Nullable Path data;

  @Option(names = "--resume", description = "continue the newest session of --data")
  private boolean resume;

  @Option(names = "--record", description = "write a tape of what the engine took; a new file")
  private @Nullable Path recording;

  @Option(names = "--json", description = "print the figures as one JSON object")
  private boolean json;

  @Override
  public Integer call() throws BadInput {
    RunRequest request = request();
    try (Interruption interruption = Interruption.watch()) {
      RunReport report = HeadlessRun.run(request, interruption.signal());
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? RunReportJson.of(report) : RunReportText.of(report));
      out.flush();
    }
    return ExitCode.OK;
  }

  private RunRequest request() {
    if (mode == Mode.REPLAY && tapes.isEmpty()) {
      throw usage("Name a tape to replay: --tape FILE");
    }
    if (mode == Mode.PAPER && !(tapes.isEmpty() && warmUp.isEmpty())) {
      throw usage("Paper trades on the live market; use --mode replay to play a tape");
    }
    if (mode == Mode.PAPER && resume) {
      throw usage("A live market cannot be continued where it was left; leave out --resume");
    }
    if (mode != Mode.PAPER && (venueUrl != null || length != null)) {
      throw usage("--venue-url and --for are for --mode paper");
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
        advisor,
        speedFactor(),
        mode == Mode.PAPER ? VenueOption.choice(venueUrl, network, spec) : null,
        lasts(),
        data,
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
