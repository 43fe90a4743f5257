package app.wheelhouse.exchange.wire;

import app.wheelhouse.exchange.core.ActionResult;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The envelopes of answers to signed actions (VENUES 2.5).
public final class Replies {
  private Replies() {}

  /// Done, and there is nothing to say.
  public static ObjectNode done() {
    ObjectNode response = Json.object();
    response.put("type", "default");
    return ok(response);
  }

  /// One answer for each element of a batch.
  public static ObjectNode statuses(String type, Collection<JsonNode> statuses) {
    ObjectNode response = Json.object();
    response.put("type", type);
    response.putObject("data").set("statuses", Json.array(statuses));
    return ok(response);
  }

  /// The whole request is refused.
  public static ObjectNode refused(String text) {
    ObjectNode reply = Json.object();
    reply.put("status", "err");
    reply.put("response", text);
    return reply;
  }

  public static ObjectNode of(ActionResult result) {
    return switch (result) {
      case ActionResult.Done _ -> done();
      case ActionResult.Refused(String text) -> refused(text);
    };
  }

  private static ObjectNode ok(JsonNode response) {
    ObjectNode reply = Json.object();
    reply.put("status", "ok");
    reply.set("response", response);
    return reply;
  }
}
