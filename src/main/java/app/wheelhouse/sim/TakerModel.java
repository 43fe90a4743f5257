package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an order that takes liquidity pays.
///
/// A fresh book is walked level by level, each level one fill, never better than a newer quote's
/// touch; what exceeds the book's depth, or the size of the quoted touch, or is priced by the last
/// price alone, pays the slippage share on top. Prices are rounded to the tick against the trader.
record TakerModel(double slippageShare) {
  /// True when a taker of `side` meets a price no worse than `limit`.
  static boolean crosses(MarketView view, Side side, Price limit, long now) {
    double touch = view.touch(side, now);
    return MarketView.isPrice(touch) && isWithin(side, touch, limit.toDouble());
  }

  /// The executions of an order of `quantity` now; less than all of it only with a `limit`.
  List<Slice> slices(
      MarketView view, Side side, Quantity quantity, @Nullable Price limit, long now) {
    double touch = view.touch(side, now);
    double bound = limit == null ? side.sign() * Double.POSITIVE_INFINITY : limit.toDouble();
    if (!MarketView.isPrice(touch) || !isWithin(side, touch, bound)) {
      return List.of();
    }
    Levels levels = view.levels(side, now);
    List<Slice> slices = new ArrayList<>();
    if (!levels.isEmpty()) {
      double worst = walk(levels, view, side, quantity, touch, bound, slices);
      if (isWithin(side, levels.price(levels.depth() - 1), bound)) {
        beyond(view.instrument(), side, rest(quantity, slices), worst, limit, slices);
      }
      return slices;
    }
    double size = view.touchSize(side, now);
    if (size > 0) {
      double left = size - view.taken(side);
      addLevel(view.instrument(), side, touch, left, quantity, slices);
      beyond(view.instrument(), side, rest(quantity, slices), touch, limit, slices);
    } else {
      Price price = slipped(view.instrument(), side, touch);
      slices.add(new Slice(limit == null ? price : better(side, price, limit), quantity));
    }
    return slices;
  }

  /// Takes the levels within `bound`; gives the worst price met.
  private static double walk(
      Levels levels,
      MarketView view,
      Side side,
      Quantity quantity,
      double touch,
      double bound,
      List<Slice> slices) {
    double skip = view.taken(side);
    double worst = touch;
    for (int i = 0; i < levels.depth() && isWithin(side, levels.price(i), bound); i++) {
      if (!MarketView.isPrice(levels.price(i))) {
        continue;
      }
      worst =
          side == Side.BUY ? Math.max(worst, levels.price(i)) : Math.min(worst, levels.price(i));
      double left = levels.size(i) - skip;
      skip = Math.max(0, -left);
      addLevel(view.instrument(), side, worst, left, rest(quantity, slices), slices);
    }
    return worst;
  }

  private static void addLevel(
      Instrument instrument,
      Side side,
      double price,
      double size,
      Quantity wanted,
      List<Slice> slices) {
    if (!(size > 0) || size == Double.POSITIVE_INFINITY || wanted.isZero()) {
      return;
    }
    Quantity part = instrument.roundSize(BigDecimal.valueOf(size)).min(wanted);
    if (!part.isZero()) {
      slices.add(new Slice(against(instrument, side, price), part));
    }
  }

  /// What the visible size does not cover: slipped from the worst price, if the limit allows it.
  private void beyond(
      Instrument instrument,
      Side side,
      Quantity rest,
      double worst,
      @Nullable Price limit,
      List<Slice> slices) {
    if (rest.isZero()) {
      return;
    }
    Price price = slipped(instrument, side, worst);
    if (limit == null || better(side, price, limit).equals(price)) {
      slices.add(new Slice(price, rest));
    }
  }

  private Price slipped(Instrument instrument, Side side, double price) {
    BigDecimal factor =
        BigDecimal.ONE.add(
            BigDecimal.valueOf(slippageShare).multiply(BigDecimal.valueOf(side.sign())));
    BigDecimal raw = BigDecimal.valueOf(price).multiply(factor).max(instrument.tickSize());
    return instrument.roundPrice(raw, side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  /// The nearest tick that is no better for the trader.
  static Price against(Instrument instrument, Side side, double price) {
    double raw = Math.max(price, instrument.tick());
    return instrument.roundPrice(raw, side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  /// The one of two prices that is better for a trader of `side`.
  static Price better(Side side, Price a, Price b) {
    boolean aIsLower = a.isBelow(b);
    return side == Side.BUY ? (aIsLower ? a : b) : (aIsLower ? b : a);
  }

  private static boolean isWithin(Side side, double price, double bound) {
    return side == Side.BUY ? price <= bound : price >= bound;
  }

  private static Quantity rest(Quantity quantity, List<Slice> slices) {
    Quantity rest = quantity;
    for (Slice slice : slices) {
      rest = rest.minus(slice.quantity());
    }
    return rest;
  }
}
