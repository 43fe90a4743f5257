package app.wheelhouse.advisor.scripted;

import tools.jackson.databind.JsonNode;

/// A question in any of the wire formats.
///
/// @param stream whether pieces are wanted
/// @param tool whether the answer is to be put into a tool
record Question(String model, String system, String user, boolean stream, boolean tool) {
  static Question of(JsonNode body, boolean streamsByItself) {
    JsonNode stream = body.path("stream");
    String system = Wording.of(body, "system");
    return new Question(
        Wording.text(body.path("model")),
        system.isEmpty() ? Wording.content(body.path("system")) : system,
        Wording.of(body, "user"),
        stream.isBoolean() ? stream.booleanValue() : streamsByItself,
        body.has("tool_choice"));
  }

  long promptTokens() {
    return Wording.tokens(system) + Wording.tokens(user);
  }
}
