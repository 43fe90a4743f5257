package app.wheelhouse.ai.prompt;

import app.wheelhouse.domain.untrusted.CleanText;
import java.util.Locale;
import java.util.regex.Pattern;

/// The wall around words of others. It opens and closes with a code that nobody outside can know,
/// since it comes from the snapshot's hash, and nothing that looks like a wall, a role or an answer
/// is left inside.
///
/// @param code 16 capital hex digits
record Fence(String code) {
  static final String OPEN = "<<<";
  static final String CLOSE = ">>>";

  private static final int CODE = 16;
  private static final int LONGEST = 240;

  /// Brackets, pipes, back-ticks and the like build fences, headings, chat templates and JSON; no
  /// headline needs them.
  private static final String BUILDING = "<>[]{}|\\`#~^*_=\"";

  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(system|assistant|user|human|developer|tool|instructions?|inst|im_start|im_end)"
              + "\\s*:");

  static Fence of(String snapshotHash) {
    return new Fence(snapshotHash.substring(0, CODE).toUpperCase(Locale.ROOT));
  }

  String opening() {
    return OPEN + "QUOTED " + code + CLOSE;
  }

  String closing() {
    return OPEN + "END " + code + CLOSE;
  }

  /// Foreign text as one harmless line of at most 240 characters.
  String inside(String foreign) {
    String line = CleanText.line(foreign, LONGEST);
    StringBuilder kept = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      kept.append(BUILDING.indexOf(c) >= 0 ? ' ' : c);
    }
    String plain = ROLE.matcher(kept).replaceAll("$1 -");
    return withoutCode(plain).replaceAll(" {2,}", " ").strip();
  }

  /// The code could only be there by chance or by a leak.
  private String withoutCode(String text) {
    String rest = text;
    for (int at = find(rest); at >= 0; at = find(rest)) {
      rest = rest.substring(0, at) + " " + rest.substring(at + code.length());
    }
    return rest;
  }

  private int find(String text) {
    for (int i = 0; i + code.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, code, 0, code.length())) {
        return i;
      }
    }
    return -1;
  }
}
