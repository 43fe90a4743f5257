package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What models are shown: a tape, or the demo, up to a moment.
final class AiMarketOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--mode", description = "replay or demo; replay when a tape is named, else demo")
  private @Nullable Mode mode;

  @Option(names = "--tape", description = "a tape to replay; several are merged by time")
  private List<Path> tapes = new ArrayList<>();

  @Option(names = "--warmup", description = "a candle tape from before the first tape")
  private List<Path> warmUp = new ArrayList<>();

  @Option(names = "--instrument", description = "BTC, ETH …; all of the tape when left out")
  private List<String> instruments = new ArrayList<>();

  @Option(names = "--seed", description = "of everything drawn at random", defaultValue = "1")
  private long seed;

  @Option(names = "--events", description = "stop after this many market events")
  private @Nullable Long events;

  @Option(
      names = "--until",
      description = "stop at this event time: 2025-05-01, 2025-05-01T12:00:00Z or milliseconds")
  private @Nullable String until;

  /// @param auto whether decisions are traded
  /// @param advisor who decides
  /// @param data directory of the record; null for none
  /// @throws ParameterException when the options do not fit together
  RunRequest request(boolean auto, AdvisorChoice advisor, @Nullable Path data) {
    Mode played = mode == null ? (tapes.isEmpty() ? Mode.DEMO : Mode.REPLAY) : mode;
    if (played != Mode.DEMO && played != Mode.REPLAY) {
      throw usage("--mode is replay or demo here, not " + played.label());
    }
    if (played == Mode.REPLAY && tapes.isEmpty()) {
      throw usage("Name a tape to replay: --tape FILE");
    }
    if (played == Mode.DEMO && !(tapes.isEmpty() && warmUp.isEmpty())) {
      throw usage("The demo has its own market; use --mode replay to play a tape");
    }
    if (played == Mode.DEMO && events == null && until == null) {
      throw usage(
          "The demo never ends by itself: say --events N or --until TIME, or name a --tape FILE");
    }
    Long limit = events;
    if (limit != null && limit < 1) {
      throw usage("--events is 1 or more, not " + limit);
    }
    if (data != null && data.toString().isBlank()) {
      throw usage("--data names no directory; is a variable empty?");
    }
    return new RunRequest(
        played,
        tapes,
        warmUp,
        instruments,
        seed,
        limit == null ? Long.MAX_VALUE : limit,
        untilMillis(),
        auto,
        advisor,
        Double.POSITIVE_INFINITY,
        null,
        Long.MAX_VALUE,
        data,
        false,
        null);
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

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
