package app.wheelhouse.tape;

import java.nio.charset.StandardCharsets;

/// Text of a file made fit for a message: printable, on one line, at most [#LENGTH] characters.
final class Excerpt {
  static final int LENGTH = 40;

  private Excerpt() {}

  static String of(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + LENGTH);
    StringBuilder text = new StringBuilder(LENGTH + 1);
    for (int i = from; i < end; i++) {
      text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '?');
    }
    return end < to ? text.append('…').toString() : text.toString();
  }

  static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }
}
