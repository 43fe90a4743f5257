package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Rationale;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A rationale without its summary as compact JSON; empty lists are left out.
final class ArchiveRationale {
  private static final JsonMapper JSON = new JsonMapper();

  private ArchiveRationale() {}

  static String json(Rationale rationale) {
    ObjectNode node = JSON.createObjectNode();
    put(node, "saw", rationale.saw());
    put(node, "for", rationale.supporting());
    put(node, "against", rationale.opposing());
    put(node, "invalidation", rationale.invalidation());
    return ArchiveText.fit(node.toString());
  }

  static Rationale parse(String summary, String json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JacksonException e) {
      // Only a rationale of more than a million characters is cut; its summary still stands.
      return Rationale.of(summary);
    }
    return new Rationale(
        summary,
        list(node, "saw"),
        list(node, "for"),
        list(node, "against"),
        list(node, "invalidation"));
  }

  private static void put(ObjectNode node, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      ArrayNode array = node.putArray(name);
      lines.forEach(array::add);
    }
  }

  private static List<String> list(JsonNode node, String name) {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : node.path(name)) {
      lines.add(line.asString());
    }
    return lines;
  }
}
