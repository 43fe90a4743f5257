package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ModelName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The newest replies by question: the same question to the same model is not paid for twice.
final class ReplyCache {
  private static final int MOST = 100;

  private record Key(ModelName model, String system, String user, double temperature, long seed) {}

  private final Map<Key, ChatReply> replies =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ChatReply> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<ChatReply> find(ModelName model, ChatRequest request) {
    return Optional.ofNullable(replies.get(key(model, request)));
  }

  synchronized void keep(ModelName model, ChatRequest request, ChatReply reply) {
    replies.put(key(model, request), reply);
  }

  private static Key key(ModelName model, ChatRequest request) {
    return new Key(model, request.system(), request.user(), request.temperature(), request.seed());
  }
}
