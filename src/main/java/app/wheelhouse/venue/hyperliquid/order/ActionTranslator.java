package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.venue.hyperliquid.action.Grouping;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import app.wheelhouse.venue.hyperliquid.action.OrderLine;
import app.wheelhouse.venue.hyperliquid.action.OrderName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Says an approved action in the venue's words, or refuses it with a sentence before anything is
/// signed. Coins, ticks and lots are those of the newest table.
public final class ActionTranslator {
  private static final int MICRO_USDC = 6;

  private final AssetTables tables;
  private final ReferencePrice prices;
  private final Slippage slippage;
  private final OrderNumbers numbers;
  private final LineMaker lines;

  /// @param numbers of orders that have no name of ours at the venue, and what was filled of those
  ///   that are changed
  public ActionTranslator(
      AssetTables tables, ReferencePrice prices, Slippage slippage, OrderNumbers numbers) {
    this.tables = tables;
    this.prices = prices;
    this.slippage = slippage;
    this.numbers = numbers;
    this.lines = new LineMaker(slippage);
  }

  /// @param now epoch milliseconds
  /// @throws RequestRefused when it cannot be said to the venue as the gate approved it
  public HyperliquidAction translate(ApprovedAction action, long now) {
    return switch (action) {
      case ApprovedOrder order -> place(order, now);
      case ApprovedCancel cancel -> cancel(cancel, now);
      case ApprovedModify modify -> modify(modify, now);
      case ApprovedLeverage leverage -> leverage(leverage, now);
      case ApprovedMargin margin -> margin(margin, now);
    };
  }

  /// Whether the numbers of coins inside prepared bytes are still those of the instrument.
  boolean isStillRight(ApprovedAction action, List<Integer> assets) {
    return tables.match(assets, instrument(action));
  }

  static InstrumentId instrument(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> order.entry().instrument();
      case ApprovedCancel cancel -> cancel.instrument();
      case ApprovedModify modify -> modify.after().instrument();
      case ApprovedLeverage leverage -> leverage.instrument();
      case ApprovedMargin margin -> margin.instrument();
    };
  }

  private HyperliquidAction place(ApprovedOrder approved, long now) {
    OrderSpec entry = approved.entry();
    Asset asset = traded(entry.instrument(), !entry.reduceOnly(), now);
    if (!entry.reduceOnly()) {
      requireLeverage(asset, entry.leverage());
    }
    List<OrderLine> all = new ArrayList<>();
    all.add(lines.line(entry, asset, worst(approved, asset)));
    for (OrderSpec child : approved.orders().subList(1, approved.orders().size())) {
      if (!isChild(child, entry)) {
        throw new RequestRefused(
            "Only a stop and a target of the order itself can go with it; send the others alone");
      }
      all.add(lines.line(child, asset, null));
    }
    Grouping grouping = all.size() > 1 ? Grouping.BRACKET : Grouping.NONE;
    return new HyperliquidAction.PlaceOrders(all, grouping, null);
  }

  private static boolean isChild(OrderSpec spec, OrderSpec entry) {
    return entry.id().equals(spec.parent())
        && spec.instrument().equals(entry.instrument())
        && spec.side() == entry.side().opposite()
        && spec.reduceOnly()
        && spec.type().hasTrigger();
  }

  private HyperliquidAction cancel(ApprovedCancel cancel, long now) {
    int asset = tables.asset(cancel.instrument(), false, now).id();
    OptionalLong number = numbers.numberOf(cancel.orderId());
    return number.isPresent()
        ? new HyperliquidAction.Cancel(
            List.of(new HyperliquidAction.ByNumber(asset, number.getAsLong())))
        : new HyperliquidAction.CancelByCloid(
            List.of(new HyperliquidAction.ByCloid(asset, cancel.orderId())));
  }

  /// An order that had no name of ours gets one by being changed, so that its next number is known
  /// as its own.
  private HyperliquidAction modify(ApprovedModify modify, long now) {
    OrderSpec after = unfilled(modify);
    if (after.type() == OrderType.MARKET) {
      throw new RequestRefused("An order at the market cannot be changed, only canceled");
    }
    Asset asset = traded(after.instrument(), !after.reduceOnly(), now);
    // One in a batch: unlike the plain modify, the answer to it says how the order fared.
    return new HyperliquidAction.BatchModify(
        List.of(
            new HyperliquidAction.Modification(
                name(modify.orderId()), lines.line(after, asset, null))));
  }

  private OrderName name(ClientOrderId id) {
    OptionalLong number = numbers.numberOf(id);
    return number.isPresent() ? new OrderName.Number(number.getAsLong()) : new OrderName.Own(id);
  }

  /// The venue places a new order in the old one's stead, which knows nothing of what was filled of
  /// that: asked for the whole size it would fill that part twice.
  private OrderSpec unfilled(ApprovedModify modify) {
    OrderSpec after = modify.after();
    Quantity filled = numbers.filled(modify.orderId());
    if (filled.isZero()) {
      return after;
    }
    if (filled.compareTo(after.quantity()) >= 0) {
      throw new RequestRefused(
          "Of the order "
              + filled
              + " are filled, so nothing is left to be changed to "
              + after.quantity());
    }
    return after.withQuantity(after.quantity().minus(filled));
  }

  private HyperliquidAction leverage(ApprovedLeverage approved, long now) {
    Asset asset = traded(approved.instrument(), true, now);
    requireLeverage(asset, approved.leverage());
    // Isolated: what one position can lose is what it holds.
    return new HyperliquidAction.UpdateLeverage(asset.id(), false, approved.leverage());
  }

  private HyperliquidAction margin(ApprovedMargin approved, long now) {
    boolean adds = approved.amount().signum() > 0;
    Asset asset = traded(approved.instrument(), !adds, now);
    BigDecimal micro = approved.amount().amount().movePointRight(MICRO_USDC);
    BigDecimal whole = micro.setScale(0, RoundingMode.DOWN);
    if (whole.signum() == 0 || whole.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new RequestRefused(
          "Margin is moved in steps of 0.000001 USDC; " + approved.amount() + " is none");
    }
    return new HyperliquidAction.UpdateIsolatedMargin(asset.id(), whole.longValueExact());
  }

  private Asset traded(InstrumentId instrument, boolean addsRisk, long now) {
    Asset asset = tables.asset(instrument, addsRisk, now);
    if (asset.info().delisted()) {
      throw new RequestRefused(
          asset.name()
              + " was delisted by the venue, which takes no orders in it any more; it settles open"
              + " positions itself");
    }
    return asset;
  }

  private static void requireLeverage(Asset asset, int leverage) {
    if (leverage > asset.info().maxLeverage()) {
      throw new RequestRefused(
          "The venue allows at most "
              + asset.info().maxLeverage()
              + "x for "
              + asset.name()
              + " now, not "
              + leverage
              + "x; choose less");
    }
  }

  /// The worst price of an order at the market: for an entry the edge of the band that the gate
  /// approved, for an exit the newest price less the slippage. Null when it has a price of its own,
  /// or none is known.
  private @Nullable BigDecimal worst(ApprovedOrder approved, Asset asset) {
    OrderSpec entry = approved.entry();
    if (entry.type() != OrderType.MARKET) {
      return null;
    }
    boolean buy = entry.side() == Side.BUY;
    double edge = buy ? approved.bandHigh() : approved.bandLow();
    if (edge > 0 && edge < Double.POSITIVE_INFINITY) {
      return asset.rules().exact(edge).value();
    }
    BigDecimal away = slippage.exit().multiply(BigDecimal.valueOf(entry.side().sign()));
    return prices
        .of(entry.instrument())
        .map(Price::value)
        .map(mark -> mark.multiply(BigDecimal.ONE.add(away)))
        .orElse(null);
  }
}
