package app.wheelhouse.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Trade;
import java.util.Map;
import java.util.TreeMap;

/// Drops trades that a reconnect sends again, by trade id, with bounded memory an instrument.
final class TradeDeduplicator {
  /// Trade ids remembered for each instrument: well over what a venue replays after a reconnect.
  static final int REMEMBERED = 8_192;

  private final Map<InstrumentId, Ids> seen = new TreeMap<>();
  private long duplicates;

  /// True the first time a trade id is seen; trades without id always pass.
  boolean admit(Trade trade) {
    if (trade.tradeId() == 0) {
      return true;
    }
    if (seen.computeIfAbsent(trade.instrument(), _ -> new Ids()).add(trade.tradeId())) {
      return true;
    }
    duplicates++;
    return false;
  }

  long duplicates() {
    return duplicates;
  }

  /// A hash set of longs over a ring: adding beyond the ring forgets the oldest.
  private static final class Ids {
    private final long[] ring = new long[REMEMBERED];
    private final long[] table = new long[REMEMBERED * 4];
    private int next;

    boolean add(long id) {
      if (find(id) >= 0) {
        return false;
      }
      long oldest = ring[next];
      if (oldest != 0) {
        remove(oldest);
      }
      ring[next] = id;
      next = (next + 1) % ring.length;
      insert(id);
      return true;
    }

    private int find(long id) {
      int slot = slot(id);
      while (table[slot] != 0) {
        if (table[slot] == id) {
          return slot;
        }
        slot = (slot + 1) & (table.length - 1);
      }
      return -1;
    }

    private void insert(long id) {
      int slot = slot(id);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = id;
    }

    /// Removes by shifting back what stands behind, so that no search stops short.
    private void remove(long id) {
      int hole = find(id);
      if (hole < 0) {
        return;
      }
      table[hole] = 0;
      int slot = (hole + 1) & (table.length - 1);
      while (table[slot] != 0) {
        long moved = table[slot];
        table[slot] = 0;
        insert(moved);
        slot = (slot + 1) & (table.length - 1);
      }
    }

    private int slot(long id) {
      long mixed = id * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 40) & (table.length - 1);
    }
  }
}
