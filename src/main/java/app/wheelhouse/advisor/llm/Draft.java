package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.TokenUse;
import tools.jackson.databind.JsonNode;

/// A reply that is still coming.
final class Draft {
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final Failures failures;
  private final ChatWatch watch;
  private final String key;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder thinking = new StringBuilder();
  private String served = "";
  private long promptTokens;
  private long replyTokens;
  private boolean truncated;
  private boolean finished;

  /// @param key that was sent, never to be shown; empty for none
  Draft(Failures failures, ChatWatch watch, String key) {
    this.failures = failures;
    this.watch = watch;
    this.key = key;
  }

  void text(String piece) {
    if (!piece.isEmpty()) {
      text.append(piece);
      watch.text().accept(ErrorText.withoutKey(piece, key));
    }
  }

  void thinking(String piece) {
    thinking.append(piece);
  }

  /// @throws ChatFailure when it is another model than the one that was asked
  void served(String model) throws ChatFailure {
    if (!model.isEmpty() && !model.equals(served)) {
      if (!ServedModel.isAllowed(failures.model(), model)) {
        throw failures.otherModel(model);
      }
      served = model;
    }
  }

  /// Each of them the newest that was said; 0 is not heard.
  void tokens(long prompt, long reply) {
    promptTokens = prompt > 0 ? prompt : promptTokens;
    replyTokens = reply > 0 ? reply : replyTokens;
  }

  void truncated() {
    truncated = true;
  }

  /// The back end has said that this is all.
  void finished() {
    finished = true;
  }

  boolean isFinished() {
    return finished;
  }

  /// An error inside the stream. When a part of the answer was seen already, asking again would
  /// show and cost it twice: then the answer counts as cut.
  ChatFailure failed(JsonNode node) {
    ServerError error = ServerError.in(node).orElse(ServerError.NONE);
    int status = error.status();
    Kind kind = error.kind(status);
    boolean begun = !text.isEmpty() || !thinking.isEmpty();
    String said = ErrorText.clean(error.message(), key);
    return switch (kind) {
      case SERVER, RATE_LIMITED, UNREACHABLE ->
          begun
              ? new ChatFailure(
                  Kind.CUT,
                  failures.cut().sentence() + (said.isEmpty() ? "" : " (\"" + said + "\")"))
              : failures.refused(kind, status, said, 0);
      case TIMEOUT,
          CUT,
          KEY_REFUSED,
          NO_CREDIT,
          NO_MODEL,
          REFUSED,
          NOT_A_REPLY,
          TOO_LARGE,
          OTHER_MODEL,
          CANCELLED,
          BUDGET,
          RESTING ->
          failures.refused(kind, status, said, 0);
    };
  }

  /// Something that is not in the protocol.
  ChatFailure garbage(String line) {
    return line.stripLeading().startsWith("<")
        ? failures.html()
        : failures.garbage(ErrorText.clean(line, key));
  }

  /// @throws ChatFailure when the back end has not said that this is all
  ChatReply reply(ChatRequest request) throws ChatFailure {
    if (!finished) {
      throw failures.cut();
    }
    return new ChatReply(
        ErrorText.withoutKey(text.toString(), key),
        ErrorText.withoutKey(thinking.toString(), key),
        served,
        use(request),
        truncated);
  }

  private TokenUse use(ChatRequest request) {
    if (promptTokens > 0 && replyTokens > 0) {
      return new TokenUse(promptTokens, replyTokens, false);
    }
    long asked = request.system().length() + request.user().length();
    long said = text.length() + thinking.length();
    return new TokenUse(
        promptTokens > 0 ? promptTokens : asked / CHARACTERS_PER_TOKEN + 1,
        replyTokens > 0 ? replyTokens : said / CHARACTERS_PER_TOKEN + 1,
        true);
  }
}
