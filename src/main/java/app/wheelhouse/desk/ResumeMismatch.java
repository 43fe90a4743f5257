package app.wheelhouse.desk;

import app.wheelhouse.store.JournalEntry;

/// A resumed session did something else than its journal says: tape, settings or version differ.
final class ResumeMismatch extends RuntimeException {
  private static final long serialVersionUID = 1;

  ResumeMismatch(long number, JournalEntry was, JournalEntry is) {
    super(sentence(number, was, is));
  }

  private static String sentence(long number, JournalEntry was, JournalEntry is) {
    if (was instanceof JournalEntry.SessionStarted began
        && is instanceof JournalEntry.SessionStarted begins) {
      return "This run cannot continue session "
          + began.session()
          + ": it began as \""
          + began.source()
          + "\" and not as \""
          + begins.source()
          + "\". Give the same tapes, instruments, seed and options again, or start a fresh session"
          + " without --resume";
    }
    return "This run cannot continue the session: its entry "
        + number
        + " is "
        + brief(is)
        + " where the journal has "
        + brief(was)
        + ". Resume with the same tapes, instruments, seed and version, or start a fresh"
        + " session";
  }

  private static String brief(JournalEntry entry) {
    String text = entry.toString();
    return text.length() <= 160 ? text : text.substring(0, 160) + "…";
  }
}
