package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The decisions on one market that proposed something.
final class DecisionReader {
  private @Nullable InstrumentId readFor;
  private List<DecisionRecord> from = List.of();
  private List<DecisionRecord> decisions = List.of();

  /// The same list while nothing changed.
  List<DecisionRecord> read(DeskSnapshot snapshot, InstrumentSnapshot market) {
    InstrumentId id = market.instrument().id();
    if (!id.equals(readFor) || snapshot.decisions() != from) {
      readFor = id;
      from = snapshot.decisions();
      List<DecisionRecord> read = from.stream().filter(record -> isShown(id, record)).toList();
      decisions = read.equals(decisions) ? decisions : read;
    }
    return decisions;
  }

  private static boolean isShown(InstrumentId id, DecisionRecord record) {
    return record.decision().instrument().equals(id)
        && !(record.decision() instanceof Decision.Hold);
  }
}
