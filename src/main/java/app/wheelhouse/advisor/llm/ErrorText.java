package app.wheelhouse.advisor.llm;

import app.wheelhouse.support.Redactor;

/// What a server says about a failure, made fit to be shown: short, plain, without the key.
final class ErrorText {
  static final int LONGEST = 200;

  private ErrorText() {}

  /// @param key that was sent; empty for none
  static String clean(String said, String key) {
    String safe = Redactor.redact(withoutKey(said, key));
    StringBuilder plain = new StringBuilder();
    safe.codePoints().map(ErrorText::plain).forEach(plain::appendCodePoint);
    String text = plain.toString().replaceAll(" {2,}", " ").strip();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /// The same text with a mask where the key stood.
  static String withoutKey(String text, String key) {
    return key.isEmpty() ? text : text.replace(key, Redactor.MASK);
  }

  /// Control characters, and those that turn text around or hide it, become blanks.
  private static int plain(int c) {
    int type = Character.getType(c);
    boolean odd =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.PRIVATE_USE
            || type == Character.UNASSIGNED;
    return odd ? ' ' : c;
  }
}
