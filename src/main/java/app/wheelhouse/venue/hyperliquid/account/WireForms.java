package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.venue.hyperliquid.order.OrderNumbers;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Coins, names and orders from the venue's form into the desk's.
final class WireForms {
  private WireForms() {}

  /// Empty for what is no perpetual: spot pairs and outcomes.
  static Optional<InstrumentId> instrument(String coin) {
    if (coin.isEmpty() || "@#".indexOf(coin.charAt(0)) >= 0 || coin.indexOf('/') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(InstrumentId.hyperliquid(coin));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The name that the order has at the venue; empty when it has none, or none of our form.
  static Optional<ClientOrderId> cloid(@Nullable String cloid) {
    if (cloid == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ClientOrderId(cloid.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// By its name, else by what is known of its number, else by the number.
  static ClientOrderId identity(@Nullable String cloid, long oid, OrderNumbers numbers) {
    return cloid(cloid).or(() -> numbers.owner(oid)).orElseGet(() -> ClientOrderId.ofVenue(oid));
  }

  /// The order as the venue lists it; empty for what is no perpetual.
  ///
  /// @param position size of the position in its instrument, which is what an order for the whole
  ///   position means by size 0
  /// @throws IllegalArgumentException when its numbers make no sense
  static Optional<VenueOrder> order(WireOrder wire, OrderNumbers numbers, BigDecimal position) {
    return instrument(wire.coin())
        .map(instrument -> {
          OrderType type = type(wire);
          BigDecimal trigger = wire.triggerPrice();
          boolean whole = wire.positionTpsl() && wire.originalSize().signum() == 0;
          BigDecimal size = whole ? position.abs() : wire.originalSize();
          return new VenueOrder(
              identity(wire.cloid(), wire.oid(), numbers),
              Long.toString(wire.oid()),
              instrument,
              wire.side(),
              type,
              new Quantity(size),
              new Quantity(whole ? size : wire.size()),
              type.hasLimit() ? new Price(wire.limitPrice()) : null,
              type.hasTrigger() && trigger != null ? new Price(trigger) : null,
              wire.reduceOnly(),
              wire.timestamp());
        });
  }

  /// In the short form every order looks like a limit.
  private static OrderType type(WireOrder wire) {
    String said = wire.type().toLowerCase(Locale.ROOT);
    if (wire.triggerPrice() == null) {
      return said.equals("market") ? OrderType.MARKET : OrderType.LIMIT;
    }
    if (said.startsWith("take profit")) {
      return OrderType.TAKE_PROFIT;
    }
    return said.endsWith("limit") ? OrderType.STOP_LIMIT : OrderType.STOP_MARKET;
  }
}
