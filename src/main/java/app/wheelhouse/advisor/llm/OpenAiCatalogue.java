package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/// The models of a server that speaks OpenAI's form; what each of these servers tells beyond the
/// names differs, and is taken where it is there.
final class OpenAiCatalogue implements ModelCatalogue {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000L);

  private final Listing listing;

  OpenAiCatalogue(Wire wire) {
    this.listing = new Listing(wire);
  }

  @Override
  public List<ModelInfo> models() throws ChatFailure {
    JsonNode data = listing.get("/models").path("data");
    if (!data.isArray()) {
      throw listing.failures("").garbage("no list of models");
    }
    List<ModelInfo> found = new ArrayList<>();
    for (JsonNode model : data) {
      String id = Json.text(model.path("id"));
      if (!id.isBlank()) {
        found.add(new ModelInfo(listing.name(id), 0, context(model), price(model)));
      }
    }
    found.sort(Comparator.comparing(info -> info.name().model()));
    return List.copyOf(found);
  }

  /// OpenRouter, vLLM and LM Studio, llama.cpp.
  private static long context(JsonNode model) {
    return LongStream.of(
            Json.number(model.path("context_length")),
            Json.number(model.path("max_model_len")),
            Json.number(model.path("max_context_length")),
            Json.number(model.path("meta").path("n_ctx_train")))
        .max()
        .orElse(0);
  }

  /// OpenRouter tells USD a token, as text.
  private static String price(JsonNode model) {
    String prompt = perMillion(Json.text(model.path("pricing").path("prompt")));
    String reply = perMillion(Json.text(model.path("pricing").path("completion")));
    return prompt.isEmpty() || reply.isEmpty()
        ? ""
        : prompt + " in, " + reply + " out, USD per million tokens";
  }

  private static String perMillion(String perToken) {
    return perToken.matches("[0-9]{1,6}(\\.[0-9]{1,18})?")
        ? new BigDecimal(perToken).multiply(MILLION).stripTrailingZeros().toPlainString()
        : "";
  }

  @Override
  public void pull(String model, Consumer<PullProgress> progress, Cancellation cancellation)
      throws ChatFailure {
    throw new ChatFailure(
        Kind.REFUSED, "Models are fetched only by Ollama; this server loads them in its own way");
  }
}
