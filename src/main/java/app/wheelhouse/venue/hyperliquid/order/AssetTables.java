package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.Venue;
import app.wheelhouse.execution.RequestRefused;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The newest table of the venue's instruments; whoever reads `meta` puts it here. Thread-safe.
///
/// New exposure needs a fresh one: after [#MOST_AGE_MILLIS] without a newer table it is refused.
public final class AssetTables {
  /// How old a table may be for new exposure.
  public static final long MOST_AGE_MILLIS = 3_600_000;

  private final AtomicReference<@Nullable AssetTable> newest = new AtomicReference<>();

  /// Takes a table unless a newer one is here.
  ///
  /// @return what changed, a sentence each
  public List<String> update(AssetTable table) {
    AssetTable before =
        newest.getAndUpdate(now -> now == null || now.time() <= table.time() ? table : now);
    return before == null || before.time() > table.time() ? List.of() : before.changesTo(table);
  }

  /// The coin as the newest table has it.
  ///
  /// @param fresh whether an old table will not do
  /// @param now epoch milliseconds
  /// @throws RequestRefused when it is not in there, or the table is missing or too old
  public Asset asset(InstrumentId instrument, boolean fresh, long now) {
    AssetTable table = newest.get();
    if (!instrument.venue().equals(Venue.HYPERLIQUID)) {
      throw new RequestRefused(instrument.symbol() + " is not traded at Hyperliquid");
    }
    if (table == null) {
      throw new RequestRefused(
          "The venue's list of instruments was not read yet; wait for the connection");
    }
    long age = now - table.time();
    if (fresh && age > MOST_AGE_MILLIS) {
      throw new RequestRefused(
          "The venue's list of instruments is "
              + age / 60_000
              + " minutes old (at most "
              + MOST_AGE_MILLIS / 60_000
              + "), so nothing new is sent; reconnect to read it again");
    }
    return table
        .find(instrument.symbol())
        .orElseThrow(() ->
            new RequestRefused(instrument.symbol() + " is not in the venue's list of instruments"));
  }

  /// Whether all these numbers stand for this coin in the newest table.
  public boolean match(List<Integer> ids, InstrumentId instrument) {
    AssetTable table = newest.get();
    return table != null
        && !ids.isEmpty()
        && ids.stream().allMatch(id -> table.matches(id, instrument.symbol()));
  }
}
