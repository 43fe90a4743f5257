package app.wheelhouse.ai.reply;

import app.wheelhouse.support.Redactor;

/// A piece of a reply, fit to stand in a sentence: one line of plain text, short, without what
/// looks like a secret.
final class Quoted {
  /// Longest quotation.
  private static final int MOST_CHARACTERS = 120;

  private static final int MOST_VALUE_CHARACTERS = 60;
  private static final int BEFORE = 50;
  private static final int BEHIND = 30;

  /// Looked at around it, so that a secret is seen whole.
  private static final int MARGIN = 200;

  private Quoted() {}

  static String start(String text) {
    return clipped(shown(text.substring(0, Math.min(text.length(), MOST_CHARACTERS + MARGIN))));
  }

  static String end(String text) {
    String shown = shown(text.substring(Math.max(0, text.length() - MOST_CHARACTERS - MARGIN)));
    int from = shown.length() - MOST_CHARACTERS;
    return from <= 0 ? shown : "…" + PlainText.line(shown.substring(from + 1), MOST_CHARACTERS);
  }

  /// The characters before and behind a place.
  static String around(String text, int place) {
    String wide =
        text.substring(
            Math.max(0, place - MARGIN), Math.min(text.length(), Math.max(0, place) + MARGIN));
    // Cut closer only where nothing is hidden: a piece of a secret is no longer seen as one.
    return Redactor.redact(wide).equals(wide)
        ? shown(
            text.substring(
                Math.max(0, place - BEFORE), Math.min(text.length(), Math.max(0, place) + BEHIND)))
        : clipped(shown(wide));
  }

  /// A value, for the most part a word.
  static String value(String text) {
    return PlainText.clipped(start(text), MOST_VALUE_CHARACTERS);
  }

  private static String clipped(String shown) {
    return PlainText.clipped(shown, MOST_CHARACTERS);
  }

  private static String shown(String text) {
    return Redactor.redact(PlainText.line(text, 2 * (MOST_CHARACTERS + MARGIN)));
  }
}
