package app.wheelhouse.execution;

import app.wheelhouse.domain.order.ClientOrderId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Which orders are looked up, when each is asked for next, and which are silent. Thread-safe;
/// knows no clock and no venue.
final class LookUps {
  private final LostOrderSettings settings;
  private final SequencedMap<ClientOrderId, LookUp> lost = new LinkedHashMap<>();

  /// Submitted orders of which nothing was heard, and since when.
  private final SequencedMap<ClientOrderId, Long> silent = new LinkedHashMap<>();

  LookUps(LostOrderSettings settings) {
    this.settings = settings;
  }

  /// Handed to the wire; the venue is to say something soon.
  synchronized void submitted(ClientOrderId id, long now) {
    silent.put(id, now);
  }

  /// The venue said something about it.
  synchronized void heard(ClientOrderId id) {
    silent.remove(id);
  }

  /// Its answer was lost. What was known of an earlier search says nothing about a later request.
  synchronized void lost(ClientOrderId id, long now) {
    silent.remove(id);
    lost.put(id, LookUp.begun(id, now));
  }

  /// Nothing more is to be found out about it.
  synchronized void ended(ClientOrderId id) {
    silent.remove(id);
    lost.remove(id);
  }

  /// A search is over, unless a new one began meanwhile.
  synchronized void settled(LookUp lookUp) {
    LookUp now = lost.get(lookUp.id());
    if (now != null && now.since() == lookUp.since()) {
      lost.remove(lookUp.id());
    }
  }

  /// Orders that were silent for too long, once each.
  synchronized List<ClientOrderId> silentFor(long now) {
    List<ClientOrderId> found = new ArrayList<>();
    silent.forEach((id, since) -> {
      if (now - since >= settings.silentMillis()) {
        found.add(id);
      }
    });
    found.forEach(silent::remove);
    return found;
  }

  /// Searches whose next question is due, oldest first.
  synchronized List<LookUp> due(long now) {
    return lost.values().stream().filter(lookUp -> dueAt(lookUp) <= now).toList();
  }

  /// When something is due next; far away when nothing is.
  synchronized long next() {
    long next = Long.MAX_VALUE;
    for (LookUp lookUp : lost.values()) {
      next = Math.min(next, dueAt(lookUp));
    }
    for (long since : silent.values()) {
      next = Math.min(next, since + settings.silentMillis());
    }
    return next;
  }

  /// The question settled nothing: it failed, or the venue cannot tell yet.
  synchronized void open(LookUp lookUp, long askedAt, String answer) {
    replace(lookUp, lookUp.answered(askedAt, answer));
  }

  /// The venue does not know the order.
  ///
  /// @param askedAt when the question left: an order may still arrive while it is answered
  /// @return whether this proves that the order was never placed
  synchronized boolean unknown(LookUp lookUp, long askedAt) {
    LookUp after = lookUp.unknown(askedAt);
    boolean expired = askedAt > lookUp.since() + settings.expiryMillis() + settings.skewMillis();
    return replace(lookUp, after)
        && expired
        && after.unknowns() >= settings.unknowns()
        && askedAt - after.firstUnknown() >= settings.spanMillis();
  }

  synchronized @Nullable LookUp find(ClientOrderId id) {
    return lost.get(id);
  }

  synchronized List<LookUp> list() {
    return List.copyOf(lost.values());
  }

  /// False when the search ended or began anew while the venue was asked.
  private boolean replace(LookUp before, LookUp after) {
    return lost.replace(before.id(), before, after);
  }

  private long dueAt(LookUp lookUp) {
    long from = lookUp.asked() == 0 ? lookUp.since() : lookUp.lastAsked();
    return from + settings.step(lookUp.asked());
  }
}
