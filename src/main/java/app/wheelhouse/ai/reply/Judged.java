package app.wheelhouse.ai.reply;

import java.util.List;

/// A chunk of a reply and what it says.
record Judged(Chunk chunk, Reading reading) {
  static Judged of(Chunk chunk, ReplyRules rules) {
    StrictJson.Content content = StrictJson.read(chunk);
    return new Judged(
        chunk,
        content.problem() == null
            ? AnswerReader.read(content.fields(), rules)
            : new Reading(null, content.problem(), null, List.of()));
  }

  boolean isAnswer() {
    return reading.answer() != null;
  }

  /// True when an answer is written somewhere inside: in a wrapper, or behind a brace of prose.
  boolean hidesAnswer(ReplyRules rules) {
    return chunk.isAttempt() && hidesAnswer(chunk, rules, 4);
  }

  private static boolean hidesAnswer(Chunk outer, ReplyRules rules, int levels) {
    for (Chunk inner : Chunks.inside(outer).chunks()) {
      if (inner.isAttempt()
          && (of(inner, rules).isAnswer() || levels > 1 && hidesAnswer(inner, rules, levels - 1))) {
        return true;
      }
    }
    return false;
  }
}
