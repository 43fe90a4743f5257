package app.wheelhouse.venue.hyperliquid.wire;

/// The escapes of a JSON string.
final class Escapes {
  private Escapes() {}

  /// The characters from `start` to `end` (exclusive) with their escapes resolved.
  ///
  /// @throws MalformedMessage when one of them is none
  static String resolve(char[] text, int start, int end) throws MalformedMessage {
    StringBuilder plain = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = text[i++];
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char kind = text[i++];
      if (kind == 'u') {
        plain.append(unicode(text, i, end));
        i += 4;
      } else {
        plain.append(single(kind));
      }
    }
    return plain.toString();
  }

  private static char single(char kind) throws MalformedMessage {
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw new MalformedMessage("A text with an escape that is none");
    };
  }

  private static char unicode(char[] text, int start, int end) throws MalformedMessage {
    int code = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = i < end && text[i] < 128 ? Character.digit(text[i], 16) : -1;
      if (digit < 0) {
        throw new MalformedMessage("A text with an escape that is none");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }
}
