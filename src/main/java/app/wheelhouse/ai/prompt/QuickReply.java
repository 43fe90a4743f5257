package app.wheelhouse.ai.prompt;

import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the one small object that a quick question asks for; anything else is refused with a
/// reason.
final class QuickReply {
  private static final int LONGEST = 4_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private QuickReply() {}

  /// @param keys that the object must have, all of them and no others
  /// @throws Refused when it is not that object
  static JsonNode read(String reply, SortedSet<String> keys) throws Refused {
    if (reply.length() > LONGEST) {
      throw new Refused("the reply is longer than " + LONGEST + " characters");
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(reply.strip());
    } catch (JacksonException broken) {
      throw new Refused("the reply is not one JSON object");
    }
    if (!root.isObject()) {
      throw new Refused("the reply is not one JSON object");
    }
    SortedSet<String> found = new TreeSet<>();
    root.forEachEntry((name, _) -> found.add(name));
    if (!found.equals(keys)) {
      throw new Refused("the reply must have the keys " + String.join(", ", keys));
    }
    return root;
  }

  /// @throws Refused when it is no text
  static String text(JsonNode root, String key) throws Refused {
    JsonNode node = root.path(key);
    if (!node.isString()) {
      throw new Refused(key + " is no text");
    }
    return node.stringValue();
  }

  /// Why a reply is no answer, a clause.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
