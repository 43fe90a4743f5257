package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The models that a key of Anthropic may ask.
final class AnthropicCatalogue implements ModelCatalogue {
  private final Listing listing;

  AnthropicCatalogue(Wire wire) {
    this.listing = new Listing(wire);
  }

  @Override
  public List<ModelInfo> models() throws ChatFailure {
    JsonNode data = listing.get("/v1/models?limit=1000").path("data");
    if (!data.isArray()) {
      throw listing.failures("").garbage("no list of models");
    }
    List<ModelInfo> found = new ArrayList<>();
    for (JsonNode model : data) {
      String id = Json.text(model.path("id"));
      if (!id.isBlank()) {
        found.add(
            new ModelInfo(
                listing.name(id),
                0,
                Json.number(model.path("max_input_tokens")),
                ErrorText.clean(Json.text(model.path("display_name")), "")));
      }
    }
    found.sort(Comparator.comparing(info -> info.name().model()));
    return List.copyOf(found);
  }

  @Override
  public void pull(String model, Consumer<PullProgress> progress, Cancellation cancellation)
      throws ChatFailure {
    throw new ChatFailure(
        Kind.REFUSED, "Models are fetched only by Ollama; those of Anthropic are always there");
  }
}
