package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.ArenaReport;
import app.wheelhouse.desk.ArenaRequest;
import app.wheelhouse.desk.ArenaRun;
import app.wheelhouse.desk.BadInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ai arena`: several advisors on the same market.
@Command(
    name = "arena",
    description = {
      "Lets several advisors decide on the same market, each with a simulated account of its own,"
          + " and prints the leaderboard.",
      "All have the same balance, fees, limits and luck; no order leaves this computer."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AiArenaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;

  @Mixin private AiMarketOptions market = new AiMarketOptions();

  @Mixin private AiContestants contestants = new AiContestants();

  @Option(
      names = "--data",
      description =
          "keeps the record of each contestant, with the evidence of its decisions, in"
              + " DIR/arena-N/NAME")
  private @Nullable Path data;

  @Option(names = "--json", description = "print the leaderboard as one JSON object")
  private boolean json;

  AiArenaCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws BadInput {
    List<AdvisorChoice> choices = contestants.choices(environment);
    ArenaRequest request =
        new ArenaRequest(market.request(true, AdvisorChoice.NONE, data), choices);
    try (Interruption interruption = Interruption.watch()) {
      ArenaReport report = ArenaRun.run(request, interruption.signal());
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(AiArenaJson.of(report));
      } else {
        AiArenaText.print(report, out);
      }
      out.flush();
    }
    return ExitCode.OK;
  }
}
