package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.venue.hyperliquid.action.OrderKind;
import app.wheelhouse.venue.hyperliquid.action.OrderLine;
import app.wheelhouse.venue.hyperliquid.action.Tif;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Writes one order as the venue wants it. The venue has no order without a price: a market order
/// is a limit at the worst price that takes what is there, and a stop has one as well.
///
/// What adds exposure must fit the rules as it is, since the gate judged just that; an exit is
/// brought into them on the safe side, since a stop a tick nearer is better than none.
final class LineMaker {
  private final Slippage slippage;

  LineMaker(Slippage slippage) {
    this.slippage = slippage;
  }

  /// @param worst the worst price of an order at the market; null for the other types
  /// @throws RequestRefused when it cannot be said to the venue
  OrderLine line(OrderSpec spec, Asset asset, @Nullable BigDecimal worst) {
    HyperliquidNormaliser rules = asset.rules();
    if (spec.type() != OrderType.LIMIT && spec.timeInForce() == TimeInForce.ALO) {
      throw new RequestRefused("Only a limit order can be post-only; choose a limit");
    }
    if (spec.type().hasTrigger() && spec.timeInForce() != TimeInForce.GTC) {
      throw new RequestRefused("A stop or target at Hyperliquid rests until it is canceled");
    }
    Price limit = limit(spec, asset, worst);
    Quantity size = size(spec, asset);
    if (!spec.reduceOnly() && !rules.isWorthEnough(limit, size)) {
      throw new RequestRefused(
          "The order is worth "
              + limit.times(size)
              + " USDC; the venue's minimum is $"
              + rules.smallestValue());
    }
    return new OrderLine(
        asset.id(),
        spec.side() == Side.BUY,
        limit,
        size,
        spec.reduceOnly(),
        kind(spec, asset),
        spec.id());
  }

  private Price limit(OrderSpec spec, Asset asset, @Nullable BigDecimal worst) {
    Price trigger = spec.trigger();
    Price limit = spec.limit();
    if (limit != null) {
      return price("price", limit, spec, asset);
    }
    BigDecimal furthest = worst;
    if (trigger != null) {
      BigDecimal away = slippage.trigger().multiply(BigDecimal.valueOf(spec.side().sign()));
      furthest = trigger.value().multiply(BigDecimal.ONE.add(away));
    }
    if (furthest == null) {
      throw new RequestRefused(
          "No price of "
              + asset.name()
              + " is known yet, so a worst price for the order cannot be set; use a limit order");
    }
    return rounded(furthest, spec, asset);
  }

  private OrderKind kind(OrderSpec spec, Asset asset) {
    Price trigger = spec.trigger();
    if (trigger == null) {
      return new OrderKind.Limit(
          spec.type() == OrderType.MARKET ? Tif.IOC : tif(spec.timeInForce()));
    }
    boolean target = spec.type() == OrderType.TAKE_PROFIT;
    return new OrderKind.Trigger(
        !spec.type().hasLimit(), price("trigger", trigger, spec, asset), target);
  }

  private static Tif tif(TimeInForce time) {
    return switch (time) {
      case GTC -> Tif.GTC;
      case IOC -> Tif.IOC;
      case ALO -> Tif.ALO;
    };
  }

  private static Price price(String what, Price price, OrderSpec spec, Asset asset) {
    if (asset.rules().accepts(price)) {
      return price;
    }
    if (!spec.reduceOnly()) {
      throw new RequestRefused(
          "The "
              + what
              + " "
              + price
              + " does not fit the venue's rules for "
              + asset.name()
              + " any more; enter the order again");
    }
    return rounded(price.value(), spec, asset);
  }

  /// A sell up and a buy down: for a limit that pays less, for a stop it is nearer to the market.
  private static Price rounded(BigDecimal price, OrderSpec spec, Asset asset) {
    try {
      return spec.role() == OrderRole.STOP
          ? asset.rules().stop(price, spec.side())
          : asset.rules().passively(price, spec.side());
    } catch (IllegalArgumentException _) {
      throw new RequestRefused(
          "The price "
              + price.toPlainString()
              + " of "
              + asset.name()
              + " is too small for the venue: it rounds to 0");
    }
  }

  private static Quantity size(OrderSpec spec, Asset asset) {
    HyperliquidNormaliser rules = asset.rules();
    Quantity size = spec.quantity();
    if (rules.accepts(size)) {
      return size;
    }
    Quantity lots = rules.size(size.value());
    if (!spec.reduceOnly() || lots.isZero()) {
      throw new RequestRefused(
          "The size "
              + size
              + " "
              + asset.name()
              + " does not fit the venue's smallest lot, "
              + rules.lot()
              + "; enter the order again");
    }
    return lots;
  }
}
