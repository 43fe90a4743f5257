package app.wheelhouse.ai.prompt;

/// The trader's own words in a prompt: trusted, but kept from breaking its form.
final class OwnText {
  private OwnText() {}

  /// Without control and format characters other than line ends, without anything that looks like a
  /// fence or a heading of the prompt, without blank ends, cut to [PromptTexts#LONGEST].
  static String clean(String raw) {
    String cut = raw.length() <= PromptTexts.LONGEST ? raw : raw.substring(0, PromptTexts.LONGEST);
    StringBuilder kept = new StringBuilder(cut.length());
    cut.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(point -> {
          if (point == '\n' || isText(point)) {
            kept.appendCodePoint(point == '\t' ? ' ' : point);
          }
        });
    String text = kept.toString();
    // One replacement can put the next one together.
    while (text.contains(Fence.OPEN) || text.contains(Fence.CLOSE)) {
      text = text.replace(Fence.OPEN, "<<").replace(Fence.CLOSE, ">>");
    }
    return text.replaceAll("(?m)^#+", "").strip();
  }

  private static boolean isText(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
