package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;

/// Whether a stop can fire now: where fills are simulated, it needs prices to do so.
public final class StopWait {
  /// A simulated stop is said to wait when prices are older than this, milliseconds.
  public static final long LONGEST = 3_000;

  /// It can fire as soon as the market meets it.
  public static final long NONE = -1;

  private static final String SIMULATED = "paper";

  private StopWait() {}

  /// For how long the stops of a market have waited for prices, milliseconds; [#NONE] while they do
  /// not, and where a venue keeps them.
  ///
  /// @param silence since the snapshot, milliseconds
  public static long of(DeskSnapshot snapshot, InstrumentId id, long silence) {
    FeedStatus feed = snapshot.feed();
    boolean stands = feed != null && feed.state().standsStill();
    if (stands || !snapshot.account().id().venue().equals(SIMULATED)) {
      return NONE;
    }
    long price = snapshot.instrument(id).map(InstrumentSnapshot::priceTime).orElse(0L);
    long age = price == 0 ? silence : snapshot.time() - price + silence;
    boolean up = feed != null && feed.state().isUp() && price != 0;
    return up && age <= LONGEST ? NONE : Math.max(0, age);
  }
}
