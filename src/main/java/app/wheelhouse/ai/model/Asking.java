package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.reply.ParsedReply;
import java.util.Optional;

/// Asks once, and once more when the reply can be repaired; never a third time.
final class Asking {
  private Asking() {}

  static void ask(ChatModel model, Asked question, long timeoutMillis, ModelAdvisor.Means means)
      throws ChatFailure {
    Parameters parameters = question.parameters();
    ChatRequest first = Conversation.question(parameters, question.prompt(), timeoutMillis);
    ChatReply reply = reply(model, first, means);
    ParsedReply parsed =
        Judge.parse(parameters.cut(means.transcript().cut()), question.snapshot(), reply.text(), 0);
    if (parsed instanceof ParsedReply.Unusable unusable && unusable.repairable()) {
      ChatRequest repair =
          Conversation.repair(parameters, question.prompt(), reply.text(), unusable, timeoutMillis);
      reply(model, repair, means);
    } else if (parsed instanceof ParsedReply.Usable) {
      means.cache().keep(model.name(), first, reply);
    }
  }

  private static ChatReply reply(ChatModel model, ChatRequest request, ModelAdvisor.Means means)
      throws ChatFailure {
    Optional<ChatReply> known = means.cache().find(model.name(), request);
    if (known.isPresent()) {
      means.transcript().cached(known.get());
      return known.get();
    }
    Purse.Paid paid = means.purse().ask(model, request, means.watch());
    means.transcript().reply(paid.reply(), paid.costMicros());
    return paid.reply();
  }
}
