package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Levels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of whole books: `bid_price_i, bid_size_i, ask_price_i, ask_size_i`, best first, from 0 or
/// 1.
///
/// A side ends at its first level with empty cells.
final class BookDecoder implements TickDecoder {
  private final List<String> used = new ArrayList<>();
  private final int[] bids;
  private final int[] asks;

  /// @throws RowProblem when a level lacks one of its columns
  BookDecoder(CsvHeader header) throws RowProblem {
    bids = columns(header, "bid");
    asks = columns(header, "ask");
    if (bids.length == 0 || asks.length == 0) {
      throw new RowProblem("the header lacks bid_price_0 or ask_price_0");
    }
  }

  static boolean fits(CsvHeader header) {
    return header.has("bid_price_0")
        || header.has("ask_price_0")
        || header.has("bid_price_1")
        || header.has("ask_price_1");
  }

  /// Price and size columns of each level, in turn.
  private int[] columns(CsvHeader header, String side) throws RowProblem {
    int level = header.has(side + "_price_0") ? 0 : 1;
    List<Integer> columns = new ArrayList<>();
    while (header.has(side + "_price_" + level)) {
      String price = side + "_price_" + level;
      String size = side + "_size_" + level;
      columns.add(header.require(price));
      columns.add(header.require(size));
      used.add(price);
      used.add(size);
      level++;
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void accept(TickRow row, TickSink sink) throws RowProblem {
    Levels bid = levels(row.cells(), bids, -1);
    Levels ask = levels(row.cells(), asks, 1);
    Book book = new Book(row.instrument(), row.time(), row.exchangeTime(), bid, ask);
    if (bid.isEmpty() && ask.isEmpty()) {
      throw new RowProblem("the book is empty on both sides");
    }
    if (book.isCrossed()) {
      throw new RowProblem(
          "the book is crossed: bid " + bid.price(0) + " is not below ask " + ask.price(0));
    }
    sink.event(book, row.nanos());
  }

  private static Levels levels(CsvRow cells, int[] columns, int outward) throws RowProblem {
    double[] prices = new double[columns.length / 2];
    double[] sizes = new double[columns.length / 2];
    int depth = 0;
    for (int i = 0; i < columns.length; i += 2) {
      if (cells.isEmpty(columns[i]) && cells.isEmpty(columns[i + 1])) {
        break;
      }
      prices[depth] = cells.price(columns[i]);
      sizes[depth] = cells.size(columns[i + 1]);
      if (depth > 0 && (prices[depth] - prices[depth - 1]) * outward <= 0) {
        throw cells.problem(
            columns[i], "which is not behind the level before it, " + prices[depth - 1]);
      }
      depth++;
    }
    return depth == prices.length
        ? new Levels(prices, sizes)
        : new Levels(Arrays.copyOf(prices, depth), Arrays.copyOf(sizes, depth));
  }

  @Override
  public void finish(TickSink sink) {}

  @Override
  public List<String> used() {
    return used;
  }
}
