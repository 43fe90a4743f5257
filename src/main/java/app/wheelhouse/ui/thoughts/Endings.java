package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.DecisionOutcome;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the decisions of the session ended, asked for now and then.
final class Endings {
  /// Looks between two questions: a few seconds, since the feed looks four times a second.
  private static final int PAUSE = 20;

  private final Shelf shelf;
  private Map<Long, DecisionOutcome> ended = Map.of();
  private int looks = PAUSE;
  private boolean asked;

  Endings(Shelf shelf) {
    this.shelf = shelf;
  }

  /// @param session its name: sequences begin anew with each
  void look(String session) {
    looks++;
    if (looks < PAUSE || asked) {
      return;
    }
    looks = 0;
    asked = true;
    boolean open =
        shelf.ask(
            "outcomes",
            book -> {
              Map<Long, DecisionOutcome> found = new HashMap<>();
              for (DecisionOutcome each : book.outcomes()) {
                if (each.session().equals(session)) {
                  found.put(each.sequence(), each);
                }
              }
              return Map.copyOf(found);
            },
            found -> {
              asked = false;
              ended = found.orElse(Map.of());
            },
            _ -> asked = false);
    asked &= open;
  }

  /// With the next look, not later.
  void soon() {
    looks = PAUSE;
  }

  @Nullable DecisionOutcome of(long sequence) {
    return ended.get(sequence);
  }

  void reset() {
    ended = Map.of();
    asked = false;
    looks = PAUSE;
  }
}
