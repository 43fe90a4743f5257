package app.wheelhouse.ai.reply;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reasoning model says aside, between marks of its own, before it answers.
final class Thinking {
  /// DeepSeek, Qwen and their like; Mistral; Kimi; the channels of gpt-oss.
  private static final Pattern MARK =
      Pattern.compile(
          "<(/?)(?:think|thinking|thought|thoughts|reasoning|analysis|scratchpad)>"
              + "|\\[(/?)THINK]|◁(/?)think▷"
              + "|<\\|channel\\|>(?:analysis|commentary|(final))(?:<\\|message\\|>)?",
          Pattern.CASE_INSENSITIVE);

  private Thinking() {}

  /// A text without the complete asides at its start.
  ///
  /// @param closed false when the last of them never ends
  record Rest(String text, boolean closed) {}

  static Rest without(String text) {
    String rest = text.strip();
    Matcher mark = MARK.matcher(rest);
    int from = 0;
    while (mark.find() && !closes(mark) && rest.substring(from, mark.start()).isBlank()) {
      boolean closed = false;
      while (!closed && mark.find()) {
        closed = closes(mark);
      }
      if (!closed) {
        return new Rest("", false);
      }
      from = mark.end();
    }
    return new Rest(rest.substring(from).strip(), true);
  }

  /// Whether a chunk stands inside an aside that is not at the start, or has lost one of its marks:
  /// what it says is a draft.
  static boolean holds(Chunk chunk, List<Chunk> all) {
    boolean open = false;
    Matcher mark = MARK.matcher(chunk.text());
    int next = 0;
    while (mark.find()) {
      while (next < all.size() && all.get(next).to() <= mark.start()) {
        next++;
      }
      if (next < all.size() && all.get(next).from() < mark.start()) {
        continue; // inside an object it is text
      }
      if (mark.start() >= chunk.to()) {
        return open || closes(mark);
      }
      open = !closes(mark);
    }
    return open;
  }

  private static boolean closes(Matcher mark) {
    for (int group = 1; group <= 3; group++) {
      if ("/".equals(mark.group(group))) {
        return true;
      }
    }
    return mark.group(4) != null;
  }
}
