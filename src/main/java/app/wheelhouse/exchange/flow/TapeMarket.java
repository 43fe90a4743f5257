package app.wheelhouse.exchange.flow;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.core.ListedAsset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What a tape tells of one asset, as flow.
///
/// Prices come to the grid away from the market: a bid down, an ask up. Where the tape has no depth
/// (quotes, trades, candles) the book is a plain ladder around the price it has. The mark is the
/// tape's own where it has contexts, else the mid.
final class TapeMarket {
  private static final double HALF_SPREAD = 5.0e-5;
  private static final int DEPTH = 20;
  private static final double LEVEL_NOTIONAL = 60_000;
  private static final double RATE_STEPS = 1.0e10;
  private static final int RATE_DECIMALS = 10;

  private final int asset;
  private final PriceGrid grid;
  private boolean hasBooks;
  private boolean hasContexts;

  TapeMarket(ListedAsset listed) {
    asset = listed.index();
    grid = new PriceGrid(listed.szDecimals());
  }

  void play(MarketEvent event, ExchangeCore core, long now) {
    switch (event) {
      case Book book -> {
        List<Level> bids = side(book.bids(), -1);
        List<Level> asks = side(book.asks(), 1);
        if (!bids.isEmpty() && !asks.isEmpty() && !book.isCrossed()) {
          hasBooks = true;
          show(new FlowBook(bids, asks), core, now);
        }
      }
      case Quote quote -> {
        if (!hasBooks && isSound(quote.mid()) && !quote.isCrossed()) {
          show(ladder(grid.floor(quote.bid()), grid.ceiling(quote.ask())), core, now);
        }
      }
      case Trade trade -> trade(trade, core, now);
      case Candle candle -> {
        if (!hasBooks && isSound(candle.close())) {
          show(around(candle.close()), core, now);
        }
      }
      case Context context -> context(context, core, now);
    }
  }

  private void trade(Trade trade, ExchangeCore core, long now) {
    if (!isSound(trade.price()) || !isSound(trade.size())) {
      return;
    }
    if (!hasBooks) {
      show(around(trade.price()), core, now);
    }
    boolean buy = trade.buySize() * 2 >= trade.size();
    // Through the price it was made at, so that an order resting there is reached.
    BigDecimal limit = buy ? grid.ceiling(trade.price()) : grid.floor(trade.price());
    core.flowTrade(asset, buy, limit, grid.size(trade.size()), now);
  }

  private void context(Context context, ExchangeCore core, long now) {
    if (!isSound(context.mark())) {
      return;
    }
    hasContexts = true;
    double oracle = isSound(context.index()) ? context.index() : context.mark();
    if (Double.isFinite(context.fundingRate())) {
      long steps = Math.round(context.fundingRate() * RATE_STEPS);
      core.fundingRate(asset, BigDecimal.valueOf(steps, RATE_DECIMALS));
    }
    core.mark(asset, grid.nearest(context.mark()), grid.nearest(oracle), now);
  }

  private void show(FlowBook book, ExchangeCore core, long now) {
    core.flowBook(asset, book.bids(), book.asks(), now);
    if (!hasContexts) {
      BigDecimal mid = grid.nearest(book.mid());
      core.mark(asset, mid, mid, now);
    }
  }

  private FlowBook around(double price) {
    BigDecimal bid = grid.floor(price * (1 - HALF_SPREAD));
    return ladder(bid, grid.ceiling(price * (1 + HALF_SPREAD)));
  }

  private FlowBook ladder(BigDecimal bid, BigDecimal ask) {
    BigDecimal above = ask.compareTo(bid) > 0 ? ask : grid.step(bid, 1);
    return new FlowBook(ladder(bid, -1), ladder(above, 1));
  }

  private List<Level> ladder(BigDecimal touch, int away) {
    List<Level> levels = new ArrayList<>();
    double gap = touch.doubleValue() * HALF_SPREAD;
    long ticks = Math.max(1, Math.round(gap / grid.tick(touch.doubleValue())));
    BigDecimal price = touch;
    while (levels.size() < DEPTH) {
      levels.add(new Level(price, grid.size(LEVEL_NOTIONAL / price.doubleValue())));
      BigDecimal next = grid.step(price, away * ticks);
      if (next.compareTo(price) * away <= 0) {
        break;
      }
      price = next;
    }
    return levels;
  }

  private List<Level> side(Levels levels, int away) {
    List<Level> side = new ArrayList<>();
    for (int i = 0; i < levels.depth(); i++) {
      if (!isSound(levels.price(i)) || !isSound(levels.size(i))) {
        continue;
      }
      BigDecimal price = away < 0 ? grid.floor(levels.price(i)) : grid.ceiling(levels.price(i));
      BigDecimal size = grid.size(levels.size(i));
      Level last = side.isEmpty() ? null : side.getLast();
      int beyond = last == null ? 1 : price.compareTo(last.px()) * away;
      if (beyond > 0) {
        side.add(new Level(price, size));
      } else if (beyond == 0 && last != null) {
        side.set(side.size() - 1, new Level(price, last.sz().add(size), last.n() + 1));
      }
    }
    return side;
  }

  private static boolean isSound(double figure) {
    return Double.isFinite(figure) && figure > 0;
  }
}
