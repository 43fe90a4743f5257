package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;

/// A question that the server would not take as it was put (400, 422); put otherwise, it may.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final ChatFailure failure;
  private final String words;

  /// @param words of the server, to be searched, not to be shown
  Refusal(ChatFailure failure, String words) {
    super(failure.sentence(), failure);
    this.failure = failure;
    this.words = words;
  }

  ChatFailure failure() {
    return failure;
  }

  String words() {
    return words;
  }
}
