package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Trade;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the events of a tape: times, holes over 3 s, instruments, duplicate trade ids.
final class EventTally {
  private static final long HOLE_MILLIS = 3_000;

  private final Map<InstrumentId, RecentIds> trades = new TreeMap<>();
  private final Holes holes = new Holes();
  private long events;
  private long duplicates;
  private long first;
  private long last;

  void add(MarketEvent event) {
    RecentIds ids = trades.computeIfAbsent(event.instrument(), _ -> new RecentIds());
    if (event instanceof Trade trade && !ids.isNew(trade.tradeId())) {
      duplicates++;
    }
    time(event.time());
    events++;
  }

  /// Something that is no market event happened, epoch milliseconds.
  void time(long millis) {
    if (first == 0) {
      first = millis;
    } else if (millis - last > HOLE_MILLIS) {
      holes.add(last, millis);
    }
    last = Math.max(last, millis);
  }

  long events() {
    return events;
  }

  TapeReport report(BadRowLog log, TapeKind kind, long rows, String format, List<String> notes) {
    return new TapeReport(
        log.file(),
        kind,
        List.copyOf(trades.keySet()),
        rows,
        log.count(),
        log.rows(),
        first,
        last,
        null,
        format,
        holes.count(),
        holes.longest(),
        duplicates,
        notes);
  }
}
