package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agent may ask of the venue; each writes its keys in the order that is hashed (VENUES.md
/// 2.6). Moving funds is none of it: that is signed by the wallet.
public sealed interface HyperliquidAction {
  /// The action as the venue reads and hashes it.
  Keyed wire();

  /// New orders.
  record PlaceOrders(List<OrderLine> orders, Grouping grouping, @Nullable BuilderFee builder)
      implements HyperliquidAction {
    public PlaceOrders {
      orders = List.copyOf(orders);
    }

    @Override
    public Keyed wire() {
      return typed("order")
          .with("orders", WireValue.items(orders.stream().map(OrderLine::wire).toList()))
          .with("grouping", grouping.wire())
          .unlessNull("builder", builder == null ? null : builder.wire())
          .done();
    }
  }

  /// Cancels by the venue's numbers.
  record Cancel(List<ByNumber> orders) implements HyperliquidAction {
    public Cancel {
      orders = List.copyOf(orders);
    }

    @Override
    public Keyed wire() {
      return typed("cancel")
          .with("cancels", WireValue.items(orders.stream().map(ByNumber::wire).toList()))
          .done();
    }
  }

  /// An order to cancel.
  record ByNumber(int asset, long oid) {
    Keyed wire() {
      return Keyed.of("a", WireValue.whole(asset)).with("o", oid).done();
    }
  }

  /// Cancels by our own names.
  record CancelByCloid(List<ByCloid> orders) implements HyperliquidAction {
    public CancelByCloid {
      orders = List.copyOf(orders);
    }

    @Override
    public Keyed wire() {
      return typed("cancelByCloid")
          .with("cancels", WireValue.items(orders.stream().map(ByCloid::wire).toList()))
          .done();
    }
  }

  /// An order to cancel.
  record ByCloid(int asset, ClientOrderId cloid) {
    Keyed wire() {
      return Keyed.of("asset", WireValue.whole(asset)).with("cloid", cloid.value()).done();
    }
  }

  /// Cancels one order and places another; the answer does not say the new number.
  record Modify(Modification change) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("modify")
          .with("oid", change.target.wire())
          .with("order", change.order.wire())
          .done();
    }
  }

  /// As [Modify] for several; the answer says the new numbers.
  record BatchModify(List<Modification> changes) implements HyperliquidAction {
    public BatchModify {
      changes = List.copyOf(changes);
    }

    @Override
    public Keyed wire() {
      return typed("batchModify")
          .with("modifies", WireValue.items(changes.stream().map(Modification::wire).toList()))
          .done();
    }
  }

  /// What becomes of an order.
  record Modification(OrderName target, OrderLine order) {
    Keyed wire() {
      return Keyed.of("oid", target.wire()).with("order", order.wire()).done();
    }
  }

  /// The venue cancels all orders at a time of its own clock, unless told anew: for a desk that has
  /// died.
  ///
  /// @param time epoch milliseconds, at least five seconds ahead; null takes it back
  record ScheduleCancel(@Nullable Long time) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("scheduleCancel")
          .unlessNull("time", time == null ? null : WireValue.whole(time))
          .done();
    }
  }

  /// Leverage and margin mode of one instrument.
  record UpdateLeverage(int asset, boolean cross, int leverage) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("updateLeverage")
          .with("asset", asset)
          .with("isCross", cross)
          .with("leverage", leverage)
          .done();
    }
  }

  /// Moves margin to an isolated position.
  ///
  /// @param microUsdc millionths of a USDC, negative to take it away
  record UpdateIsolatedMargin(int asset, long microUsdc) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      // The venue asks for isBuy and heeds it only in a hedge mode that it does not have.
      return typed("updateIsolatedMargin")
          .with("asset", asset)
          .with("isBuy", true)
          .with("ntli", microUsdc)
          .done();
    }
  }

  /// An order that the venue cuts into many over time.
  record TwapOrder(Twap twap) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("twapOrder").with("twap", twap.wire()).done();
    }
  }

  /// Ends a running TWAP.
  record TwapCancel(int asset, long twapId) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("twapCancel").with("a", asset).with("t", twapId).done();
    }
  }

  /// Buys requests for the address, 0.0005 USDC each.
  record ReserveRequestWeight(int weight) implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("reserveRequestWeight").with("weight", weight).done();
    }
  }

  /// Uses up a nonce, so that what was sent with it can no longer take effect.
  record Noop() implements HyperliquidAction {
    @Override
    public Keyed wire() {
      return typed("noop").done();
    }
  }

  private static KeyedBuilder typed(String type) {
    return Keyed.of("type", WireValue.text(type));
  }
}
