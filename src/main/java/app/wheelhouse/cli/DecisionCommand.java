package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.decision.Evidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `decision`: what was decided, why, what it rests on and what became of it; says it again
/// offline.
@Command(
    name = "decision",
    description = {
      "Shows, replays and exports decisions; the desk must not be running on the directory.",
      "Exit codes of replay: 0 equal to the byte, 1 something differs."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DecisionCommand implements Runnable {
  /// Of `replay`, when something is said otherwise than it was.
  static final int DIFFERENT = 1;

  private static final String DATA = "data directory; the desk's own when left out";

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final DecisionReplay replay;

  DecisionCommand(Map<String, String> environment, DecisionReplay replay) {
    this.environment = Map.copyOf(environment);
    this.replay = replay;
  }

  @Override
  public void run() {
    throw usage("Say what to do: decision list, show, replay or export");
  }

  @Command(
      name = "list",
      description = "Lists decisions, the newest first; of models, rules and strategies.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int list(
      @Option(names = "--data", paramLabel = "DIR", description = DATA) @Nullable Path data,
      @Mixin DecisionFilter filter,
      @Option(
              names = "--limit",
              paramLabel = "N",
              description = "how many at most; 50 when left out",
              defaultValue = "50")
          int limit,
      @Option(names = "--json", description = "print one JSON object a line") boolean json)
      throws BadInput {
    if (limit < 1) {
      throw usage("--limit is 1 or more, not " + limit);
    }
    try (DecisionShelf shelf = DecisionShelf.open(data, environment)) {
      List<DecisionLine> fitting = shelf.lines().stream().filter(filter::fits).toList();
      List<DecisionLine> newest =
          fitting.subList(Math.max(0, fitting.size() - limit), fitting.size()).reversed();
      if (json) {
        MarketRow.json(newest.stream().map(DecisionRows::exact).toList(), out());
      } else {
        MarketRow.table(newest.stream().map(DecisionRows::shown).toList(), out());
        out().println(counted(newest.size(), fitting.size()));
      }
      tell(shelf.notes());
      return ExitCode.OK;
    }
  }

  private static String counted(int shown, int all) {
    if (all == 0) {
      return "No decision fits.";
    }
    return shown == all
        ? all + (all == 1 ? " decision." : " decisions.")
        : "The newest " + shown + " of " + all + " decisions; --limit shows more.";
  }

  @Command(
      name = "show",
      description = "Tells one decision: why, how sure, what the gate said, what became of it.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int show(
      @Parameters(
              paramLabel = "ID",
              description = "SESSION#NUMBER, or 6 or more digits of the evidence's id")
          String id,
      @Option(names = "--data", paramLabel = "DIR", description = DATA) @Nullable Path data,
      @Option(names = "--json", description = "print one JSON object") boolean json,
      @Option(names = "--prompt", description = "with the prompt as it was sent") boolean prompt,
      @Option(names = "--raw", description = "with the replies as they came") boolean raw)
      throws BadInput {
    try (DecisionShelf shelf = DecisionShelf.open(data, environment)) {
      DecisionFinding found = DecisionFinding.of(id, shelf);
      DecisionTrail trail = DecisionTrail.of(found.line(), shelf);
      if (json) {
        out().println(DecisionJson.of(found, trail, prompt, raw));
      } else {
        DecisionStory story = new DecisionStory(out());
        story.tell(found, trail);
        Evidence evidence = found.evidence();
        if (evidence != null && prompt) {
          DecisionStorySource.prompt(evidence, story);
        }
        if (evidence != null && raw) {
          DecisionStorySource.raw(evidence, story);
        }
      }
      tell(shelf.notes());
      return found.trouble().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
    }
  }

  @Command(
      name = "replay",
      description = {
        "Writes the prompt anew from the snapshot, reads and judges the kept reply anew, offline,",
        "and compares every byte; with --level, --prompt or --model shows what would be different."
      },
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int replay(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              description = "SESSION#NUMBER, or 6 or more digits of the evidence's id")
          @Nullable String id,
      @Option(names = "--all", description = "every decision of a model") boolean all,
      @Option(names = "--session", paramLabel = "S", description = "with --all: of this session")
          @Nullable String session,
      @Option(names = "--data", paramLabel = "DIR", description = DATA) @Nullable Path data,
      @Option(names = "--level", paramLabel = "N", description = "judge at this level, 1 to 10")
          @Nullable Integer level,
      @Option(
              names = "--prompt",
              paramLabel = "FILE",
              description = "write the prompt with this text of yours")
          @Nullable Path prompt,
      @Option(
              names = "--model",
              paramLabel = "NAME",
              description = "ask this model, such as ollama:MODEL; goes online and may cost money")
          @Nullable String model,
      @Option(names = "--json", description = "print one JSON object") boolean json)
      throws BadInput {
    if (all == (id != null)) {
      throw usage("Name one decision, or --all");
    }
    if (session != null && !all) {
      throw usage("--session goes with --all");
    }
    if (level != null && (level < 1 || level > 10)) {
      throw usage("--level is 1 to 10, not " + level);
    }
    DecisionReplay.Change change =
        new DecisionReplay.Change(model, level, prompt == null ? null : read(prompt));
    if (all && !change.isNone()) {
      throw usage("--level, --prompt and --model are for one decision, not for --all");
    }
    if (change.count() > 1) {
      throw usage("Change one thing at a time: --level, --prompt or --model");
    }
    try (DecisionShelf shelf = DecisionShelf.open(data, environment)) {
      DecisionRetelling retelling = new DecisionRetelling(shelf.evidence(), replay, out());
      int exit;
      if (id == null) {
        exit = retelling.compare(ids(shelf, session), json) ? ExitCode.OK : DIFFERENT;
      } else {
        Evidence evidence = evidence(id, shelf);
        if (change.isNone()) {
          exit = retelling.compare(List.of(evidence.id()), json) ? ExitCode.OK : DIFFERENT;
        } else {
          retelling.change(evidence, change, json);
          exit = ExitCode.OK;
        }
      }
      tell(shelf.notes());
      return exit;
    }
  }

  /// What every decision and every ask rests on, each once.
  private static List<String> ids(DecisionShelf shelf, @Nullable String session) throws BadInput {
    Set<String> ids = new LinkedHashSet<>();
    for (DecisionLine line : shelf.lines()) {
      String evidence = line.evidence();
      if (evidence != null && (session == null || session.equals(line.session()))) {
        ids.add(evidence);
      }
    }
    return new ArrayList<>(ids);
  }

  private static Evidence evidence(String id, DecisionShelf shelf) throws BadInput {
    DecisionFinding found =
        id.contains("#") ? DecisionFinding.of(id, shelf) : DecisionFinding.ofEvidence(id, shelf);
    Evidence evidence = found.evidence();
    if (evidence == null) {
      throw new BadInput(
          found.trouble().isEmpty()
              ? "The decision "
                  + found.line().id()
                  + " was not made by a model, so there is nothing to replay"
              : found.trouble());
    }
    return evidence;
  }

  private static String read(Path file) throws BadInput {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new BadInput(file + " cannot be read as UTF-8 text; check the name");
    }
  }

  @Command(
      name = "export",
      description = "Writes decisions with features and outcomes, oldest first.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int export(
      @Option(names = "--data", paramLabel = "DIR", description = DATA) @Nullable Path data,
      @Mixin DecisionFilter filter,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              description =
                  "csv: a row a decision, for training; jsonl: an object an ask with everything,"
                      + " for run --advisor recorded:FILE",
              defaultValue = "CSV")
          DecisionExport.Format format,
      @Option(names = "--out", paramLabel = "FILE", description = "instead of standard output")
          @Nullable Path file)
      throws BadInput {
    try (DecisionShelf shelf = DecisionShelf.open(data, environment)) {
      List<DecisionLine> lines = shelf.lines().stream().filter(filter::fits).toList();
      DecisionExport export = new DecisionExport(shelf.evidence(), lines);
      if (file == null) {
        export.write(format, line -> out().print(line + "\n"));
        out().flush();
      } else {
        out().println(export.write(format, file) + " lines were written to " + file + ".");
      }
      tell(shelf.notes());
      tell(export.notes());
      return ExitCode.OK;
    }
  }

  private void tell(List<String> notes) {
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(err::println);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
