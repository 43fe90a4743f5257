package app.wheelhouse.ai.chat;

/// What a model said.
///
/// @param text of the answer, as it came
/// @param thinking what a reasoning model said aside; empty for none
/// @param servedModel the model id that the back end says has answered; empty when it does not say
/// @param tokens used
/// @param truncated whether the back end says that the answer was cut at the token limit
public record ChatReply(
    String text, String thinking, String servedModel, TokenUse tokens, boolean truncated) {}
