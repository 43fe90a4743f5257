package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says again what the desk makes of a decision of a model: offline and to the byte, unless another
/// model is asked.
@FunctionalInterface
interface DecisionReplay {
  /// @throws BadInput when what is changed cannot be used, or the other model gives no answer
  Answer retell(Evidence evidence, Change change) throws BadInput;

  /// What is to be another than it was.
  ///
  /// @param model `back end:id` that is asked, online; null for the replies that are kept
  /// @param level 1 to 10; null for the one that was in force
  /// @param prompt the trader's own text of the prompt; null for what it was
  record Change(@Nullable String model, @Nullable Integer level, @Nullable String prompt) {
    static final Change NONE = new Change(null, null, null);

    boolean isNone() {
      return equals(NONE);
    }

    /// How many things are changed.
    int count() {
      return (model == null ? 0 : 1) + (level == null ? 0 : 1) + (prompt == null ? 0 : 1);
    }
  }

  /// What came of it.
  ///
  /// @param replies raw: those that are kept, or those of the other model
  record Answer(Retold told, List<String> replies) {
    public Answer {
      replies = List.copyOf(replies);
    }
  }
}
