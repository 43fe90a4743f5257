package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.PostKind;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.PostReply;

/// Reads `{id,response:{type,payload}}`; the payload stays as it stands, for whoever asked.
final class PostReplies {
  private PostReplies() {}

  static PostReply read(String data, DriftCounter drift) throws MalformedMessage {
    JsonScanner in = new JsonScanner(drift);
    in.load(data, "post");
    long id = -1;
    String[] response = null;
    in.openObject();
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "id" -> id = in.whole();
        case "response" -> response = response(in);
        default -> in.unknown();
      }
    }
    if (id < 0 || response == null) {
      throw new MalformedMessage("A post reply without id or response");
    }
    return new PostReply(id, kind(response[0]), response[1]);
  }

  private static String[] response(JsonScanner in) throws MalformedMessage {
    String type = null;
    String payload = null;
    in.openObject();
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "type" -> type = in.symbol();
        case "payload" -> payload = in.peek() == '"' ? in.symbol() : in.raw();
        default -> in.unknown();
      }
    }
    if (type == null || payload == null) {
      throw new MalformedMessage("A post reply without type or payload");
    }
    return new String[] {type, payload};
  }

  private static PostKind kind(String type) throws MalformedMessage {
    return switch (type) {
      case "info" -> PostKind.INFO;
      case "action" -> PostKind.ACTION;
      case "error" -> PostKind.ERROR;
      default -> throw new MalformedMessage("A post reply that is neither info, action nor error");
    };
  }
}
