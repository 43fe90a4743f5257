package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One asset: its book, its triggers, its prices, who holds it.
final class Market {
  private static final int TRADES_KEPT = 500;

  final ListedAsset asset;
  final MarginTable margin;
  final BookSide bids = new BookSide(true);
  final BookSide asks = new BookSide(false);
  final TriggerBook triggers = new TriggerBook();

  /// Quotes of the flow by its own number.
  final SortedMap<Long, FlowQuote> quotes = new TreeMap<>();

  /// Levels of the flow by price.
  final SortedMap<BigDecimal, FlowQuote> flowBids = new TreeMap<>(Comparator.reverseOrder());

  final SortedMap<BigDecimal, FlowQuote> flowAsks = new TreeMap<>();

  /// Open positions by address.
  final SortedMap<String, Holding> holders = new TreeMap<>();

  final Day day = new Day();
  private final ArrayDeque<TradeView> trades = new ArrayDeque<>();
  @Nullable BigDecimal mark;
  @Nullable BigDecimal oracle;
  BigDecimal rate = BigDecimal.ZERO;
  BigDecimal flowPosition = BigDecimal.ZERO;
  boolean bookChanged;

  Market(ListedAsset asset) {
    this.asset = asset;
    this.margin = new MarginTable(asset.tiers());
  }

  BookSide side(boolean buy) {
    return buy ? bids : asks;
  }

  /// The mark; an asset without one has no orders and no positions.
  BigDecimal markPx() {
    if (mark == null) {
      throw new IllegalStateException(asset.name() + " has no mark yet");
    }
    return mark;
  }

  void rest(Resting resting) {
    side(resting.buy).add(resting);
    bookChanged = true;
  }

  void withdraw(Resting resting) {
    side(resting.buy).remove(resting);
    if (resting instanceof FlowQuote quote) {
      if (quote.id > FlowQuote.LEVEL) {
        quotes.remove(quote.id, quote);
      } else {
        (quote.buy ? flowBids : flowAsks).remove(quote.px, quote);
      }
    }
    bookChanged = true;
  }

  void traded(TradeView trade) {
    trades.addLast(trade);
    if (trades.size() > TRADES_KEPT) {
      trades.removeFirst();
    }
    day.traded(trade);
    bookChanged = true;
  }

  /// The newest trades, newest first.
  List<TradeView> trades(int limit) {
    List<TradeView> newest = new ArrayList<>();
    trades
        .descendingIterator()
        .forEachRemaining(trade -> {
          if (newest.size() < limit) {
            newest.add(trade);
          }
        });
    return newest;
  }
}
