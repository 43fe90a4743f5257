package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import java.util.ArrayList;
import java.util.List;

/// Keeps in what our books and the venue's differed, tells the trader, and counts what has to be
/// seen before anything new is opened.
final class DifferenceBook {
  private final EngineState state;
  private final VenueBooks venue;
  private final NoticeBoard notices;
  private List<Difference> found = new ArrayList<>();

  DifferenceBook(EngineState state, VenueBooks venue, NoticeBoard notices) {
    this.state = state;
    this.venue = venue;
    this.notices = notices;
  }

  /// Something that is explained; the trader is told.
  void told(Difference.Kind kind, String what, String explanation) {
    add(kind, what, explanation, false);
    notices.status(what + ". " + explanation);
  }

  /// Something too small, or too usual, for a word.
  void quiet(Difference.Kind kind, String what, String explanation) {
    add(kind, what, explanation, false);
  }

  /// Something that the trader has to see before anything new is opened.
  void serious(Difference.Kind kind, String what, String explanation) {
    add(kind, what, explanation, true);
    venue.unseen++;
    notices.alarm(what + ". " + explanation);
  }

  /// All that was found since this was asked last, oldest first.
  List<Difference> take() {
    List<Difference> taken = found;
    found = new ArrayList<>();
    return taken;
  }

  private void add(Difference.Kind kind, String what, String explanation, boolean serious) {
    Difference difference = new Difference(kind, what, explanation, serious, state.time);
    venue.differences.add(difference);
    found.add(difference);
  }
}
