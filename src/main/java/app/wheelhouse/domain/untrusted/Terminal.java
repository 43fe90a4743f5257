package app.wheelhouse.domain.untrusted;

import java.util.regex.Pattern;

/// Escape sequences of terminals: colours, cursor moves, window titles, links.
final class Terminal {
  /// CSI, OSC and other strings (to their end, at most 500 characters), then two-character ones.
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?:\u001B\\[|\u009B)[0-?]{0,64}[ -/]{0,8}[@-~]?"
              + "|(?:\u001B[\\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C]{0,500}"
              + "(?:\u0007|\u001B\\\\|\u009C)?"
              + "|\u001B[ -/]{0,8}[0-~]?");

  private Terminal() {}

  static boolean hasEscapes(String raw) {
    return ESCAPE.matcher(raw).find();
  }

  static String withoutEscapes(String raw) {
    return ESCAPE.matcher(raw).replaceAll("");
  }
}
