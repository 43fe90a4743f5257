package app.wheelhouse.ai.reply;

import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.reply.ParsedReply.Unusable;
import java.util.List;

/// Reads the raw text of a model strictly: exactly one schema-valid JSON object, bare, fenced or
/// with prose around, or no answer at all. No number is ever guessed, mended or taken from prose.
public final class ReplyParser {
  /// Rises with every change of what a reply is read as.
  public static final int VERSION = 1;

  /// Longest reply that is read, in characters: a reasoning of 5 MB is cut, ten are refused.
  public static final int MOST_CHARACTERS = 6_000_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ReplyParser() {}

  /// Never throws; takes time in proportion to the length.
  public static ParsedReply parse(String raw, ReplyRules rules) {
    if (raw.length() > MOST_CHARACTERS) {
      return Unusable.of(
          UnusableReason.TOO_LARGE,
          "The reply has more than " + MOST_CHARACTERS / 1_000_000 + " million characters.");
    }
    String text = raw.startsWith(BYTE_ORDER_MARK) ? raw.substring(1) : raw;
    if (PlainText.of(text, 16).isEmpty()) {
      return Unusable.of(UnusableReason.EMPTY, "The reply is empty.");
    }
    Thinking.Rest rest = Thinking.without(text);
    if (!rest.closed()) {
      return Unusable.of(
          UnusableReason.UNCLOSED_THINKING,
          "The reply ends inside the model's thinking: it needs more tokens, or less to think"
              + " about.");
    }
    return parse(rest.text(), Chunks.of(rest.text()), rules);
  }

  private static ParsedReply parse(String text, Chunks found, ReplyRules rules) {
    return switch (found.ending()) {
      case WHOLE -> chosen(text, found.chunks(), rules);
      case TRUNCATED ->
          Unusable.of(
              UnusableReason.TRUNCATED,
              "An object in the reply is never closed; it ends with: " + Quoted.end(text));
      case STRAY_BRACE ->
          Unusable.of(
              UnusableReason.NOT_JSON,
              "A brace in the reply is never closed; it starts with: " + Quoted.start(text));
      case TOO_MANY ->
          Unusable.of(
              UnusableReason.NOT_JSON, "The reply is not one JSON object but a mass of braces.");
    };
  }

  private static ParsedReply chosen(String text, List<Chunk> chunks, ReplyRules rules) {
    return chunks.isEmpty()
        ? Unusable.of(
            UnusableReason.NO_OBJECT, "There is no JSON object in the reply: " + Quoted.start(text))
        : new Choice(chunks.stream().map(chunk -> Judged.of(chunk, rules)).toList(), rules).made();
  }

  /// The same; a reply that the back end has cut is none, whatever its text looks like.
  public static ParsedReply parse(ChatReply reply, ReplyRules rules) {
    return reply.truncated() ? cut() : parse(reply.text(), rules);
  }

  /// For a reply that its back end says it has cut.
  public static Unusable cut() {
    return Unusable.of(
        UnusableReason.CUT,
        "The back end cut the reply at its token limit: raise the limit or ask for less.");
  }
}
