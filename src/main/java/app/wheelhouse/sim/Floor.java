package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// All pits of the venue and its orders by id: every open one and the newest finished ones.
final class Floor {
  /// How many finished orders are remembered, so that a long back-test does not grow without end.
  static final int FINISHED_KEPT = 10_000;

  private final List<Pit> pits = new ArrayList<>();
  private final Map<InstrumentId, Pit> byInstrument = new HashMap<>();
  private final Map<ClientOrderId, SimOrder> known = new HashMap<>();
  private final Deque<ClientOrderId> finished = new ArrayDeque<>();
  private final SequencedMap<ClientOrderId, SimOrder> live = new LinkedHashMap<>();
  private @Nullable InstrumentId newestId;
  private @Nullable Pit newest;

  Floor(List<Instrument> instruments) {
    for (Instrument instrument : instruments) {
      Pit pit = new Pit(instrument);
      if (byInstrument.put(instrument.id(), pit) != null) {
        throw new IllegalArgumentException(instrument.id() + " is listed twice");
      }
      pits.add(pit);
    }
  }

  /// The pits in the order in which the instruments were given.
  List<Pit> pits() {
    return pits;
  }

  /// The pit of an instrument; null for one that is not traded here. Cheap for the same id again.
  @Nullable Pit pit(InstrumentId id) {
    if (id == newestId) {
      return newest;
    }
    newestId = id;
    newest = byInstrument.get(id);
    return newest;
  }

  @Nullable SimOrder find(ClientOrderId id) {
    return known.get(id);
  }

  /// Every open order in order of arrival.
  List<SimOrder> live() {
    return List.copyOf(live.values());
  }

  /// Remembers an order, open or refused.
  void know(SimOrder order) {
    known.put(order.id(), order);
  }

  /// An accepted order starts to work.
  void open(SimOrder order, Pit pit) {
    live.put(order.id(), order);
    pit.orders().add(order);
  }

  /// A finished order leaves its pit.
  void close(SimOrder order) {
    live.remove(order.id());
    finished.add(order.id());
    if (finished.size() > FINISHED_KEPT) {
      known.remove(finished.remove());
    }
    Pit pit = byInstrument.get(order.spec().instrument());
    if (pit != null) {
      pit.orders().remove(order);
    }
  }
}
