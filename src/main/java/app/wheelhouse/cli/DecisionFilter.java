package app.wheelhouse.cli;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which decisions a command is about.
final class DecisionFilter {
  @Option(names = "--session", paramLabel = "S", description = "of this session only")
  private @Nullable String session;

  @Option(
      names = "--instrument",
      paramLabel = "SYMBOL",
      description = "about this instrument only, such as BTC")
  private @Nullable String instrument;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "of a model, rule or strategy with this in its name")
  private @Nullable String model;

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      split = ",",
      description = "open_long, open_short, increase, reduce, close, hold, or several with commas")
  private List<String> actions = List.of();

  @Option(
      names = "--disposition",
      paramLabel = "WORD",
      split = ",",
      description = "held, ignored, denied, acted or none (a model was asked for nothing)")
  private List<String> dispositions = List.of();

  @Nullable String session() {
    return session;
  }

  boolean fits(DecisionLine line) {
    InstrumentId about = line.instrument();
    return (session == null || session.equals(line.session()))
        && (instrument == null
            || about != null
                && (instrument.equalsIgnoreCase(about.symbol())
                    || instrument.equalsIgnoreCase(about.toString())))
        && (model == null || named(line, model))
        && has(actions, line.action())
        && has(dispositions, line.disposition());
  }

  private static boolean named(DecisionLine line, String part) {
    String sought = part.toLowerCase(Locale.ROOT);
    return line.by().toLowerCase(Locale.ROOT).contains(sought)
        || line.asked() != null && line.asked().model().toLowerCase(Locale.ROOT).contains(sought);
  }

  private static boolean has(List<String> wanted, String word) {
    return wanted.isEmpty() || wanted.stream().anyMatch(word::equalsIgnoreCase);
  }
}
