package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.grounding.OwnFigures;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Evidence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a decision rests on, as far as it is known by now.
///
/// @param evidence null unless it was found
/// @param marked the texts of the rationale with their numbers marked, by their plain text
/// @param problem why it could not be read; empty otherwise
public record Backed(
    State state, @Nullable Evidence evidence, Map<String, MarkedText> marked, String problem) {
  /// Of rules and strategies.
  static final Backed NONE = new Backed(State.NONE, null, Map.of(), "");

  static final Backed LOADING = new Backed(State.LOADING, null, Map.of(), "");

  static final Backed MISSING = new Backed(State.MISSING, null, Map.of(), "");

  public Backed {
    marked = Map.copyOf(marked);
  }

  /// How far it is known.
  public enum State {
    /// It rests on nothing that is kept: rules.
    NONE,
    LOADING,
    FOUND,
    /// Nobody keeps it any more.
    MISSING,
    FAILED
  }

  static Backed failed(String problem) {
    return new Backed(State.FAILED, null, Map.of(), problem);
  }

  /// Marks the numbers; takes a while, so never on the JavaFX thread.
  static Backed of(Evidence evidence, Decision decision) {
    Map<String, MarkedText> marked = new HashMap<>();
    try {
      Snapshot shown = SnapshotJson.read(evidence.snapshot());
      OwnFigures own = OwnFigures.of(decision);
      for (String text : Story.claims(decision.header().rationale())) {
        marked.put(text, MarkedText.of(text, shown, own));
      }
    } catch (IllegalArgumentException otherVersion) {
      return new Backed(State.FOUND, evidence, Map.of(), String.valueOf(otherVersion.getMessage()));
    }
    return new Backed(State.FOUND, evidence, marked, "");
  }

  /// A text with its marks, or without where none are known.
  MarkedText marks(String text) {
    MarkedText known = marked.get(text);
    return known == null ? MarkedText.plain(text) : known;
  }
}
