package app.wheelhouse.ai.model;

import app.wheelhouse.ai.chat.ChatModel;

/// Which model answers which question.
///
/// @param usual for every cycle
/// @param deep for deep questions; may be the same
public record Models(ChatModel usual, ChatModel deep) {
  public static Models of(ChatModel model) {
    return new Models(model, model);
  }
}
