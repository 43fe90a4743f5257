package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.untrusted.CleanText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a rationale as they may be shown: plain, without what is hidden in them, and not
/// longer than a page takes.
final class Story {
  /// Characters of the summary; a model may write 64 kB, all of which stand in its reply.
  static final int SUMMARY = 4_000;

  private static final int SENTENCE = 1_200;
  private static final int SENTENCES = 30;
  private static final int LINE = 420;

  private Story() {}

  /// The summary for the feed: a few lines.
  static String line(Rationale rationale) {
    return CleanText.line(rationale.summary(), LINE);
  }

  /// The whole summary.
  static String summary(Rationale rationale) {
    return CleanText.block(rationale.summary(), SUMMARY);
  }

  /// Sentences of one part.
  static List<String> part(List<String> sentences) {
    return sentences.stream()
        .limit(SENTENCES)
        .map(each -> CleanText.line(each, SENTENCE))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /// All in which numbers are looked for.
  static Set<String> claims(Rationale rationale) {
    Set<String> all = new LinkedHashSet<>();
    all.add(summary(rationale));
    all.addAll(part(rationale.supporting()));
    all.addAll(part(rationale.opposing()));
    return all;
  }
}
