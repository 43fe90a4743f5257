package app.wheelhouse.venue.hyperliquid.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reply of `/exchange` (VENUES.md 2.5). An `ok` on top is no success: each element says
/// its own. Unknown fields are passed over.
final class ReplyReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReplyReader() {}

  /// @throws UnreadableReply when it is none: what became of the request is not known
  static ExchangeReply read(String body) throws UnreadableReply {
    JsonNode reply = tree(body);
    return switch (text(reply.path("status"))) {
      case "ok" -> carriedOut(reply.path("response"));
      case "err" -> new ExchangeReply.Refused(VenueRefusal.of(text(reply.path("response"))));
      default -> throw new UnreadableReply("it has no status of a kind we know");
    };
  }

  private static JsonNode tree(String body) throws UnreadableReply {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new UnreadableReply("it is not JSON", e);
    }
  }

  private static ExchangeReply carriedOut(JsonNode response) throws UnreadableReply {
    JsonNode data = response.path("data");
    if (data.path("statuses").isArray()) {
      List<OrderAnswer> each = new ArrayList<>();
      for (JsonNode status : data.get("statuses")) {
        each.add(answer(status));
      }
      return new ExchangeReply.Answers(each);
    }
    if (data.has("status")) {
      return new ExchangeReply.Answers(List.of(answer(data.get("status"))));
    }
    if (text(response.path("type")).equals("default")) {
      return new ExchangeReply.Done();
    }
    throw new UnreadableReply("it says ok, but not to what");
  }

  private static OrderAnswer answer(JsonNode status) {
    if (status.isString()) {
      return switch (status.asString()) {
        case "success" -> new OrderAnswer.Done();
        case "waitingForFill", "waitingForTrigger" -> new OrderAnswer.Waiting();
        default -> unclear(status);
      };
    }
    if (status.has("error")) {
      return new OrderAnswer.Refused(VenueRefusal.of(text(status.get("error"))));
    }
    try {
      if (status.has("resting")) {
        return new OrderAnswer.Resting(whole(status.get("resting").path("oid")));
      }
      if (status.has("filled")) {
        JsonNode filled = status.get("filled");
        return new OrderAnswer.Filled(
            whole(filled.path("oid")),
            new BigDecimal(text(filled.path("totalSz"))),
            new BigDecimal(text(filled.path("avgPx"))));
      }
      if (status.has("running")) {
        return new OrderAnswer.Running(whole(status.get("running").path("twapId")));
      }
    } catch (NumberFormatException _) {
      return unclear(status);
    }
    return unclear(status);
  }

  private static OrderAnswer unclear(JsonNode status) {
    return new OrderAnswer.Unclear(VenueRefusal.of(status.toString()).said());
  }

  /// A number, or one written as text as some recordings have it.
  private static long whole(JsonNode node) {
    return Long.parseLong(text(node));
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.asString() : node.isMissingNode() ? "" : node.toString();
  }
}
