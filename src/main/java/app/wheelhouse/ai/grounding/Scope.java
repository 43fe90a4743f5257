package app.wheelhouse.ai.grounding;

import app.wheelhouse.domain.market.Timeframe;
import java.util.Set;

/// What a number is about by its sentence: other instruments only where they are named, and the
/// timeframes that stand next to it.
///
/// @param subject symbol of the snapshot, in lower case
/// @param symbols named in the sentence, or last before it
/// @param frames timeframe labels; empty when none is named
record Scope(String subject, Set<String> symbols, Set<String> frames) {
  static boolean isFrame(String term) {
    return Timeframe.parse(term).isPresent();
  }

  boolean covers(Fact fact) {
    boolean mine =
        fact.symbols().isEmpty()
            || fact.symbols().contains(subject)
            || fact.symbols().stream().anyMatch(symbols::contains);
    return mine
        && (frames.isEmpty()
            || fact.frames().isEmpty()
            || fact.frames().stream().anyMatch(frames::contains));
  }
}
