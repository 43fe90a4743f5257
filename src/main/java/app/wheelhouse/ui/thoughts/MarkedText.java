package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.grounding.Claim;
import app.wheelhouse.ai.grounding.Grounding;
import app.wheelhouse.ai.grounding.GroundingReport;
import app.wheelhouse.ai.grounding.OwnFigures;
import app.wheelhouse.ai.grounding.Status;
import app.wheelhouse.ai.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text whose numbers say where they come from.
///
/// @param segments the text in pieces, in order
/// @param sourced numbers with a source: shown to the model, worked out, or of the answer itself
/// @param ungrounded numbers without
record MarkedText(List<Segment> segments, int sourced, int ungrounded) {
  /// Numbers that are marked in one text; nobody reads more, and each is a node on the screen.
  static final int MOST = 80;

  MarkedText {
    segments = List.copyOf(segments);
  }

  /// A piece of the text.
  ///
  /// @param status of a number; null for words, and for numbers that claim nothing
  record Segment(String text, @Nullable Status status) {}

  static MarkedText plain(String text) {
    return new MarkedText(List.of(new Segment(text, null)), 0, 0);
  }

  /// Looks for the numbers of `text`; takes a while for a long one.
  ///
  /// @param shown what the model was shown
  static MarkedText of(String text, Snapshot shown, OwnFigures own) {
    GroundingReport report = Grounding.of(text, shown, own);
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (Claim claim : report.claims()) {
      if (claim.status() instanceof Status.Trivial || claim.start() < at) {
        continue;
      }
      if (segments.size() >= 2 * MOST) {
        break;
      }
      if (claim.start() > at) {
        segments.add(new Segment(text.substring(at, claim.start()), null));
      }
      segments.add(new Segment(text.substring(claim.start(), claim.end()), claim.status()));
      at = claim.end();
    }
    if (at < text.length()) {
      segments.add(new Segment(text.substring(at), null));
    }
    return new MarkedText(
        segments, report.grounded() + report.derived() + report.own(), report.ungrounded());
  }

  /// Without its marks.
  String text() {
    StringBuilder text = new StringBuilder();
    segments.forEach(segment -> text.append(segment.text()));
    return text.toString();
  }
}
