package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Matches resting orders against trades, quotes and books, and watches triggers and liquidation.
///
/// A resting order fills at its own limit, better prices first, then by arrival; one event's volume
/// is shared by all orders that it meets.
final class TickMatch {
  private static final Comparator<SimOrder> BIDS_FIRST_IN_PRICE =
      Comparator.comparingDouble(SimOrder::limit).reversed();
  private static final Comparator<SimOrder> ASKS_FIRST_IN_PRICE =
      Comparator.comparingDouble(SimOrder::limit);

  private final Execution execution;
  private final Ledger ledger;
  private final double maxVolumeShare;

  TickMatch(Execution execution, Ledger ledger, double maxVolumeShare) {
    this.execution = execution;
    this.ledger = ledger;
    this.maxVolumeShare = maxVolumeShare;
  }

  /// A trade through a limit fills it (without limit when the share is 1), a trade at the limit
  /// fills at most the trade's size.
  void onTrade(Pit pit, Trade trade) {
    watch(pit, trade.low(), trade.high());
    for (Side side : Side.values()) {
      double reached = side == Side.BUY ? trade.low() : trade.high();
      fill(pit, side, reached, trade.size(), maxVolumeShare == 1);
    }
    watch(pit, trade.low(), trade.high());
  }

  void onQuote(Pit pit, Quote quote) {
    fill(pit, Side.BUY, quote.ask(), quote.askSize(), !(quote.askSize() > 0));
    fill(pit, Side.SELL, quote.bid(), quote.bidSize(), !(quote.bidSize() > 0));
    watch(pit);
  }

  /// Each limit meets the levels of the other side that are at or through it.
  void onBook(Pit pit, Levels bids, Levels asks) {
    meet(pit, Side.BUY, asks);
    meet(pit, Side.SELL, bids);
    watch(pit);
  }

  private void meet(Pit pit, Side side, Levels levels) {
    double used = 0;
    for (SimOrder order : touched(pit, side, levels.isEmpty() ? Double.NaN : levels.price(0))) {
      double size = -used;
      for (int i = 0; i < levels.depth() && reaches(side, levels.price(i), order.limit()); i++) {
        size += levels.size(i);
      }
      Quantity before = order.open();
      make(pit, order, share(pit.instrument(), size));
      used += before.toDouble() - order.open().toDouble();
    }
  }

  private void fill(Pit pit, Side side, double reached, double size, boolean unlimitedThrough) {
    List<SimOrder> touched = touched(pit, side, reached);
    if (touched.isEmpty()) {
      return;
    }
    Quantity left = share(pit.instrument(), size);
    for (SimOrder order : touched) {
      boolean through = order.limit() != reached;
      Quantity before = order.open();
      make(pit, order, through && unlimitedThrough ? before : left);
      left = left.minus(before.minus(order.open()).min(left));
    }
  }

  private void make(Pit pit, SimOrder order, Quantity most) {
    Price limit = order.spec().limit();
    if (order.isResting() && limit != null) {
      execution.make(order, pit, limit, most);
    }
  }

  private static List<SimOrder> touched(Pit pit, Side side, double reached) {
    if (!MarketView.isPrice(reached)) {
      return List.of();
    }
    List<SimOrder> touched = List.of();
    for (SimOrder order : pit.orders()) {
      if (order.side() == side && order.isResting() && reaches(side, reached, order.limit())) {
        if (touched.isEmpty()) {
          touched = new ArrayList<>(2);
        }
        touched.add(order);
      }
    }
    if (touched.size() > 1) {
      touched.sort(side == Side.BUY ? BIDS_FIRST_IN_PRICE : ASKS_FIRST_IN_PRICE);
    }
    return touched;
  }

  private static boolean reaches(Side side, double price, double limit) {
    return side == Side.BUY ? price <= limit : price >= limit;
  }

  private Quantity share(Instrument instrument, double size) {
    return size > 0 && size < Double.POSITIVE_INFINITY
        ? instrument.roundSize(
            BigDecimal.valueOf(size).multiply(BigDecimal.valueOf(maxVolumeShare)))
        : Quantity.ZERO;
  }

  /// Triggers and liquidation at the price now.
  void watch(Pit pit) {
    double mark = pit.view().mark(ledger.now());
    watch(pit, mark, mark);
  }

  /// The same for a price that went over a range; a fresh mark price overrules it.
  private void watch(Pit pit, double low, double high) {
    boolean marked = pit.view().hasMark(ledger.now());
    double mark = pit.view().mark(ledger.now());
    double lowest = marked ? mark : low;
    double highest = marked ? mark : high;
    if (!MarketView.isPrice(lowest)) {
      return;
    }
    SimOrder next = firstTriggered(pit, lowest, highest);
    while (next != null) {
      execution.trigger(next, pit, isTouchedFromAbove(next) ? lowest : highest);
      next = firstTriggered(pit, lowest, highest);
    }
    double worst = pit.position().isLong() ? lowest : highest;
    if (execution.isLiquidationDue(pit, worst)) {
      execution.liquidate(pit, worst);
    }
  }

  /// Stops before everything else (the worse outcome of an unknown order of prices), then by
  /// arrival.
  private static @Nullable SimOrder firstTriggered(Pit pit, double low, double high) {
    SimOrder first = null;
    for (SimOrder order : pit.orders()) {
      if (order.isArmed()
          && (isTouchedFromAbove(order) ? low <= order.trigger() : high >= order.trigger())) {
        if (order.spec().role() == OrderRole.STOP) {
          return order;
        }
        first = first == null ? order : first;
      }
    }
    return first;
  }

  /// True when a price at or below the trigger touches it: the stop of a long, the target of a
  /// short.
  static boolean isTouchedFromAbove(SimOrder order) {
    return (order.type() == OrderType.TAKE_PROFIT) == (order.side() == Side.BUY);
  }
}
