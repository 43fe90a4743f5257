package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Quote;
import java.util.List;

/// Rows of quotes: `bid, bid_size, ask, ask_size`.
final class QuoteDecoder implements TickDecoder {
  private static final List<String> BID = List.of("bid", "bid_price", "best_bid");
  private static final List<String> ASK = List.of("ask", "ask_price", "best_ask");
  private static final List<String> BID_SIZE = List.of("bid_size", "bid_quantity", "bid_qty");
  private static final List<String> ASK_SIZE = List.of("ask_size", "ask_quantity", "ask_qty");

  private final List<String> used;
  private final int bid;
  private final int bidSize;
  private final int ask;
  private final int askSize;

  /// @throws RowProblem when a column is missing
  QuoteDecoder(CsvHeader header) throws RowProblem {
    bid = header.require(BID);
    bidSize = header.require(BID_SIZE);
    ask = header.require(ASK);
    askSize = header.require(ASK_SIZE);
    List<String> names = header.names();
    used = List.of(names.get(bid), names.get(bidSize), names.get(ask), names.get(askSize));
  }

  static boolean fits(CsvHeader header) {
    return header.find(BID) >= 0 && header.find(ASK) >= 0;
  }

  @Override
  public void accept(TickRow row, TickSink sink) throws RowProblem {
    CsvRow cells = row.cells();
    Quote quote =
        new Quote(
            row.instrument(),
            row.time(),
            row.exchangeTime(),
            cells.price(bid),
            cells.size(bidSize),
            cells.price(ask),
            cells.size(askSize));
    if (quote.isCrossed()) {
      throw new RowProblem(crossed(quote));
    }
    sink.event(quote, row.nanos());
  }

  static String crossed(Quote quote) {
    return "the quote is crossed: bid " + quote.bid() + " is not below ask " + quote.ask();
  }

  @Override
  public void finish(TickSink sink) {}

  @Override
  public List<String> used() {
    return used;
  }
}
