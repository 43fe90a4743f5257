package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.HeadlessRun;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.RunReport;
import app.wheelhouse.desk.RunRequest;
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

  @Option(names = "--mode", description = "demo or replay", defaultValue = "demo")
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
    RunReport report = HeadlessRun.run(request());
    spec.commandLine().getOut().println(json ? RunReportJson.of(report) : RunReportText.of(report));
    return ExitCode.OK;
  }

  private RunRequest request() {
    if (mode == Mode.REPLAY && tapes.isEmpty()) {
      throw usage("Name a tape to replay: --tape FILE");
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

  private double speedFactor() {
    return Speed.parse(speed).orElseThrow(() -> usage(Speed.rule(speed)));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
