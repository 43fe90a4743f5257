package app.wheelhouse.advisor.scripted;

import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The lists of models in each of the formats, and a fetch that lasts a moment.
///
/// @param models that there are
record Catalogues(List<String> models) {
  private static final long BYTES = 4_000_000_000L;
  private static final int CONTEXT = 32_768;

  boolean answer(HttpQuestion question, HttpReply reply) throws IOException {
    switch (question.path()) {
      case "/", "/api/version" -> reply.json("{\"version\":\"0.0.0-scripted\"}");
      case "/api/tags" -> reply.json(tags());
      case "/api/show" ->
          reply.json(
              "{\"model_info\":{\"general.architecture\":\"scripted\",\"scripted.context_length\":"
                  + CONTEXT
                  + "}}");
      case "/api/pull" -> pull(question, reply);
      case "/v1/models", "/models", "/api/v1/models" -> reply.json(list());
      default -> reply.whole(404, "text/plain", "", "404 page not found\n");
    }
    return true;
  }

  private String tags() {
    ObjectNode node = Wording.object();
    ArrayNode list = node.putArray("models");
    for (int i = 0; i < models.size(); i++) {
      ObjectNode model = list.addObject().put("name", models.get(i)).put("model", models.get(i));
      model.put("size", BYTES << i);
      model
          .putObject("details")
          .put("parameter_size", (7 << i) + "B")
          .put("quantization_level", "Q4_K_M");
    }
    return node.toString();
  }

  /// What OpenAI's form and Anthropic's form want, together.
  private String list() {
    ObjectNode node = Wording.object().put("object", "list").put("has_more", false);
    ArrayNode data = node.putArray("data");
    for (String model : models) {
      data.addObject()
          .put("id", model)
          .put("object", "model")
          .put("type", "model")
          .put("display_name", model)
          .put("context_length", CONTEXT);
    }
    return node.toString();
  }

  private void pull(HttpQuestion question, HttpReply reply) throws IOException {
    String model = "";
    try {
      model = Wording.text(Wording.JSON.readTree(question.body()).path("model"));
    } catch (JacksonException _) {
      // Then it names no model.
    }
    reply.begin("application/x-ndjson");
    if (model.isEmpty() || model.contains("missing")) {
      reply.piece("{\"error\":\"pull model manifest: file does not exist\"}\n");
    } else {
      reply.piece("{\"status\":\"pulling manifest\"}\n");
      for (long done = 0; done <= BYTES; done += BYTES / 4) {
        ObjectNode line =
            Wording.object().put("status", "pulling 0f8a").put("digest", "sha256:0f8a");
        reply.piece(line.put("total", BYTES).put("completed", done) + "\n");
      }
      reply.piece("{\"status\":\"verifying sha256 digest\"}\n{\"status\":\"success\"}\n");
    }
    reply.end();
  }
}
