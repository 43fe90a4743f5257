package app.wheelhouse.sim;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Why the venue refuses an order, in its words; null when it does not.
final class OrderRules {
  static final String REDUCE_ONLY = "Reduce only order would increase position.";
  static final String POST_ONLY = "Post only order would have immediately matched.";

  private final Ledger ledger;
  private final MarginModel margin;

  OrderRules(Ledger ledger, MarginModel margin) {
    this.ledger = ledger;
    this.margin = margin;
  }

  /// Sizes and prices alone.
  static @Nullable String malformed(OrderSpec spec, Instrument instrument) {
    if (!instrument.accepts(spec.quantity())) {
      return "Order size must be a multiple of the lot size "
          + (instrument.lotSize() + ": round it down.");
    }
    return accepts(instrument, spec.limit()) && accepts(instrument, spec.trigger())
        ? null
        : "Price must be divisible by tick size.";
  }

  private static boolean accepts(Instrument instrument, @Nullable Price price) {
    return price == null || instrument.accepts(price);
  }

  /// An order of its own, against market, position and money.
  @Nullable String refusal(OrderSpec spec, Pit pit) {
    String malformed = malformed(spec, pit.instrument());
    if (malformed != null) {
      return malformed;
    }
    Price worth = worth(spec, pit.view());
    if (worth == null) {
      return "No price yet for "
          + (pit.instrument().symbol() + ": wait for market data, then send the order again.");
    }
    if (spec.reduceOnly()) {
      return Brackets.closable(pit.position(), spec).isZero() ? REDUCE_ONLY : postOnly(spec, pit);
    }
    Money least = pit.instrument().minNotional();
    if (worth.times(spec.quantity()).compareTo(least) < 0) {
      return "Order must have minimum value of $" + least + ".";
    }
    String refused = margin.refusal(spec, spec.quantity(), worth, pit);
    return refused != null ? refused : postOnly(spec, pit);
  }

  /// A protective order that comes with its entry.
  static @Nullable String refusalOfChild(OrderSpec child, OrderSpec entry, Instrument instrument) {
    boolean closes =
        child.reduceOnly()
            && child.side() == entry.side().opposite()
            && child.instrument().equals(entry.instrument());
    return closes
        ? malformed(child, instrument)
        : "A protective order must be reduce-only and on the other side of its entry.";
  }

  /// A change of a live order: the new shape against market and money.
  @Nullable String refusalOfChange(OrderSpec changed, Quantity open, Pit pit) {
    String malformed = malformed(changed, pit.instrument());
    if (malformed != null) {
      return malformed;
    }
    Price worth = worth(changed, pit.view());
    if (changed.reduceOnly() || worth == null) {
      return postOnly(changed, pit);
    }
    String refused = margin.refusal(changed, open, worth, pit);
    return refused != null ? refused : postOnly(changed, pit);
  }

  private @Nullable String postOnly(OrderSpec spec, Pit pit) {
    Price limit = spec.limit();
    boolean crosses =
        spec.timeInForce() == TimeInForce.ALO
            && !spec.type().hasTrigger()
            && limit != null
            && TakerModel.crosses(pit.view(), spec.side(), limit, ledger.now());
    return crosses ? POST_ONLY : null;
  }

  /// The price at which an order counts: its limit or trigger (a sell that would execute higher
  /// counts at the market), else what it would meet; null while no price is known.
  private @Nullable Price worth(OrderSpec spec, MarketView view) {
    Price own = spec.limit() != null ? spec.limit() : spec.trigger();
    double touch = view.touch(spec.side(), ledger.now());
    if (!MarketView.isPrice(touch)) {
      return own;
    }
    Price met = view.instrument().roundPrice(touch, RoundingMode.CEILING);
    boolean executesHigher = spec.side() == Side.SELL && !spec.type().hasTrigger();
    return own == null || executesHigher && met.isAbove(own) ? met : own;
  }
}
