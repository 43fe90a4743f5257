package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of trades: `price, size|quantity, side|buyer_maker, trade_id` (the id may be missing).
///
/// The side is the aggressor's; a buyer who is the maker means that the seller was the aggressor.
final class TradeDecoder implements TickDecoder {
  static final List<String> SIZE = List.of("size", "quantity", "qty", "amount");

  private static final List<String> MAKER = List.of("buyer_maker", "is_buyer_maker");
  private static final List<String> ID = List.of("trade_id", "tid", "id");

  private final List<String> used = new ArrayList<>();
  private final int price;
  private final int size;
  private final int side;
  private final int buyerMaker;
  private final int id;

  /// @throws RowProblem when a column is missing
  TradeDecoder(CsvHeader header) throws RowProblem {
    price = header.require("price");
    size = header.require(SIZE);
    side = header.find(List.of("side"));
    buyerMaker = header.find(MAKER);
    id = header.find(ID);
    if (side < 0 && buyerMaker < 0) {
      throw new RowProblem("the header lacks the column side or buyer_maker");
    }
    for (int column : new int[] {price, size, side, side < 0 ? buyerMaker : -1, id}) {
      if (column >= 0) {
        used.add(header.names().get(column));
      }
    }
  }

  static boolean fits(CsvHeader header) {
    return header.has("price") && (header.find(ID) >= 0 || header.find(MAKER) >= 0);
  }

  @Override
  public void accept(TickRow row, TickSink sink) throws RowProblem {
    CsvRow cells = row.cells();
    double paid = cells.price(price);
    double traded = cells.size(size);
    if (traded == 0) {
      throw cells.problem(size, "which is no trade");
    }
    Side aggressor = side >= 0 ? named(cells) : maker(cells);
    long tradeId = id < 0 || cells.isEmpty(id) ? 0 : cells.whole(id);
    sink.event(
        Trade.single(
            row.instrument(), row.time(), row.exchangeTime(), tradeId, paid, traded, aggressor),
        row.nanos());
  }

  private Side named(CsvRow cells) throws RowProblem {
    return switch (cells.text(side).toLowerCase(Locale.ROOT)) {
      case "buy", "b" -> Side.BUY;
      case "sell", "s", "a" -> Side.SELL;
      default -> throw cells.problem(side, "which is neither buy nor sell");
    };
  }

  private Side maker(CsvRow cells) throws RowProblem {
    return switch (cells.text(buyerMaker).toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Side.SELL;
      case "false", "0" -> Side.BUY;
      default -> throw cells.problem(buyerMaker, "which is neither true nor false");
    };
  }

  @Override
  public void finish(TickSink sink) {}

  @Override
  public List<String> used() {
    return used;
  }
}
