package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fills of one market.
final class FillReader {
  private @Nullable InstrumentId readFor;
  private String session = "";
  private long count = -1;
  private List<Fill> fills = List.of();

  /// The same list while nothing changed.
  List<Fill> read(DeskSnapshot snapshot, InstrumentSnapshot market) {
    InstrumentId id = market.instrument().id();
    boolean same =
        id.equals(readFor)
            && snapshot.counts().fills() == count
            && snapshot.session().equals(session);
    if (!same) {
      readFor = id;
      count = snapshot.counts().fills();
      session = snapshot.session();
      fills = snapshot.fills().stream().filter(fill -> fill.instrument().equals(id)).toList();
    }
    return fills;
  }
}
