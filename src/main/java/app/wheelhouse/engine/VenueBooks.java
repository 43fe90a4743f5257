package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the engine knows of the account at its venue; only where orders are real.
final class VenueBooks {
  /// An order of another program, and since when we know of it.
  ///
  /// @param seenAt engine time of the last word about it, epoch milliseconds
  private record External(VenueOrder order, long seenAt) {}

  final RealAccount real;
  final Recent<Difference> differences = new Recent<>();
  final SettledOnce settled = new SettledOnce();
  final SortedMap<InstrumentId, Integer> leverage = new TreeMap<>();
  private final SequencedMap<ClientOrderId, External> external = new LinkedHashMap<>();
  private final SortedMap<InstrumentId, Long> newestFill = new TreeMap<>();

  /// Where the position was opened elsewhere: its stop is the trader's affair until it is handed
  /// over or has a stop of ours.
  final SortedSet<InstrumentId> foreign = new TreeSet<>();

  boolean armed;
  boolean linked;

  /// Engine time since when the stream is up; what was read before says nothing of the gap.
  long linkedAt;

  /// Engine time of the newest reading; 0 before the first.
  long readAt;

  /// Whether the newest reading could be compared as a whole.
  boolean inStep;

  int unseen;

  /// Whether the books are begun: what was before the first reading is not in them, or carried.
  boolean begun;

  /// Venue time up to which a fill of an order that we do not know is history.
  long history;

  /// The same for funding and cash moves.
  long cashHistory;

  /// An instrument without books here that has moved the cash; empty when none has.
  String elsewhere = "";

  /// Why the account is to be read again; empty when it is not.
  String wanted = "";

  /// Venue time of the newest funding or cash that was booked.
  long newestCash = Long.MIN_VALUE;

  VenueBooks(RealAccount real) {
    this.real = real;
    this.armed = real.armName().isEmpty();
  }

  /// A fill was booked, or happened where this session has no books. What is filled of an order of
  /// another program does not wait any more; the next listing says it again.
  void filled(Fill fill) {
    newestFill.merge(fill.instrument(), fill.time(), Math::max);
    external.computeIfPresent(
        fill.orderId(),
        (_, known) -> {
          Quantity remaining = known.order().remaining();
          return fill.quantity().compareTo(remaining) >= 0
              ? null
              : new External(
                  known.order().withRemaining(remaining.minus(fill.quantity())), known.seenAt());
        });
  }

  /// Whether nothing of an instrument happened at or after the moment of a reading, as far as we
  /// know: only then its position says something.
  boolean isSettled(InstrumentId instrument, long readingTime) {
    return newestFill.getOrDefault(instrument, Long.MIN_VALUE) < readingTime;
  }

  /// The same for cash, which every instrument moves.
  boolean isSettled(long readingTime) {
    return newestCash < readingTime
        && newestFill.values().stream().allMatch(time -> time < readingTime);
  }

  List<VenueOrder> external() {
    return external.values().stream().map(External::order).toList();
  }

  /// Whether it was not known before.
  boolean works(VenueOrder order, long time) {
    return external.put(order.id(), new External(order, time)) == null;
  }

  void ended(ClientOrderId order) {
    external.remove(order);
  }

  /// Forgets those that a listing does not hold, unless they came after it.
  ///
  /// @param before engine time, epoch milliseconds
  void keepListed(Set<ClientOrderId> listed, long before) {
    external
        .values()
        .removeIf(each -> !listed.contains(each.order().id()) && each.seenAt() <= before);
  }

  /// An order of another program; null when there is none with this id.
  @Nullable VenueOrder find(ClientOrderId order) {
    External found = external.get(order);
    return found == null ? null : found.order();
  }

  /// Adds what orders of other programs could open to the notional of waiting entries.
  void count(SortedMap<InstrumentId, Money> working, SortedMap<InstrumentId, Price> marks) {
    for (External each : external.values()) {
      VenueOrder order = each.order();
      Price price = order.limit() != null ? order.limit() : marks.get(order.instrument());
      if (!order.reduceOnly() && price != null) {
        working.merge(order.instrument(), price.times(order.remaining()), Money::plus);
      }
    }
  }

  VenueView view() {
    return new VenueView(
        real.armName(),
        armed,
        linked,
        readAt,
        inStep,
        differences.list(),
        unseen,
        external(),
        leverage);
  }
}
