package app.wheelhouse.cli;

import app.wheelhouse.advisor.scripted.FaultShares;
import app.wheelhouse.advisor.scripted.ModelFault;
import app.wheelhouse.advisor.scripted.ScriptSettings;
import app.wheelhouse.advisor.scripted.ScriptedModelServer;
import app.wheelhouse.desk.BadInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `model-server`: a model server of one's own on this computer, for tests and drills.
@Command(
    name = "model-server",
    description = {
      "A model server for trying the AI desk without a model. Serves on this computer until Ctrl-C:"
          + " it speaks the wire formats of Ollama, OpenAI-compatible servers and Anthropic, and"
          + " replies by a seeded policy. Nothing it says is advice.",
      "Prints one line of JSON with its addresses. GET /state counts; GET /fault/WORD switches what"
          + " goes wrong."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelServerCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PORT = 65_535;
  private static final long LONGEST_LATENCY = 600_000;

  private final Runnable untilStopped;

  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      description = "of this computer; any that is free when left out",
      defaultValue = "0")
  private int port;

  @Option(names = "--seed", description = "of the replies and of the faults", defaultValue = "1")
  private long seed;

  @Option(
      names = "--malformed",
      paramLabel = "SHARE",
      description = "of replies that are no proper answer, 0 to 1",
      defaultValue = "0.1")
  private double malformed;

  @Option(
      names = "--faults",
      paramLabel = "LIST",
      description = "what goes wrong, such as cut-stream=0.05,html=0.02; see below")
  private @Nullable String faults;

  @Option(
      names = "--latency",
      paramLabel = "MS",
      description = "before each answer",
      defaultValue = "0")
  private long latency;

  /// @param untilStopped returns when the server is to be closed
  ModelServerCommand(Runnable untilStopped) {
    this.untilStopped = untilStopped;
  }

  /// The help ends with the list of faults, which the faults themselves know best.
  @Spec
  private void known(CommandSpec given) {
    spec = given;
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Faults, each as WORD=SHARE, or WORD alone for always:");
    Arrays.stream(ModelFault.values())
        .map(fault -> "  " + fault.word() + ": " + fault.effect())
        .forEach(lines::add);
    given.usageMessage().footer(lines.toArray(String[]::new));
  }

  @Override
  public Integer call() throws BadInput {
    try (ScriptedModelServer server = start(settings())) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          JSON.writeValueAsString(
              JSON.createObjectNode()
                  .put("ollama", server.url())
                  .put("openai", server.openAiUrl())
                  .put("openrouter", server.openAiUrl())
                  .put("anthropic", server.url())
                  .put("state", server.url() + "/state")
                  .put("seed", seed)));
      out.flush();
      untilStopped.run();
    }
    return ExitCode.OK;
  }

  private ScriptSettings settings() {
    if (port < 0 || port > MOST_PORT) {
      throw usage("--port is from 0 to 65535, not " + port);
    }
    if (!(malformed >= 0 && malformed <= 1)) {
      throw usage("--malformed is from 0 to 1, not " + malformed);
    }
    if (latency < 0 || latency > LONGEST_LATENCY) {
      throw usage("--latency is from 0 to 600000 milliseconds, not " + latency);
    }
    return ScriptSettings.standard(seed)
        .withMalformed(malformed)
        .withLatency(latency)
        .withFaults(shares());
  }

  private FaultShares shares() {
    String list = faults;
    try {
      return list == null ? FaultShares.NONE : FaultShares.parse(list);
    } catch (IllegalArgumentException wrong) {
      throw usage("--faults: " + wrong.getMessage());
    }
  }

  private ScriptedModelServer start(ScriptSettings settings) throws BadInput {
    try {
      return ScriptedModelServer.start(port, settings);
    } catch (UncheckedIOException taken) {
      throw new BadInput(
          "Port " + port + " cannot be used: another program has it. Choose another with --port.");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
