package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rows of one side each, `price, size, side` with side bid or ask; a quote is the newest of both.
///
/// A bid row and an ask row of the same instrument and times are one quote. A row alone makes a
/// quote with the newest row of the other side, once the next row shows that it is alone; before
/// the other side was seen there is none.
final class PriceDecoder implements TickDecoder {
  private final int price;
  private final int size;
  private final int side;
  private final List<String> used;
  private final Map<InstrumentId, Best> best = new TreeMap<>();
  private @Nullable Half waiting;

  private record Half(
      InstrumentId instrument, boolean isBid, long nanos, long time, long exchangeTime, long line) {
    boolean isPairOf(Half other) {
      return instrument.equals(other.instrument)
          && isBid != other.isBid
          && nanos == other.nanos
          && exchangeTime == other.exchangeTime;
    }
  }

  private static final class Best {
    double bid = Double.NaN;
    double bidSize;
    double ask = Double.NaN;
    double askSize;
  }

  /// @throws RowProblem when a column is missing
  PriceDecoder(CsvHeader header) throws RowProblem {
    price = header.require("price");
    size = header.require(TradeDecoder.SIZE);
    side = header.require("side");
    used = List.of("price", header.names().get(size), "side");
  }

  /// Whether a cell of the side column belongs to this shape; the other one is that of trades.
  static boolean isSide(String cell) {
    String side = cell.toLowerCase(Locale.ROOT);
    return side.equals("bid") || side.equals("ask");
  }

  @Override
  public void accept(TickRow row, TickSink sink) throws RowProblem {
    CsvRow cells = row.cells();
    String named = cells.text(side);
    if (!isSide(named)) {
      throw cells.problem(side, "which is neither bid nor ask");
    }
    double shown = cells.price(price);
    double offered = cells.size(size);
    Half half =
        new Half(
            row.instrument(),
            named.equalsIgnoreCase("bid"),
            row.nanos(),
            row.time(),
            row.exchangeTime(),
            cells.line());
    Half before = waiting;
    boolean pair = before != null && half.isPairOf(before);
    if (!pair) {
      finish(sink);
    }
    Best sides = best.computeIfAbsent(row.instrument(), _ -> new Best());
    if (half.isBid()) {
      sides.bid = shown;
      sides.bidSize = offered;
    } else {
      sides.ask = shown;
      sides.askSize = offered;
    }
    waiting = half;
    if (pair) {
      finish(sink);
    }
  }

  @Override
  public void finish(TickSink sink) {
    Half half = waiting;
    waiting = null;
    if (half == null) {
      return;
    }
    Best sides = best.computeIfAbsent(half.instrument(), _ -> new Best());
    if (Double.isNaN(sides.bid) || Double.isNaN(sides.ask)) {
      return;
    }
    Quote quote =
        new Quote(
            half.instrument(),
            half.time(),
            half.exchangeTime(),
            sides.bid,
            sides.bidSize,
            sides.ask,
            sides.askSize);
    if (quote.isCrossed()) {
      sink.bad(half.line(), QuoteDecoder.crossed(quote));
    } else {
      sink.event(quote, half.nanos());
    }
  }

  @Override
  public List<String> used() {
    return used;
  }
}
