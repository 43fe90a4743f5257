package app.wheelhouse.domain.untrusted;

/// One thing about a text that should make a reader careful.
///
/// @param sentence for the trader, plain text, at most [Suspicion#LONGEST_SENTENCE] characters
public record Finding(Kind kind, String sentence) {
  /// What sort of thing.
  public enum Kind {
    /// Letters of two alphabets in one word, or a word of another alphabet that looks Latin.
    LOOKALIKE,
    /// Characters that nobody sees: zero-width, direction, tags, variation selectors.
    INVISIBLE,
    /// Words that run from right to left, which are not shown.
    DIRECTION,
    /// Escape sequences and control characters of a terminal.
    TERMINAL,
    /// Scripts, frames, event handlers.
    MARKUP,
    /// Something that ends a quotation: fences, chat-template marks, closing tags.
    DELIMITER,
    /// Pretends to be the system, the assistant or the tool.
    SPEAKER,
    /// Tells the model or the trader what to do.
    ORDER,
    /// A ready-made answer in JSON.
    ANSWER,
    /// Keys, seed phrases, passwords, prompts.
    SECRET,
    /// A path of the file system.
    PATH,
    /// Far longer than such a text is.
    LENGTH
  }
}
