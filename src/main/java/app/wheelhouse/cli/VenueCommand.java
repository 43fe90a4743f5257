package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.VenueCheck;
import app.wheelhouse.desk.VenueCheckStep;
import app.wheelhouse.setting.VenueCheckFile;
import app.wheelhouse.setting.VenueCheckResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `venue`: proves that this desk and a venue understand each other.
@Command(
    name = "venue",
    description = "Proves a venue with orders of the smallest size.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VenueCommand implements Runnable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final VaultTools tools;

  VenueCommand(Map<String, String> environment, VaultTools tools) {
    this.environment = Map.copyOf(environment);
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: venue check");
  }

  @Command(
      name = "check",
      description = {
        "Places, changes and cancels an order far from the market, opens and closes a bracket of"
            + " the smallest size, reads each back from the venue, cleans up, and keeps the"
            + " result.",
        "Until it has passed on testnet, live says that it is not verified. It costs some cents."
      },
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int check(
      @Mixin TradeOptions options,
      @Option(
              names = "--instrument",
              paramLabel = "SYMBOL",
              description = "a coin in which nothing is open",
              defaultValue = "BTC")
          String symbol)
      throws BadInput {
    return options.run(
        environment,
        tools,
        List.of(symbol),
        false,
        true,
        desk -> {
          List<VenueCheckStep> steps = VenueCheck.run(desk, symbol);
          VenueCheckResult result =
              new VenueCheckResult(
                  version(),
                  place(options),
                  desk.state().time(),
                  VenueCheck.passed(steps),
                  steps.size());
          keep(options, result);
          print(steps, result, options.json());
          return result.passed() ? ExitCode.OK : ExitCode.REFUSED;
        });
  }

  /// A check of a server on this computer says nothing about the venue.
  private static String place(TradeOptions options) {
    return options.venue().choice().url() == null ? options.venue().choice().network() : "local";
  }

  private static String version() {
    return String.join(" ", new Version().getVersion());
  }

  private void keep(TradeOptions options, VenueCheckResult result) throws BadInput {
    try {
      new VenueCheckFile(options.account().folder(environment)).write(result);
    } catch (IOException refused) {
      throw new BadInput("The result could not be kept: " + refused.getMessage());
    }
  }

  private void print(List<VenueCheckStep> steps, VenueCheckResult result, boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode root = JSON.createObjectNode();
      root.put("passed", result.passed());
      root.put("place", result.place());
      root.put("time", MarketRow.time(result.time()));
      root.put("version", result.version());
      ArrayNode all = root.putArray("steps");
      steps.forEach(step ->
          all.addObject()
              .put("step", step.what())
              .put("passed", step.passed())
              .put("found", step.found()));
      out.println(JSON.writeValueAsString(root));
    } else {
      steps.forEach(step ->
          out.println((step.passed() ? "ok    " : "FAIL  ") + step.what() + ": " + step.found()));
      out.println(
          result.passed()
              ? "All " + result.steps() + " steps passed."
              : "Not every step passed; nothing is left at the venue unless a line above says so.");
    }
    out.flush();
  }
}
