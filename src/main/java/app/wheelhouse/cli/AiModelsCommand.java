package app.wheelhouse.cli;

import app.wheelhouse.advisor.llm.BackEnd;
import app.wheelhouse.advisor.llm.FirstLook;
import app.wheelhouse.advisor.llm.ModelNet;
import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelInfo;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.CommandTools;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ai models`: what a back end offers, and fetching another.
@Command(
    name = "models",
    description = {
      "Lists the models of a back end: size, context, price, and whether they fit this computer.",
      "Exits 3 when there is no server, with what to do."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AiModelsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final LongSupplier memory;

  @Option(
      names = "--back-end",
      paramLabel = "NAME",
      description = "ollama, openrouter, openai (any server of that format) or anthropic",
      defaultValue = "ollama")
  private String backEnd = "ollama";

  @Option(names = "--ai-url", description = "address of the back end instead of its usual one")
  private @Nullable String url;

  @Option(
      names = "--ai-key-file",
      description = "file with the back end's key; else the variable WHEELHOUSE_AI_KEY is taken")
  private @Nullable Path keyFile;

  @Option(
      names = "--pull",
      paramLabel = "MODEL",
      description = "fetch this model first, such as qwen3:8b; Ollama only")
  private @Nullable String pull;

  @Option(names = "--json", description = "print each model as a JSON object, a line each")
  private boolean json;

  /// @param memory of this computer, bytes; 0 when not known
  AiModelsCommand(Map<String, String> environment, LongSupplier memory) {
    this.environment = Map.copyOf(environment);
    this.memory = memory;
  }

  @Override
  public Integer call() throws BadInput {
    BackEnd chosen =
        BackEnd.of(backEnd)
            .orElseThrow(() -> usage("--back-end is one of " + BackEnd.ids() + ", not " + backEnd));
    if (chosen == BackEnd.OPENAI && url == null) {
      throw usage("Say where the server is: --ai-url http://127.0.0.1:1234/v1");
    }
    if (pull != null && chosen != BackEnd.OLLAMA) {
      throw usage("--pull is for Ollama: only it fetches models");
    }
    try (ModelNet net = CommandTools.models()) {
      ModelCatalogue catalogue =
          net.backEnds().catalogue(chosen.id(), url, AiKeyFile.source(keyFile, environment));
      String wanted = pull;
      if (wanted != null) {
        fetch(catalogue, wanted);
      }
      list(chosen, catalogue);
    } catch (ChatFailure failure) {
      throw new BadInput(failure.sentence());
    } catch (IllegalArgumentException wrong) {
      throw usage(String.valueOf(wrong.getMessage()));
    }
    return ExitCode.OK;
  }

  /// How far it is goes where messages go, so that the list can be piped on.
  private void fetch(ModelCatalogue catalogue, String model) throws ChatFailure {
    PrintWriter messages = spec.commandLine().getErr();
    AiPullProgress progress = new AiPullProgress();
    catalogue.pull(
        model,
        step ->
            progress
                .line(step)
                .ifPresent(line -> {
                  messages.println(line);
                  messages.flush();
                }),
        new Cancellation());
    messages.println(DecisionText.line(model) + " is here now");
    messages.flush();
  }

  private void list(BackEnd chosen, ModelCatalogue catalogue) throws ChatFailure, BadInput {
    PrintWriter out = spec.commandLine().getOut();
    if (chosen != BackEnd.OLLAMA) {
      List<ModelInfo> models = catalogue.models();
      print(
          models.stream()
              .map(model -> json ? AiModelRows.exact(model, null) : AiModelRows.remote(model))
              .toList(),
          out);
      if (!json) {
        out.println(models.size() + " models; " + AiModelRows.PRICES);
      }
      out.flush();
      return;
    }
    FirstLook look = FirstLook.at(catalogue, memory.getAsLong());
    if (!look.isThere()) {
      throw new BadInput(look.sentence());
    }
    print(
        look.models().stream()
            .map(fit -> json ? AiModelRows.exact(fit.model(), fit) : AiModelRows.local(fit))
            .toList(),
        out);
    if (!json) {
      out.println(look.sentence());
    }
    out.flush();
  }

  private void print(List<MarketRow> rows, PrintWriter out) {
    if (json) {
      MarketRow.json(rows, out);
    } else {
      MarketRow.table(rows, out);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
