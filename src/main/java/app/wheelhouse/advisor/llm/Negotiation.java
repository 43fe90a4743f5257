package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import java.util.function.LongSupplier;

/// Puts a question in the way that the server takes, and remembers it. A refused question was not
/// answered and costs nothing, so asking it otherwise is safe.
final class Negotiation {
  private final LongSupplier clock;
  private volatile Concessions agreed = Concessions.NONE;

  /// @param clock epoch milliseconds
  Negotiation(LongSupplier clock) {
    this.clock = clock;
  }

  /// One way of putting it.
  interface Attempt {
    ChatReply with(Concessions concessions, Wire.Limits limits) throws ChatFailure, Refusal;
  }

  ChatReply ask(ChatRequest request, Attempt attempt) throws ChatFailure {
    long end = clock.getAsLong() + request.timeoutMillis();
    Concessions now = agreed;
    while (true) {
      try {
        ChatReply reply = attempt.with(now, Wire.Limits.whole(end - clock.getAsLong()));
        agreed = now;
        return reply;
      } catch (Refusal refused) {
        boolean over = clock.getAsLong() >= end;
        now =
            now.after(refused.words(), !request.schema().isEmpty())
                .filter(_ -> !over)
                .orElseThrow(refused::failure);
      }
    }
  }
}
