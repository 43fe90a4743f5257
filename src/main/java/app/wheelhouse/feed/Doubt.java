package app.wheelhouse.feed;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a market event is not believed as it stands, whatever came before it.
final class Doubt {
  private Doubt() {}

  /// A clause for the trader; null when nothing speaks against the event.
  static @Nullable String of(MarketEvent event) {
    return switch (event) {
      case Candle candle -> isPossible(candle) ? null : "a bar contradicted itself";
      case Trade trade -> isPossible(trade) ? null : "a trade had an impossible price or size";
      case Quote quote -> ofQuote(quote);
      case Book book -> ofBook(book);
      case Context context ->
          isPrice(context.mark()) && isPrice(context.index())
              ? null
              : "the mark or the index was no price";
    };
  }

  private static @Nullable String ofQuote(Quote quote) {
    if (!(isPrice(quote.bid())
        && isPrice(quote.ask())
        && isSize(quote.bidSize())
        && isSize(quote.askSize()))) {
      return "a quote had an impossible price or size";
    }
    return quote.isCrossed() ? crossed(quote.bid(), quote.ask()) : null;
  }

  private static @Nullable String ofBook(Book book) {
    if (!(isPossible(book.bids()) && isPossible(book.asks()))) {
      return "the book had an impossible price or size";
    }
    return book.isCrossed() ? crossed(book.bids().price(0), book.asks().price(0)) : null;
  }

  private static String crossed(double bid, double ask) {
    return "the book is crossed, bid " + text(bid) + " against ask " + text(ask);
  }

  private static boolean isPossible(Candle candle) {
    return isPrice(candle.low())
        && isPrice(candle.high())
        && candle.low() <= Math.min(candle.open(), candle.close())
        && candle.high() >= Math.max(candle.open(), candle.close())
        && isSize(candle.volume());
  }

  private static boolean isPossible(Trade trade) {
    return isPrice(trade.price())
        && isPrice(trade.first())
        && isPrice(trade.low())
        && isPrice(trade.high())
        && isSize(trade.size());
  }

  private static boolean isPossible(Levels levels) {
    for (int i = 0; i < levels.depth(); i++) {
      if (!isPrice(levels.price(i)) || !isSize(levels.size(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrice(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  private static boolean isSize(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY;
  }

  /// A price for a sentence.
  static String text(double price) {
    return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(price);
  }
}
