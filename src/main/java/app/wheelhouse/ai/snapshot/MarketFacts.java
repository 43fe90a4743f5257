package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.InstrumentSnapshot;

/// The subject's market now: prices, funding, book, trades.
final class MarketFacts {
  private static final long TRADES_MILLIS = 5 * 60_000L;
  private static final int NEAR = 5;
  private static final int DEEP = 20;

  private MarketFacts() {}

  static Section subject(Look look) {
    InstrumentSnapshot market = look.market();
    Display display = look.display();
    DayChange day = DayChange.of(market, look.time());
    double spread = market.ask() - market.bid();
    return look.facts()
        .add("price", "last price", display.price(market.price()), "USDC")
        .add("bid", "best bid", display.price(market.bid()), "USDC")
        .add("ask", "best ask", display.price(market.ask()), "USDC")
        .add("spread", "ask - bid", spread(look, spread), "USDC")
        .add("spreadPercent", "spread over price", percent4(spread / market.price()), "%")
        .add("mark", "mark price", display.price(market.mark()), "USDC")
        .add("index", "index price", display.price(market.index()), "USDC")
        .add("change24h", "change over 24 h", Display.percent(day.change()), "%")
        .add("high24h", "highest of 24 h", display.price(day.high()), "USDC")
        .add("low24h", "lowest of 24 h", display.price(day.low()), "USDC")
        .add("priceAge", "age of the price", age(look), "s")
        .section(SectionKind.SUBJECT, "Market of " + look.symbol());
  }

  private static String spread(Look look, double spread) {
    return Display.fixed(spread, look.display().priceDecimals());
  }

  private static String age(Look look) {
    long at = look.market().priceTime();
    return at == 0 ? Display.UNKNOWN : Display.fixed((look.time() - at) / 1000.0, 1);
  }

  static Section funding(Look look) {
    InstrumentSnapshot market = look.market();
    double mark = market.mark();
    Facts facts =
        look.facts()
            .add("funding", "funding rate a venue interval", rate(market.fundingRate()), "%")
            .add(
                "premium",
                "mark over index",
                percent4((mark - market.index()) / market.index()),
                "%")
            .add(
                "openInterest",
                "open interest",
                look.display().volume(market.openInterest()),
                look.symbol());
    SnapshotExtras.Past past = look.extras().past();
    if (past != null) {
      String ago = past.minutes() + " min";
      facts
          .add(
              "openInterestChange",
              "open interest, change over " + ago,
              Display.percent(market.openInterest() / past.openInterest() - 1),
              "% in " + ago)
          .add(
              "fundingBefore",
              "funding rate " + ago + " ago",
              rate(past.fundingRate()),
              "% " + ago + " ago");
    }
    return facts.section(
        SectionKind.FUNDING, "Funding and open interest (funding above 0: longs pay shorts)");
  }

  static Section book(Look look) {
    Book book = look.market().book();
    Facts facts = new Facts(look.symbol() + ".book");
    if (book == null || !book.isTwoSided()) {
      facts.add("imbalance5", "book", Display.UNKNOWN);
    } else {
      Display display = look.display();
      facts
          .add("imbalance5", "of the top 5 levels", Display.percent(book.imbalance(NEAR)), "%")
          .add("imbalance20", "of the top 20 levels", Display.percent(book.imbalance(DEEP)), "%")
          .add(
              "bids20",
              "size of the top 20 bids",
              display.volume(book.bids().total(DEEP)),
              look.symbol())
          .add(
              "asks20",
              "size of the top 20 asks",
              display.volume(book.asks().total(DEEP)),
              look.symbol())
          .add("levels", "levels known", Math.min(book.bids().depth(), book.asks().depth()) + "");
    }
    return facts.section(
        SectionKind.BOOK,
        "Order book (imbalance = (bids - asks) / (bids + asks), above 0: more bids)");
  }

  static Section trades(Look look) {
    double volume = 0;
    double bought = 0;
    long count = 0;
    long first = look.time();
    for (Trade trade : look.market().prints()) {
      if (look.time() - trade.time() <= TRADES_MILLIS) {
        volume += trade.size();
        bought += trade.buySize();
        count += trade.count();
        first = Math.min(first, trade.time());
      }
    }
    Facts facts = new Facts(look.symbol() + ".trades").add("count", "trades", Long.toString(count));
    if (count > 0) {
      facts
          .add("span", "time they cover", (look.time() - first) / 1000 + "", "s")
          .add("volume", "traded", look.display().volume(volume), look.symbol())
          .add("buyShare", "bought by takers", Display.percent(bought / volume), "%");
    }
    return facts.section(SectionKind.TRADES, "Public trades (at most the last 5 minutes)");
  }

  /// Small shares need more decimals than other percentages.
  private static String percent4(double share) {
    return Display.fixed(share * 100, 4);
  }

  private static String rate(double share) {
    return Display.fixed(share * 100, 5);
  }
}
