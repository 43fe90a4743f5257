package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Price-time matching: a taker walks the other side, best price first, at one price the oldest
/// first, and trades at the price of what rests there.
final class Matching {
  private final ExchangeState state;
  private final OrderLife life;
  private final Clearing clearing;

  Matching(ExchangeState state, OrderLife life, Clearing clearing) {
    this.state = state;
    this.life = life;
    this.clearing = clearing;
  }

  /// Takes what the limit reaches. What is left stays on the taker, who is in no book.
  ///
  /// @param tag set for a liquidation
  void take(Market market, Resting taker, BigDecimal limit, @Nullable LiquidationTag tag) {
    BookSide side = market.side(!taker.buy);
    while (taker.left.signum() > 0) {
      Resting maker = side.reached(limit);
      if (maker == null) {
        return;
      }
      BigDecimal sz = agreed(market, taker, maker);
      if (sz == null) {
        return;
      }
      if (sz.signum() > 0) {
        trade(new Clearing.Match(market, maker.px, sz, state.nextTid(), tag), taker, maker);
      }
    }
  }

  /// How much the two may trade: 0 when the maker had to go instead, null when the taker is done.
  private @Nullable BigDecimal agreed(Market market, Resting taker, Resting maker) {
    BigDecimal sz = taker.left.min(maker.left);
    if (taker instanceof Order order && order.ask.reduceOnly()) {
      sz = sz.min(order.holding.reducible(order.buy));
      if (sz.signum() == 0) {
        return null;
      }
    }
    return switch (maker) {
      case FlowQuote quote -> {
        if (taker instanceof FlowQuote other && other.id != FlowQuote.AGGRESSOR) {
          market.withdraw(quote);
          yield BigDecimal.ZERO;
        }
        yield sz;
      }
      case Order order -> willing(taker, order, sz);
    };
  }

  private BigDecimal willing(Resting taker, Order maker, BigDecimal sz) {
    if (taker instanceof Order order && order.account() == maker.account()) {
      life.end(maker, "selfTradeCanceled");
      return BigDecimal.ZERO;
    }
    if (maker.ask.reduceOnly()) {
      BigDecimal most = sz.min(maker.holding.reducible(maker.buy));
      if (most.signum() == 0) {
        life.end(maker, OrderLife.REDUCE_ONLY_CANCELED);
      }
      return most;
    }
    if (!affords(maker, sz)) {
      life.end(maker, "marginCanceled");
      return BigDecimal.ZERO;
    }
    return sz;
  }

  /// The margin of the resting side is looked at again at each match.
  private static boolean affords(Order maker, BigDecimal sz) {
    Holding holding = maker.holding;
    BigDecimal after = maker.buy ? holding.szi.add(sz) : holding.szi.subtract(sz);
    if (after.abs().compareTo(holding.szi.abs()) <= 0) {
      return true;
    }
    BigDecimal needed = BigDecimal.ZERO;
    for (Holding other : holding.account.holdings.values()) {
      if (other == holding) {
        BigDecimal size = other.cross ? after.abs() : after.abs().subtract(other.szi.abs());
        needed = needed.add(other.initial(size));
      } else if (other.cross) {
        needed = needed.add(other.initial(other.szi));
      }
    }
    return needed.compareTo(holding.account.crossValue()) <= 0;
  }

  private void trade(Clearing.Match match, Resting taker, Resting maker) {
    List<Order> sides = new ArrayList<>(2);
    BigDecimal takerFee = state.rules.takerFee();
    String takerName = book(match, taker, true, takerFee, sides);
    String makerName = book(match, maker, false, state.rules.makerFee(), sides);
    maker.left = maker instanceof FlowQuote ? maker.left.subtract(match.sz()) : maker.left;
    taker.left = taker instanceof FlowQuote ? taker.left.subtract(match.sz()) : taker.left;
    if (maker instanceof FlowQuote && maker.left.signum() == 0) {
      match.market().withdraw(maker);
    }
    report(match, taker.buy, takerName, makerName);
    for (Order order : sides) {
      int before = reversedSign(order, match.sz());
      life.filled(order, match.sz(), match.px());
      if (before != 0 && before != order.holding.szi.signum()) {
        life.sweep(order.holding, order.positionTpsl);
      }
    }
  }

  private static int reversedSign(Order order, BigDecimal sz) {
    BigDecimal after = order.holding.szi;
    return (order.buy ? after.subtract(sz) : after.add(sz)).signum();
  }

  private String book(
      Clearing.Match match, Resting side, boolean crossed, BigDecimal feeRate, List<Order> sides) {
    return switch (side) {
      case FlowQuote quote -> {
        clearing.bookFlow(match, quote.buy);
        yield ExchangeCore.FLOW;
      }
      case Order order -> {
        state.emit(new ExchangeEvent.FillMade(clearing.book(order, match, crossed, feeRate)));
        sides.add(order);
        yield order.account().address;
      }
    };
  }

  private void report(Clearing.Match match, boolean buy, String taker, String maker) {
    TradeView trade =
        new TradeView(
            match.market().asset.index(),
            match.market().asset.name(),
            buy,
            match.px(),
            match.sz(),
            state.time,
            state.hash(),
            match.tid(),
            buy ? taker : maker,
            buy ? maker : taker);
    match.market().traded(trade);
    state.emit(new ExchangeEvent.Traded(trade));
  }
}
