package app.wheelhouse.ai.reply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The balanced `{…}` of a text, in order; braces in strings do not count. Iterative, and each
/// character is read a bounded number of times.
///
/// @param chunks not inside one another
/// @param ending how the search ended
record Chunks(List<Chunk> chunks, Ending ending) {
  private static final int MOST = 500;

  /// Ends of a search; only a whole one leaves nothing out.
  enum Ending {
    WHOLE,
    /// An object is opened and never closed.
    TRUNCATED,
    /// A brace that opens nothing is never closed: whatever follows may be inside something.
    STRAY_BRACE,
    /// More than anybody writes; the rest was not looked at.
    TOO_MANY
  }

  static Chunks of(String text) {
    return from(text, 0);
  }

  /// What is found behind the opening brace of a chunk.
  static Chunks inside(Chunk chunk) {
    return from(chunk.content(), 1);
  }

  private static Chunks from(String text, int start) {
    List<Chunk> chunks = new ArrayList<>();
    for (int at = text.indexOf('{', start); at >= 0; ) {
      Chunk chunk = chunks.size() == MOST ? null : balanced(text, at);
      if (chunk == null) {
        return new Chunks(chunks, unfinished(chunks, text, at));
      }
      chunks.add(chunk);
      at = text.indexOf('{', chunk.to());
    }
    return new Chunks(chunks, Ending.WHOLE);
  }

  private static Ending unfinished(List<Chunk> chunks, String text, int brace) {
    if (chunks.size() == MOST) {
      return Ending.TOO_MANY;
    }
    return startsObject(text, brace) ? Ending.TRUNCATED : Ending.STRAY_BRACE;
  }

  private static @Nullable Chunk balanced(String text, int from) {
    int braces = 0;
    int brackets = 0;
    int deepest = 0;
    boolean inString = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
        continue;
      }
      switch (c) {
        case '"' -> inString = true;
        case '{' -> braces++;
        case '[' -> brackets++;
        case ']' -> brackets--;
        case '}' -> {
          braces--;
          if (braces == 0) {
            return new Chunk(text, from, i + 1, deepest);
          }
        }
        default -> {}
      }
      deepest = Math.max(deepest, braces + Math.max(0, brackets));
    }
    return null;
  }

  /// Nothing but a key can follow the brace of an object that was cut.
  private static boolean startsObject(String text, int brace) {
    int i = brace + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '"';
  }
}
