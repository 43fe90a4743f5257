package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.ui.TestDesk;
import java.util.List;

/// Evidence that differs in one part.
final class SomeEvidence {
  private SomeEvidence() {}

  static Evidence withSnapshot(String snapshot) {
    return Evidence.of(
        TestDesk.ETH.id(),
        1,
        AiTrial.MODEL,
        "",
        snapshot,
        1,
        "system",
        "user",
        List.of(),
        1,
        "action = hold\n",
        AiTrial.use());
  }
}
