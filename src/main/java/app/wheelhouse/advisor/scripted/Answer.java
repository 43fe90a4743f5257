package app.wheelhouse.advisor.scripted;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A proposal as the prompt wants it.
///
/// @param action `open_long`, `hold` …
/// @param confidence 0 to 1
/// @param conditions that prove it wrong
record Answer(
    String action,
    String instrument,
    BigDecimal confidence,
    @Nullable BigDecimal entry,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    @Nullable BigDecimal sizePercent,
    @Nullable BigDecimal leverage,
    String reasoning,
    List<String> conditions) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Answer {
    conditions = List.copyOf(conditions);
  }

  /// @param full with the lists for and against, for prompts that ask for them
  String json(boolean full) {
    return JSON.writeValueAsString(node(full));
  }

  ObjectNode node(boolean full) {
    ObjectNode node = JSON.createObjectNode();
    node.put("action", action).put("instrument", instrument).put("confidence", confidence);
    node.put("entry", entry).put("stop", stop).put("target", target);
    node.put("sizePercent", sizePercent).put("leverage", leverage);
    node.put("reasoning", reasoning);
    ArrayNode list = node.putArray("invalidation");
    conditions.forEach(list::add);
    if (full) {
      node.putArray("supporting").add("the facts named in the reasoning");
      node.putArray("opposing").add("nothing of this comes from a model");
      node.put("riskAssessment", "bounded by the stop");
    }
    return node;
  }
}
