package app.wheelhouse.venue.hyperliquid.wire;

import java.util.Arrays;

/// The characters of one JSON text and a place among them: what [JsonScanner] reads its values
/// from. Holds one buffer for all texts.
///
/// A zero stands behind the last character and ends every loop: JSON holds no bare control
/// character.
abstract sealed class JsonCharacters permits JsonScanner {
  /// Characters beyond which a text is refused.
  static final int LONGEST = 32 << 20;

  private static final int SMALLEST = 8_192;
  private static final int KEPT = 1 << 20;

  private final Symbols symbols = new Symbols();
  char[] text = new char[SMALLEST];
  int at;
  String where = "";
  private int end;

  /// Begins at the first character of `message`.
  ///
  /// @param name of the whole, for complaints
  void begin(String message, String name) throws MalformedMessage {
    int length = message.length();
    if (length > LONGEST) {
      throw new MalformedMessage("A message of " + length + " characters is too long");
    }
    // A rare giant does not keep its memory for good.
    if (length >= text.length || text.length > KEPT && length < KEPT / 2) {
      text = new char[Math.max(SMALLEST, length + length / 4 + 1)];
    }
    message.getChars(0, length, text, 0);
    text[length] = 0;
    end = length;
    at = 0;
    where = name;
  }

  /// The first character of the value that comes next; zero at the end of the text.
  char peek() {
    char c = text[at];
    while (c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t')) {
      c = text[++at];
    }
    return c;
  }

  /// Nothing but space may follow.
  void finish() throws MalformedMessage {
    if (peek() != 0 || at != end) {
      throw expected("the end");
    }
  }

  /// A complaint about the place where the scanner stands.
  MalformedMessage expected(String what) {
    int stop = Math.min(end, at + 12);
    String found =
        at >= end ? "the end" : "'" + printable(Arrays.copyOfRange(text, at, stop)) + "'";
    return new MalformedMessage(
        "Expected " + what + " at character " + at + " of " + where + ", not " + found);
  }

  private static String printable(char[] found) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] < ' ' || found[i] > '~') {
        found[i] = '?';
      }
    }
    return new String(found);
  }

  /// Passes over `word`.
  void literal(String word) throws MalformedMessage {
    for (int i = 0; i < word.length(); i++) {
      // The zero at the end stops this before the buffer does.
      if (text[at + i] != word.charAt(i)) {
        throw expected("a value");
      }
    }
    at += word.length();
  }

  /// Where the text ends that begins at the place; the place stays.
  int closingQuote() throws MalformedMessage {
    int i = at;
    while (true) {
      char c = text[i];
      if (c == '"') {
        return i;
      }
      if (c == '\\') {
        c = text[++i];
      }
      if (c < ' ') {
        at = i;
        throw expected("the rest of a text");
      }
      i++;
    }
  }

  /// Whether an escape stands between.
  boolean escaped(int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (text[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  /// What stands between, its escapes resolved.
  String slice(int start, int stop) throws MalformedMessage {
    return escaped(start, stop)
        ? Escapes.resolve(text, start, stop)
        : symbols.of(text, start, stop);
  }
}
