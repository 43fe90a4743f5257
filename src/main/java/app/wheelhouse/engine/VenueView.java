package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the account stands at its venue, for screens and reports; only sessions with real orders
/// have one.
///
/// @param armName what is to be typed to arm trading; empty where no arming is needed
/// @param armed whether new positions may be opened as far as arming goes
/// @param linked whether the stream of fills and orders is up
/// @param readAt engine time of the newest reading, epoch milliseconds; 0 before the first
/// @param inStep whether that reading agreed with our books, or what it found was explained
/// @param differences found in this session, the newest 200, oldest first
/// @param unseen how many serious ones the trader has not seen
/// @param external orders at the venue that are not ours, oldest first
/// @param leverage that the venue has set, by instrument
public record VenueView(
    String armName,
    boolean armed,
    boolean linked,
    long readAt,
    boolean inStep,
    List<Difference> differences,
    int unseen,
    List<VenueOrder> external,
    SortedMap<InstrumentId, Integer> leverage) {
  public VenueView {
    differences = List.copyOf(differences);
    external = List.copyOf(external);
    leverage = Collections.unmodifiableSortedMap(new TreeMap<>(leverage));
  }
}
