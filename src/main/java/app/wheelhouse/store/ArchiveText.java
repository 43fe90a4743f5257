package app.wheelhouse.store;

/// Texts as they fit into a column.
final class ArchiveText {
  /// H2 refuses texts of more than 1,048,576 characters.
  private static final int LONGEST = 1_000_000;

  private ArchiveText() {}

  /// The text, cut where it is longer than a column holds (the journal has all of it).
  static String fit(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (cut)";
  }
}
