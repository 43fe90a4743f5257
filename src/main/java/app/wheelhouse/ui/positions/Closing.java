package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.List;

/// Whether a position is being closed: from the click until its exit order is done, so that nobody
/// closes twice.
final class Closing {
  /// How long a click is given to become an order, engine time, milliseconds.
  private static final long PATIENCE = 3_000;

  private final InstrumentId instrument;
  private boolean asked;
  private long askedAt;
  private Quantity askedFor = Quantity.ZERO;

  Closing(InstrumentId instrument) {
    this.instrument = instrument;
  }

  /// @param time engine time of what the trader saw when clicking
  void asked(Quantity held, long time) {
    asked = true;
    askedAt = time;
    askedFor = held;
  }

  boolean isOn(DeskSnapshot snapshot, Quantity held) {
    boolean working = snapshot.workingOrders().stream().anyMatch(this::isExit);
    if (asked) {
      boolean answered =
          working
              || !held.equals(askedFor)
              || snapshot.time() - askedAt > PATIENCE
              || hasEnded(snapshot.endedOrders());
      asked = !answered;
    }
    return working || asked;
  }

  private boolean hasEnded(List<Order> ended) {
    return ended.stream().anyMatch(order -> isExit(order) && order.updatedAt() > askedAt);
  }

  private boolean isExit(Order order) {
    return order.spec().role() == OrderRole.EXIT && order.spec().instrument().equals(instrument);
  }
}
