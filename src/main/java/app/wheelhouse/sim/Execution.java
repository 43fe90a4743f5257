package app.wheelhouse.sim;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.math.BigDecimal;

/// The four ways in which an order meets the market: it takes, it makes, it triggers, or the venue
/// liquidates the position.
final class Execution {
  private final Ledger ledger;
  private final Brackets brackets;
  private final TakerModel taker;

  Execution(Ledger ledger, Brackets brackets, TakerModel taker) {
    this.ledger = ledger;
    this.brackets = brackets;
    this.taker = taker;
  }

  /// Executes what can be taken now; a market or immediate-or-cancel order ends here.
  void take(SimOrder order, Pit pit) {
    Price limit = order.spec().limit();
    Quantity done = Quantity.ZERO;
    for (Slice slice : taker.slices(pit.view(), order.side(), order.open(), limit, ledger.now())) {
      ledger.fill(order, pit, slice, Liquidity.TAKER);
      done = done.plus(slice.quantity());
    }
    if (!done.isZero()) {
      pit.view().take(order.side(), done.toDouble());
      followUp(order, pit, done);
    }
    boolean ends = limit == null || order.spec().timeInForce() == TimeInForce.IOC;
    if (ends && order.isLive()) {
      brackets.expire(order, "Immediate order: the rest found nothing to trade with.");
    }
  }

  /// Fills a resting order at `price` with up to `quantity`.
  void make(SimOrder order, Pit pit, Price price, Quantity quantity) {
    Quantity size = quantity.min(order.open());
    if (!size.isZero()) {
      ledger.fill(order, pit, new Slice(price, size), Liquidity.MAKER);
      followUp(order, pit, size);
    }
  }

  private void followUp(SimOrder order, Pit pit, Quantity done) {
    for (SimOrder woken : brackets.afterFill(order, pit, done)) {
      if (woken.isResting() && woken.spec().timeInForce() != TimeInForce.ALO) {
        take(woken, pit);
      }
    }
  }

  /// Cuts a reduce-only order to what it can close.
  void fit(SimOrder order, Pit pit) {
    brackets.clamp(order, pit, Brackets.POSITION_CLOSED);
  }

  /// Turns a triggered order into a market or limit order and lets it take.
  ///
  /// @param price the mark or last price that touched the trigger
  void trigger(SimOrder order, Pit pit, double price) {
    ledger.report(order, new OrderEvent.Triggered(price));
    take(order, pit);
  }

  /// True when the position must be closed at `mark`: screened in double, decided exactly.
  boolean isLiquidationDue(Pit pit, double mark) {
    return !pit.position().isFlat()
        && pit.isNearLiquidation(mark)
        && LiquidationModel.isDue(
            pit.instrument(), pit.position(), MarketView.exact(pit.instrument(), mark));
  }

  /// Closes the position at its maintenance price, or at `mark` when that is worse.
  void liquidate(Pit pit, double mark) {
    Side side = pit.position().closingSide();
    Price price = TakerModel.against(pit.instrument(), side, mark);
    BigDecimal maintenance = pit.liquidationPrice();
    if (maintenance != null) {
      Price best = TakerModel.against(pit.instrument(), side, maintenance.doubleValue());
      price = TakerModel.better(side.opposite(), price, best);
    }
    ledger.liquidate(pit, price);
    brackets.clamp(pit, Brackets.POSITION_LIQUIDATED);
  }
}
