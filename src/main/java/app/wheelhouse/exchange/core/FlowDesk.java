package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The anonymous side of the market: quotes by number, a book of levels, aggressive participants.
final class FlowDesk {
  private final Matching matching;

  FlowDesk(Matching matching) {
    this.matching = matching;
  }

  void quote(Market market, boolean buy, BigDecimal px, BigDecimal sz, long id) {
    if (id <= FlowQuote.LEVEL) {
      throw new IllegalArgumentException("A quote of the flow has a number above 0: " + id);
    }
    FlowQuote old = market.quotes.get(id);
    if (old != null) {
      market.withdraw(old);
    }
    if (sz.signum() > 0) {
      FlowQuote quote = new FlowQuote(id, buy, onGrid(market, px), lots(market, sz));
      enter(market, quote);
      if (quote.left.signum() > 0) {
        market.quotes.put(id, quote);
      }
    }
  }

  void book(Market market, List<Level> bids, List<Level> asks) {
    SortedMap<BigDecimal, BigDecimal> wantedBids = wanted(market, bids);
    SortedMap<BigDecimal, BigDecimal> wantedAsks = wanted(market, asks);
    if (!wantedBids.isEmpty()
        && !wantedAsks.isEmpty()
        && wantedBids.lastKey().compareTo(wantedAsks.firstKey()) >= 0) {
      throw new IllegalArgumentException("The flow's book of " + market.asset.name() + " crosses");
    }
    keep(market, market.flowBids, wantedBids);
    keep(market, market.flowAsks, wantedAsks);
    add(market, true, market.flowBids, wantedBids);
    add(market, false, market.flowAsks, wantedAsks);
  }

  BigDecimal trade(Market market, boolean buy, BigDecimal px, BigDecimal sz) {
    FlowQuote taker = new FlowQuote(FlowQuote.AGGRESSOR, buy, px, lots(market, sz));
    matching.take(market, taker, px, null);
    return sz.subtract(taker.left);
  }

  /// Levels that stay keep their place in the queue; one that grows goes to the end of it.
  private static void keep(
      Market market,
      SortedMap<BigDecimal, FlowQuote> standing,
      SortedMap<BigDecimal, BigDecimal> wanted) {
    for (FlowQuote quote : new ArrayList<>(standing.values())) {
      BigDecimal sz = wanted.get(quote.px);
      if (sz == null || sz.compareTo(quote.left) > 0) {
        market.withdraw(quote);
      } else {
        market.bookChanged |= sz.compareTo(quote.left) != 0;
        quote.left = sz;
        wanted.remove(quote.px);
      }
    }
  }

  private void add(
      Market market,
      boolean buy,
      SortedMap<BigDecimal, FlowQuote> standing,
      SortedMap<BigDecimal, BigDecimal> wanted) {
    wanted.forEach((px, sz) -> {
      FlowQuote quote = new FlowQuote(FlowQuote.LEVEL, buy, px, sz);
      enter(market, quote);
      if (quote.left.signum() > 0) {
        standing.put(px, quote);
      }
    });
  }

  private void enter(Market market, FlowQuote quote) {
    matching.take(market, quote, quote.px, null);
    if (quote.left.signum() > 0) {
      market.rest(quote);
    }
  }

  private static SortedMap<BigDecimal, BigDecimal> wanted(Market market, List<Level> levels) {
    SortedMap<BigDecimal, BigDecimal> wanted = new TreeMap<>();
    for (Level level : levels) {
      if (level.sz().signum() > 0) {
        wanted.merge(onGrid(market, level.px()), lots(market, level.sz()), BigDecimal::add);
      }
    }
    return wanted;
  }

  /// A size off the grid would leave clients with sizes that they cannot close.
  private static BigDecimal lots(Market market, BigDecimal sz) {
    if (!market.asset.isLot(sz)) {
      throw new IllegalArgumentException(
          sz + " is no size of " + market.asset.name() + ": see ListedAsset.roundSz");
    }
    return sz;
  }

  private static BigDecimal onGrid(Market market, BigDecimal px) {
    if (!market.asset.isTick(px)) {
      throw new IllegalArgumentException(
          px + " is no price of " + market.asset.name() + ": see ListedAsset.roundPx");
    }
    return px;
  }
}
