package app.wheelhouse.venue.hyperliquid.wire;

/// Walks over JSON text once, in place, without making a tree: the reader asks for what it expects
/// next and gets it, or a [MalformedMessage]. Holds one buffer for all messages of a connection.
///
/// Takes what RFC 8259 takes, nested at most [#DEEPEST] levels, and leading zeros.
final class JsonScanner extends JsonCharacters {
  /// Nesting beyond which a message is refused.
  static final int DEEPEST = 64;

  private final NumberScanner numbers = new NumberScanner();
  private final DriftCounter drift;
  private int nameStart;
  private int nameEnd;
  private boolean first;

  JsonScanner(DriftCounter drift) {
    this.drift = drift;
  }

  /// Begins at the first character of `message`.
  ///
  /// @param name of the whole, for complaints
  void load(String message, String name) throws MalformedMessage {
    begin(message, name);
    first = false;
  }

  /// From here on complaints and unknown fields are told under this name.
  void name(String name) {
    where = name;
  }

  /// Where the scanner stands, for [#rewind].
  int mark() {
    return at;
  }

  void rewind(int mark) {
    at = mark;
    first = false;
  }

  void openObject() throws MalformedMessage {
    expect('{', "an object");
    first = true;
  }

  void openArray() throws MalformedMessage {
    expect('[', "a list");
    first = true;
  }

  /// Goes to the value of the object's next field; false when the object ends.
  boolean nextField() throws MalformedMessage {
    if (!nextElement('}')) {
      return false;
    }
    if (peek() != '"') {
      throw expected("a field name");
    }
    at++;
    nameStart = at;
    nameEnd = closingQuote();
    at = nameEnd + 1;
    if (peek() != ':') {
      throw expected("a colon");
    }
    at++;
    return true;
  }

  /// Goes to the list's next value; false when the list ends.
  boolean nextElement() throws MalformedMessage {
    return nextElement(']');
  }

  private boolean nextElement(char close) throws MalformedMessage {
    char c = peek();
    if (c == close) {
      at++;
      first = false;
      return false;
    }
    if (first) {
      first = false;
    } else if (c == ',') {
      at++;
    } else {
      throw expected("a comma or " + close);
    }
    return true;
  }

  /// The name of the current field, as [Key#of] makes it.
  long key() throws MalformedMessage {
    int length = nameEnd - nameStart;
    if (length > 8) {
      return escaped(nameStart, nameEnd) ? Key.of(fieldName()) : Key.LONG;
    }
    long packed = 0;
    for (int i = nameStart; i < nameEnd; i++) {
      char c = text[i];
      if (c == '\\' || c > 0xFF) {
        return Key.of(fieldName());
      }
      packed = packed << 8 | c;
    }
    return packed;
  }

  /// The name of the current field.
  String fieldName() throws MalformedMessage {
    return slice(nameStart, nameEnd);
  }

  /// Skips the current field and counts it as one that we do not know.
  void unknown() throws MalformedMessage {
    drift.count(where + '.' + fieldName());
    skip();
  }

  /// A string that comes again and again.
  String symbol() throws MalformedMessage {
    if (peek() != '"') {
      throw expected("a text");
    }
    at++;
    int start = at;
    int quote = closingQuote();
    at = quote + 1;
    return slice(start, quote);
  }

  /// A number, bare or in quotes.
  double decimal() throws MalformedMessage {
    double value = decimalOrNaN();
    if (Double.isNaN(value)) {
      throw new MalformedMessage("A number is missing or none in " + where);
    }
    return value;
  }

  /// The same, not below zero.
  double size() throws MalformedMessage {
    double value = decimal();
    if (value < 0) {
      throw new MalformedMessage("A size below zero in " + where);
    }
    return value;
  }

  /// A number, bare or in quotes; NaN for null and for a text that is none.
  double decimalOrNaN() throws MalformedMessage {
    char c = peek();
    if (c == 'n') {
      literal("null");
      return Double.NaN;
    }
    boolean quoted = c == '"';
    int start = quoted ? at + 1 : at;
    int stop = numbers.scan(text, start);
    if (stop > start && (!quoted || text[stop] == '"')) {
      at = quoted ? stop + 1 : stop;
      return numbers.value(text, start, stop);
    }
    if (!quoted) {
      throw expected("a number");
    }
    skip();
    return Double.NaN;
  }

  /// A whole number from 0, bare or in quotes.
  long whole() throws MalformedMessage {
    boolean quoted = peek() == '"';
    int start = quoted ? at + 1 : at;
    int stop = start;
    long value = 0;
    while (text[stop] >= '0' && text[stop] <= '9') {
      value = value * 10 + (text[stop] - '0');
      stop++;
    }
    char after = text[stop];
    boolean ended = quoted ? after == '"' : after != '.' && after != 'e' && after != 'E';
    if (stop == start || stop - start > 18 || !ended) {
      throw expected("a whole number");
    }
    at = quoted ? stop + 1 : stop;
    return value;
  }

  /// True, and past it, when the value is null.
  boolean isNull() throws MalformedMessage {
    if (peek() != 'n') {
      return false;
    }
    literal("null");
    return true;
  }

  /// The text of the value that comes next, as it stands.
  String raw() throws MalformedMessage {
    peek();
    int start = at;
    skip();
    return new String(text, start, at - start);
  }

  /// Passes over one value of any kind.
  void skip() throws MalformedMessage {
    skip(0);
  }

  private void skip(int depth) throws MalformedMessage {
    if (depth > DEEPEST) {
      throw new MalformedMessage(where + " is nested more than " + DEEPEST + " levels deep");
    }
    switch (peek()) {
      case '"' -> {
        at++;
        at = closingQuote() + 1;
      }
      case '{' -> {
        openObject();
        while (nextField()) {
          skip(depth + 1);
        }
      }
      case '[' -> {
        openArray();
        while (nextElement()) {
          skip(depth + 1);
        }
      }
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        int stop = numbers.scan(text, at);
        if (stop == at) {
          throw expected("a value");
        }
        at = stop;
      }
    }
  }

  private void expect(char c, String what) throws MalformedMessage {
    if (peek() != c) {
      throw expected(what);
    }
    at++;
  }
}
