package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import java.util.SortedMap;
import java.util.TreeMap;

/// Watches that confirmed stops close all of each position: one that came out smaller than what its
/// entry has opened is made larger, anything else is told to the trader once.
///
/// A stop comes out smaller when it was moved while its entry still filled. One that the trader has
/// taken away is not placed again.
final class CoverWatch {
  /// Event time that a stop may take to be confirmed.
  static final long ALARM_MILLIS = 2_000;

  private final EngineState state;
  private final GateDesk gate;
  private final NoticeBoard notices;
  private final SortedMap<InstrumentId, Long> told = new TreeMap<>();
  private final SortedMap<InstrumentId, Long> grown = new TreeMap<>();

  CoverWatch(EngineState state, GateDesk gate, NoticeBoard notices) {
    this.state = state;
    this.gate = gate;
    this.notices = notices;
  }

  /// Looks at one position; nothing happens while it is being closed.
  void look(HeldPlan held) {
    long since = held.unprotected().since();
    InstrumentId instrument = held.instrument().id();
    if (since == 0
        || state.time - since < ALARM_MILLIS
        || state.orders.isClosing(instrument, state.time)) {
      return;
    }
    if (!grows(held) && !Long.valueOf(since).equals(told.put(instrument, since))) {
      notices.refused(bare(held.position(), held.cover()));
    }
  }

  /// Whether a larger stop is on its way.
  boolean grows(HeldPlan held) {
    Long last = grown.get(held.instrument().id());
    if (last != null && state.time - last < PlanAsks.ANSWER_MILLIS) {
      return true;
    }
    for (Order stop : held.cover().working()) {
      Quantity size = sizeOf(stop, held);
      Price trigger = stop.spec().trigger();
      if (trigger != null
          && size.compareTo(stop.spec().quantity()) > 0
          && !held.asks().awaits(stop, state.time)) {
        grown.put(held.instrument().id(), state.time);
        return gate.changeStop(stop, size, trigger).isEmpty();
      }
    }
    return false;
  }

  /// What a stop is to close: all that its entry has opened, at most what is missing.
  private Quantity sizeOf(Order stop, HeldPlan held) {
    Order entry = stop.spec().parent() == null ? null : state.orders.find(stop.spec().parent());
    Quantity covered = held.cover().covered();
    Quantity all = held.position().quantity();
    return entry == null || covered.compareTo(all) >= 0
        ? stop.spec().quantity()
        : stop.spec().quantity().plus(all.minus(covered)).min(entry.filled());
  }

  private static String bare(Position position, StopCover cover) {
    String what = NoticeText.position(position);
    return cover.covered().isZero()
        ? "No confirmed stop protects " + what + " now: move its stop to place one, or close it"
        : "Stops protect only "
            + cover.covered()
            + " of "
            + what
            + " now: reduce it to that, or watch it";
  }
}
