package app.wheelhouse.ui.emergency;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;

/// Tells from the desk itself how far a sentence of the report has come: it runs as long as it
/// names an order that still works or a position that is still open.
final class OutcomeReader {
  /// How the engine begins a sentence about something that it could not do.
  private static final List<String> FAILURES = List.of("Could not ", "Nothing done ");

  private final DeskSnapshot snapshot;

  OutcomeReader(DeskSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  Outcome.State state(String sentence) {
    if (FAILURES.stream().anyMatch(sentence::startsWith)) {
      return Outcome.State.FAILED;
    }
    return namesOrder(sentence) || namesPosition(sentence)
        ? Outcome.State.RUNNING
        : Outcome.State.DONE;
  }

  /// Entries that may still trade.
  int entries() {
    int count = 0;
    for (Order order : snapshot.workingOrders()) {
      if (order.spec().role() == OrderRole.ENTRY) {
        count++;
      }
    }
    return count;
  }

  int positions() {
    return snapshot.account().positions().size();
  }

  private boolean namesOrder(String sentence) {
    for (Order order : snapshot.workingOrders()) {
      if (sentence.contains(order.id().shortText())) {
        return true;
      }
    }
    return false;
  }

  private boolean namesPosition(String sentence) {
    for (Position position : snapshot.account().positions().values()) {
      String what = " " + position.instrument().symbol();
      if (sentence.endsWith(what) || sentence.contains(what + " ")) {
        return true;
      }
    }
    return false;
  }
}
