package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.reply.ParsedReply;
import app.wheelhouse.ai.reply.RepairPrompt;

/// The question, and the one repair of an answer that could not be used.
final class Conversation {
  /// Of the reply that is shown to the model again.
  private static final int MOST_QUOTED = 4_000;

  private Conversation() {}

  static ChatRequest question(Parameters parameters, Prompt prompt, long timeoutMillis) {
    return request(parameters, prompt.system(), prompt.user(), timeoutMillis);
  }

  static ChatRequest repair(
      Parameters parameters,
      Prompt prompt,
      String reply,
      ParsedReply.Unusable why,
      long timeoutMillis) {
    return request(parameters, prompt.system(), repaired(prompt.user(), reply, why), timeoutMillis);
  }

  /// One text, since not every back end takes a conversation.
  static String repaired(String user, String reply, ParsedReply.Unusable why) {
    String quoted = reply.length() <= MOST_QUOTED ? reply : reply.substring(0, MOST_QUOTED) + " …";
    return user + "\n\nYour last reply was:\n" + quoted + "\n\n" + RepairPrompt.of(why);
  }

  private static ChatRequest request(
      Parameters parameters, String system, String user, long timeoutMillis) {
    return new ChatRequest(
        system,
        user,
        Answering.schema(parameters),
        parameters.call().maxTokens(),
        parameters.call().temperature(),
        parameters.call().seed(),
        timeoutMillis);
  }
}
