package app.wheelhouse.ai.chat;

/// A language model that can be asked; safe for several threads.
public interface ChatModel {
  ModelName name();

  /// Asks once and waits for the whole reply.
  ///
  /// @throws ChatFailure when there is no reply; nothing of it is usable then
  ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure;
}
