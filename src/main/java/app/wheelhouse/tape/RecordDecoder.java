package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.Map;
import java.util.TreeMap;

/// Makes a [TapeRecord] of the fields of a line, refusing prices and sizes that cannot be.
final class RecordDecoder {
  private static final long LATEST = 7_258_118_400_000L;

  private final Map<String, InstrumentId> instruments = new TreeMap<>();

  /// @throws RowProblem when a field is missing or impossible, or the type is not known
  TapeRecord decode(RecordFields fields) throws RowProblem {
    String type = fields.text("type");
    long time = fields.whole("time");
    if (time < 0 || time >= LATEST) {
      throw new RowProblem("time is " + time + ", which is not a time between 1970 and 2200");
    }
    return switch (type) {
      case "quote" -> new TapeRecord.MarketRecord(quote(fields, time));
      case "trade" -> new TapeRecord.MarketRecord(trade(fields, time));
      case "book" -> new TapeRecord.MarketRecord(book(fields, time));
      case "context" -> new TapeRecord.MarketRecord(context(fields, time));
      case "candle" -> new TapeRecord.MarketRecord(candle(fields, time));
      case "feed" ->
          new TapeRecord.FeedRecord(new FeedStatus(time, state(fields), fields.text("reason")));
      case "clock" -> new TapeRecord.ClockRecord(time);
      case "opaque" -> new TapeRecord.OpaqueRecord(fields.text("kind"), time, fields.text("json"));
      default -> throw new RowProblem("type '" + Excerpt.of(type) + "' is not known");
    };
  }

  private MarketEvent quote(RecordFields fields, long time) throws RowProblem {
    return new Quote(
        instrument(fields),
        time,
        fields.whole("exchangeTime"),
        fields.price("bid"),
        fields.size("bidSize"),
        fields.price("ask"),
        fields.size("askSize"));
  }

  private MarketEvent trade(RecordFields fields, long time) throws RowProblem {
    long count = fields.whole("count");
    if (count < 1 || count > Integer.MAX_VALUE) {
      throw new RowProblem("count is " + count + ", which is not a number of trades");
    }
    return new Trade(
        instrument(fields),
        time,
        fields.whole("exchangeTime"),
        fields.whole("tradeId"),
        fields.price("price"),
        fields.size("size"),
        fields.size("buySize"),
        fields.price("first"),
        fields.price("high"),
        fields.price("low"),
        (int) count);
  }

  private MarketEvent book(RecordFields fields, long time) throws RowProblem {
    return new Book(
        instrument(fields),
        time,
        fields.whole("exchangeTime"),
        levels("bids", fields.list("bids")),
        levels("asks", fields.list("asks")));
  }

  private static Levels levels(String name, double[] numbers) throws RowProblem {
    double[] prices = new double[numbers.length / 2];
    double[] sizes = new double[numbers.length / 2];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = numbers[2 * i];
      sizes[i] = numbers[2 * i + 1];
      boolean possible =
          prices[i] > 0 && sizes[i] >= 0 && Double.isFinite(prices[i]) && Double.isFinite(sizes[i]);
      if (!possible) {
        throw new RowProblem(
            name + " hold the impossible level " + prices[i] + " of size " + sizes[i]);
      }
    }
    if (numbers.length % 2 != 0) {
      throw new RowProblem(name + " hold a price without a size");
    }
    return new Levels(prices, sizes);
  }

  private MarketEvent context(RecordFields fields, long time) throws RowProblem {
    return new Context(
        instrument(fields),
        time,
        fields.whole("exchangeTime"),
        fields.price("mark"),
        fields.price("index"),
        fields.number("fundingRate"),
        fields.size("openInterest"));
  }

  private MarketEvent candle(RecordFields fields, long time) throws RowProblem {
    String label = fields.text("timeframe");
    Timeframe timeframe =
        Timeframe.parse(label)
            .orElseThrow(
                () -> new RowProblem("timeframe '" + Excerpt.of(label) + "' is not known"));
    return new Candle(
        instrument(fields),
        time,
        timeframe,
        fields.whole("openTime"),
        fields.price("open"),
        fields.price("high"),
        fields.price("low"),
        fields.price("close"),
        fields.size("volume"),
        fields.yes("closed"));
  }

  private static FeedState state(RecordFields fields) throws RowProblem {
    String name = fields.text("state");
    for (FeedState state : FeedState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    throw new RowProblem("feed state '" + Excerpt.of(name) + "' is not known");
  }

  private InstrumentId instrument(RecordFields fields) throws RowProblem {
    String text = fields.text("instrument");
    InstrumentId known = instruments.get(text);
    if (known == null) {
      try {
        known = InstrumentId.parse(text);
      } catch (IllegalArgumentException e) {
        throw new RowProblem("instrument '" + Excerpt.of(text) + "' is not venue|symbol");
      }
      instruments.put(text, known);
    }
    return known;
  }
}
