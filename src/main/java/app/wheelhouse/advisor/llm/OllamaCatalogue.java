package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/// The models that Ollama has, and the way to fetch another.
final class OllamaCatalogue implements ModelCatalogue {
  /// Each costs a question of its own to this computer.
  private static final int MOST_ASKED_FOR_CONTEXT = 40;

  /// Between two words about a fetch; it checks gigabytes in silence.
  private static final long SILENCE_MILLIS = 180_000;

  private final Wire wire;
  private final Listing listing;

  OllamaCatalogue(Wire wire) {
    this.wire = wire;
    this.listing = new Listing(wire);
  }

  @Override
  public List<ModelInfo> models() throws ChatFailure {
    JsonNode models = listing.get("/api/tags").path("models");
    if (!models.isArray()) {
      throw listing.failures("").garbage("no list of models");
    }
    List<ModelInfo> found = new ArrayList<>();
    for (JsonNode model : models) {
      String id = Json.text(model.path("name"));
      if (!id.isBlank()) {
        long context = found.size() < MOST_ASKED_FOR_CONTEXT ? context(id) : 0;
        found.add(
            new ModelInfo(listing.name(id), Json.number(model.path("size")), context, note(model)));
      }
    }
    found.sort(Comparator.comparing(info -> info.name().model()));
    return List.copyOf(found);
  }

  /// 0 when it is not told: that is no reason to hide the model.
  private long context(String id) {
    try {
      Request post = wire.endpoint().post("/api/show", Json.bytes(Json.object().put("model", id)));
      JsonNode info = listing.ask(post, listing.failures(id)).path("model_info");
      return info.properties().stream()
          .filter(each -> each.getKey().endsWith(".context_length"))
          .map(Map.Entry::getValue)
          .mapToLong(Json::number)
          .max()
          .orElse(0);
    } catch (ChatFailure _) {
      return 0;
    }
  }

  private static String note(JsonNode model) {
    JsonNode details = model.path("details");
    return Stream.of("parameter_size", "quantization_level")
        .map(name -> ErrorText.clean(Json.text(details.path(name)), ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  @Override
  public void pull(String model, Consumer<PullProgress> progress, Cancellation cancellation)
      throws ChatFailure {
    Failures failures = listing.failures(model);
    Request post =
        wire.endpoint()
            .post("/api/pull", Json.bytes(Json.object().put("model", model).put("stream", true)));
    try {
      wire.exchange(
          post,
          failures,
          new Wire.Limits(0, SILENCE_MILLIS),
          cancellation,
          response -> read(response, failures, progress));
    } catch (Refusal refused) {
      throw refused.failure();
    }
  }

  private void read(Response response, Failures failures, Consumer<PullProgress> progress)
      throws IOException, ChatFailure {
    ReplyLines lines = new ReplyLines(response.body().source(), failures, Long.MAX_VALUE);
    boolean done = false;
    for (String line = lines.next(); line != null && !done; line = lines.next()) {
      Optional<JsonNode> node = Json.read(line);
      if (node.isEmpty() && !lines.isWhole()) {
        throw failures.cut();
      }
      String said = line;
      done =
          told(
              node.orElseThrow(() -> failures.garbage(ErrorText.clean(said, ""))),
              failures,
              progress);
      if (done) {
        return;
      }
    }
    throw failures.cut();
  }

  private static boolean told(JsonNode node, Failures failures, Consumer<PullProgress> progress)
      throws ChatFailure {
    if (node.has("error")) {
      throw failures.notFetched(ErrorText.clean(Json.text(node.path("error")), ""));
    }
    String status = ErrorText.clean(Json.text(node.path("status")), "");
    progress.accept(
        new PullProgress(
            status, Json.number(node.path("completed")), Json.number(node.path("total"))));
    return status.equals("success");
  }
}
