package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.BookView;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.core.OrderAsk;
import app.wheelhouse.exchange.core.OrderKind;
import app.wheelhouse.exchange.core.OrderRef;
import app.wheelhouse.exchange.core.OrderView;
import app.wheelhouse.exchange.core.PlaceResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.LongConsumer;

/// The fault of an order that is filled in part, and of which its owner hears nothing more.
///
/// Somebody else takes what an order that crosses would have got beyond its half, or half of an
/// order that rests: the market does it, so every balance stays right.
final class PartialFill {
  private static final int WHOLE_BOOK = 10_000;
  private static final BigDecimal TWO = BigDecimal.TWO;

  private final ExchangeCore core;
  private final LongConsumer hush;

  /// @param hush keeps what happens to an account's order from its connected clients
  PartialFill(Floor floor, LongConsumer hush) {
    this.core = floor.core();
    this.hush = hush;
  }

  /// Leaves the book half of what the order wants, where it would be filled at once.
  void before(OrderAsk ask, long now) {
    if (!(ask.kind() instanceof OrderKind.Limit) || !isListed(ask.asset())) {
      return;
    }
    BookView book = core.book(ask.asset(), WHOLE_BOOK);
    BigDecimal there = upTo(ask.buy() ? book.asks() : book.bids(), ask.px(), ask.buy());
    BigDecimal tooMuch = there.subtract(half(ask.asset(), ask.sz()));
    if (tooMuch.signum() > 0) {
      core.flowTrade(ask.asset(), ask.buy(), ask.px(), tooMuch, now);
    }
  }

  /// Fills half of an order that rests, and falls silent about it.
  void after(String account, OrderAsk ask, PlaceResult result, long now) {
    hush.accept(result.oid());
    OrderView order = core.order(account, new OrderRef.Oid(result.oid())).orElse(null);
    if (!(result instanceof PlaceResult.Resting)
        || order == null
        || order.isTrigger()
        || order.sz().compareTo(order.origSz()) < 0) {
      return;
    }
    BookView book = core.book(ask.asset(), WHOLE_BOOK);
    // It is the last at its price: everybody before it is served first.
    BigDecimal before =
        upTo(ask.buy() ? book.bids() : book.asks(), ask.px(), !ask.buy()).subtract(order.sz());
    core.flowTrade(
        ask.asset(), !ask.buy(), ask.px(), before.add(half(ask.asset(), order.sz())), now);
  }

  /// What stands at this price or better, for somebody who buys or sells.
  private static BigDecimal upTo(List<Level> levels, BigDecimal price, boolean buys) {
    return levels.stream()
        .filter(level -> buys ? level.px().compareTo(price) <= 0 : level.px().compareTo(price) >= 0)
        .map(Level::sz)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal half(int asset, BigDecimal size) {
    int decimals = core.assets().get(asset).szDecimals();
    return size.divide(TWO, decimals, RoundingMode.UP);
  }

  private boolean isListed(int asset) {
    return asset >= 0 && asset < core.assets().size();
  }
}
