package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.domain.decision.Evidence;
import java.util.ArrayList;
import java.util.List;

/// What was said during one question, and what it took; of one thread.
final class Transcript {
  private final List<String> replies = new ArrayList<>();
  private final List<Boolean> cut = new ArrayList<>();
  private TokenUse tokens = TokenUse.NONE;
  private long costMicros;
  private long latencyMillis;
  private boolean cached;

  void reply(ChatReply reply, long cost) {
    replies.add(reply.text());
    cut.add(reply.truncated());
    tokens = tokens.plus(reply.tokens());
    costMicros += cost;
  }

  /// An earlier reply to the same question.
  void cached(ChatReply reply) {
    replies.add(reply.text());
    cut.add(reply.truncated());
    cached = true;
  }

  void took(long millis) {
    latencyMillis = millis;
  }

  List<String> replies() {
    return List.copyOf(replies);
  }

  List<Boolean> cut() {
    return List.copyOf(cut);
  }

  Evidence.Use use() {
    return new Evidence.Use(
        tokens.prompt(), tokens.completion(), costMicros, latencyMillis, cached);
  }
}
