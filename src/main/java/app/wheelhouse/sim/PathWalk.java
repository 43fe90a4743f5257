package app.wheelhouse.sim;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Moves the price of a candle tape and executes what the path touches, in the order of touching.
///
/// Within a bar the path is continuous, so an order executes at its own price; from one bar to the
/// next the price may jump, so a stop executes at the open (worse) and a limit too (better). Of two
/// orders touched at the same price the stop goes first. A resting order takes at most its share of
/// the volume of the last closed bar during one bar; an order that takes is priced by slippage.
final class PathWalk {
  private final Execution execution;
  private final Ledger ledger;
  private final double maxVolumeShare;
  private long walks;

  PathWalk(Execution execution, Ledger ledger, double maxVolumeShare) {
    this.execution = execution;
    this.ledger = ledger;
    this.maxVolumeShare = maxVolumeShare;
  }

  /// Walks a whole bar that came without its forming steps: open, the two extremes, close.
  void walkBar(Pit pit, Candle bar) {
    boolean up = bar.close() >= bar.open();
    double[] prices = {bar.open(), up ? bar.low() : bar.high(), up ? bar.high() : bar.low()};
    for (int i = 0; i < prices.length; i++) {
      if (MarketView.isPrice(prices[i])) {
        walk(pit, prices[i], i == 0);
      }
    }
    walk(pit, bar.close(), false);
  }

  /// Walks from the last price of `pit` to `to`.
  ///
  /// @param jump true when the prices between were not traded
  void walk(Pit pit, double to, boolean jump) {
    double from = pit.view().last();
    boolean gap = jump || !MarketView.isPrice(from);
    walks++;
    Step step = new Step(MarketView.isPrice(from) ? from : to, to, gap);
    while (true) {
      SimOrder next = nearest(pit, step);
      double forced = forcedTouch(pit, step);
      if (next == null && Double.isNaN(forced)) {
        break;
      }
      if (next == null || step.distance(forced) < step.distance(step.touchOf(next))) {
        step = moved(pit, step, forced);
        execution.liquidate(pit, gap ? to : forced);
      } else {
        step = moved(pit, step, step.touchOf(next));
        execute(next, pit, step);
      }
    }
    pit.view().moveTo(to, ledger.now());
  }

  private Step moved(Pit pit, Step step, double touch) {
    Step moved = step.gap() ? step : new Step(touch, step.to(), false);
    pit.view().moveTo(moved.price(), ledger.now());
    return moved;
  }

  private void execute(SimOrder order, Pit pit, Step step) {
    Price limit = order.spec().limit();
    if (order.isArmed()) {
      execution.trigger(order, pit, step.price());
    } else if (limit != null) {
      Price price =
          step.jumpsOver(order)
              ? TakerModel.better(
                  order.side(),
                  limit,
                  TakerModel.against(pit.instrument(), order.side(), step.to()))
              : limit;
      Quantity before = order.open();
      execution.make(order, pit, price, budget(order, pit));
      order.takeFrom(pit.view().barOpenTime(), before.minus(order.open().min(before)));
      order.spend(walks);
    }
  }

  /// What a resting order may still take in this bar.
  private Quantity budget(SimOrder order, Pit pit) {
    double volume = pit.view().barVolume();
    if (maxVolumeShare == 1 || !(volume > 0) || volume == Double.POSITIVE_INFINITY) {
      return order.open();
    }
    Quantity most =
        pit.instrument()
            .roundSize(BigDecimal.valueOf(volume).multiply(BigDecimal.valueOf(maxVolumeShare)));
    return most.minus(order.takenFrom(pit.view().barOpenTime()).min(most));
  }

  private @Nullable SimOrder nearest(Pit pit, Step step) {
    boolean marked = pit.view().hasMark(ledger.now());
    SimOrder nearest = null;
    for (SimOrder order : pit.orders()) {
      boolean works = order.isArmed() ? !marked : order.isResting() && !order.isSpent(walks);
      if (works && step.touches(order) && (nearest == null || isBefore(order, nearest, step))) {
        nearest = order;
      }
    }
    return nearest;
  }

  private static boolean isBefore(SimOrder a, SimOrder b, Step step) {
    int byDistance = Double.compare(step.distance(step.touchOf(a)), step.distance(step.touchOf(b)));
    boolean stopFirst = a.spec().role() == OrderRole.STOP && b.spec().role() != OrderRole.STOP;
    return byDistance < 0 || byDistance == 0 && stopFirst;
  }

  /// Where on the way the position is liquidated; NaN when it is not, or by a mark price elsewhere.
  private double forcedTouch(Pit pit, Step step) {
    if (pit.view().hasMark(ledger.now()) || !execution.isLiquidationDue(pit, step.to())) {
      return Double.NaN;
    }
    BigDecimal price = pit.liquidationPrice();
    double touch = price == null ? step.to() : price.doubleValue();
    return step.contains(touch) ? touch : step.at();
  }

  /// The rest of one step of the path.
  ///
  /// @param at where the path has come to
  /// @param gap true when only `to` is traded
  private record Step(double at, double to, boolean gap) {
    /// The price now traded.
    double price() {
      return gap ? to : at;
    }

    double distance(double price) {
      return Math.abs(price - at);
    }

    boolean contains(double price) {
      return price >= Math.min(at, to) && price <= Math.max(at, to);
    }

    boolean touches(SimOrder order) {
      return isMet(order, to) || !gap && isMet(order, at);
    }

    /// Where the path touches the order: here when its price is met already.
    double touchOf(SimOrder order) {
      return isMet(order, at) ? at : ownPrice(order);
    }

    boolean jumpsOver(SimOrder order) {
      return gap && !isMet(order, at);
    }

    private static double ownPrice(SimOrder order) {
      return order.isArmed() ? order.trigger() : order.limit();
    }

    private static boolean isMet(SimOrder order, double price) {
      boolean fromAbove =
          order.isArmed() ? TickMatch.isTouchedFromAbove(order) : order.side() == Side.BUY;
      return fromAbove ? price <= ownPrice(order) : price >= ownPrice(order);
    }
  }
}
