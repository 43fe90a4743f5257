package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.risk.OrderIntent;
import app.wheelhouse.sim.PaperTrade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Follows on paper what the gate kept from being traded.
///
/// An event of a market touches only the open trades of that market. At most 500 are open: for one
/// more the oldest ends as at its time limit.
final class ShadowBook {
  static final int MOST_OPEN = 500;
  static final int SHOWN = 200;

  private final SequencedSet<ShadowTrade> open = new LinkedHashSet<>();
  private final Map<InstrumentId, Lane> lanes = new HashMap<>();
  private final Deque<ShadowTrade> newest = new ArrayDeque<>();
  private final ShadowTallies tallies = new ShadowTallies();
  private Counterfactuals now = Counterfactuals.NONE;
  private boolean changed;

  /// The open trades of one instrument.
  private static final class Lane {
    private final ShadowPath path;
    private final List<ShadowTrade> open = new ArrayList<>();

    Lane(ShadowPath path) {
      this.path = path;
    }
  }

  /// A rule refused something that cannot be followed.
  void refused(ShadowOrder.Cause cause) {
    tallies.refused(cause);
    changed = true;
  }

  /// Whether a denied wish of this kind is followed already: the same one, asked for again each
  /// minute, would have been one position, not many.
  ///
  /// @param decision number of the decision behind it, 0 for the trader
  boolean follows(OrderIntent intent, long decision) {
    Lane lane = lanes.get(intent.instrument().id());
    if (lane == null) {
      return false;
    }
    for (ShadowTrade trade : lane.open) {
      ShadowOrder order = trade.order();
      boolean byHand = order.decision() == 0;
      if (order.cause().denied()
          && order.side() == intent.side()
          && byHand == (decision == 0)
          && !trade.isOver()) {
        return true;
      }
    }
    return false;
  }

  /// A rule refused an order; follows it from now on.
  void follow(ShadowOrder order, PaperTrade paper, MarketView market) {
    refused(order.cause());
    tallies.opened(order.cause());
    ShadowTrade trade = new ShadowTrade(order, paper, market.mark());
    newest.addLast(trade);
    if (newest.size() > SHOWN) {
      newest.removeFirst();
    }
    if (trade.isOver()) {
      booked(trade);
      return;
    }
    open.addLast(trade);
    lanes
        .computeIfAbsent(order.instrument().id(), _ -> new Lane(new ShadowPath(market)))
        .open
        .add(trade);
    if (open.size() > MOST_OPEN) {
      expireOldest(order.openedAt());
    }
  }

  /// A market has taken in an event.
  void onMarket(MarketView market, MarketEvent event, long time) {
    if (open.isEmpty()) {
      return;
    }
    Lane lane = lanes.get(event.instrument());
    if (lane == null || lane.open.isEmpty()) {
      return;
    }
    if (!lane.path.take(market, event)) {
      return;
    }
    boolean over = false;
    for (int i = 0; i < lane.open.size(); i++) {
      ShadowTrade trade = lane.open.get(i);
      changed |= trade.on(lane.path, time);
      over |= trade.isOver();
    }
    if (over) {
      lane.open.removeIf(this::isOut);
    }
  }

  /// Ends what has reached its time limit; trades are opened in the order of their limits.
  void onTime(long time) {
    while (!open.isEmpty() && open.getFirst().expiresAt() <= time) {
      expireOldest(time);
    }
  }

  /// The board; the same object while nothing changes.
  Counterfactuals now() {
    if (changed) {
      now = new Counterfactuals(newest.stream().map(ShadowTrade::now).toList(), tallies.list());
      changed = false;
    }
    return now;
  }

  private void expireOldest(long time) {
    ShadowTrade oldest = open.getFirst();
    oldest.expire(time);
    Lane lane = lanes.get(oldest.order().instrument().id());
    if (lane != null) {
      lane.open.remove(oldest);
    }
    isOut(oldest);
  }

  private boolean isOut(ShadowTrade trade) {
    if (!trade.isOver()) {
      return false;
    }
    open.remove(trade);
    booked(trade);
    return true;
  }

  private void booked(ShadowTrade trade) {
    tallies.ended(trade.order().cause(), trade.now().net());
    changed = true;
  }
}
