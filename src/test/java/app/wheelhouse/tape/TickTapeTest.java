package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.Venue;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTapeTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final String BOOKS =
      "timestamp,sequence,exchange_timestamp,bid_price_0,bid_size_0,ask_price_0,ask_size_0,"
          + "bid_price_1,bid_size_1,ask_price_1,ask_size_1\n";
  private static final String PRICES = "timestamp,price,size,side,exchange_timestamp\n";
  private static final String TRADES = "timestamp,price,size,side,trade_id,exchange_timestamp\n";

  @TempDir Path folder;

  @Nested
  class OfBooks {

    @Test
    void givesBothSidesBestFirstWithBothTimes() throws IOException {
      Path file = books("1756904112.5465927,1,1756904112212,10.5,1,10.6,2,10.4,3,10.7,0");
      assertThat(play(file))
          .containsExactly(
              new Book(
                  BTC,
                  1756904112546L,
                  1756904112212L,
                  new Levels(new double[] {10.5, 10.4}, new double[] {1, 3}),
                  new Levels(new double[] {10.6, 10.7}, new double[] {2, 0})));
    }

    @Test
    void endsASideAtItsFirstEmptyLevel() throws IOException {
      Book book =
          (Book) play(books("1756904112.5,1,1756904112212,10.5,1,10.6,2,,,10.7,9")).getFirst();
      assertThat(book.bids().depth()).isEqualTo(1);
      assertThat(book.asks().depth()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1756904113,2,1756904112212,10.6,1,10.6,2,10.4,3,10.7,4 | the book is crossed: bid 10.6 is not below ask 10.6
            1756904113,2,1756904112212,10.5,1,10.6,2,10.5,3,10.7,4 | bid_price_1 is '10.5', which is not behind the level before it, 10.5
            1756904113,2,1756904112212,10.5,1,10.6,2,10.4,3,10.55,4 | ask_price_1 is '10.55', which is not behind the level before it, 10.6
            1756904113,2,1756904112212,10.5,-1,10.6,2,10.4,3,10.7,4 | bid_size_0 is '-1', which is negative
            1756904113,2,1756904112212,10.5,1,-nan,2,10.4,3,10.7,4 | ask_price_0 is '-nan', which is not a finite number
            1756904113,2,1756904112212,10.5,1,10.6,2,10.4,,10.7,4 | bid_size_1 is empty
            1756904113,2,1756904112212,,,,,,,, | the book is empty on both sides
            1756904113,2,,10.5,1,10.6,2,10.4,3,10.7,4 | exchange_timestamp is empty
            1756904112,2,1756904112212,10.5,1,10.6,2,10.4,3,10.7,4 | time goes back from 2025-09-03T12:55:12.500Z to 2025-09-03T12:55:12Z
            """)
    void reportsABadRowAndGoesOn(String row, String reason) throws IOException {
      String good = "1756904112.5,1,1756904112212,10.5,1,10.6,2,10.4,3,10.7,4";
      Path file = books(good, row, good.replace("112.5", "115.5"));
      TapeReport report = Tapes.inspect(file);
      assertThat(report.kind()).isEqualTo(TapeKind.BOOKS);
      assertThat(report.badRows()).map(BadRow::toString).containsExactly(file + ":3: " + reason);
      assertThat(play(file))
          .extracting(MarketEvent::time)
          .containsExactly(1756904112500L, 1756904115500L);
    }
  }

  @Nested
  class OfPrices {

    @Test
    void makesOneQuoteOfABidAndAnAskOfTheSameTimes() throws IOException {
      Path file =
          prices(
              "1756904112.5,10.5,1,bid,1756904112212",
              "1756904112.5,10.6,2,ask,1756904112212",
              "1756904112.5,10.7,3,bid,1756904112300",
              "1756904112.5,10.8,4,ask,1756904112300");
      assertThat(play(file))
          .containsExactly(
              new Quote(BTC, 1756904112500L, 1756904112212L, 10.5, 1, 10.6, 2),
              new Quote(BTC, 1756904112500L, 1756904112300L, 10.7, 3, 10.8, 4));
    }

    @Test
    void completesALoneRowWithTheNewestOfTheOtherSide() throws IOException {
      Path file =
          prices(
              "1756904112,10.5,1,bid,1756904112000",
              "1756904113,10.6,2,ask,1756904113000",
              "1756904114,10.7,3,ask,1756904114000",
              "1756904115,10.4,4,bid,1756904115000");
      assertThat(play(file))
          .containsExactly(
              new Quote(BTC, 1756904113000L, 1756904113000L, 10.5, 1, 10.6, 2),
              new Quote(BTC, 1756904114000L, 1756904114000L, 10.5, 1, 10.7, 3),
              new Quote(BTC, 1756904115000L, 1756904115000L, 10.4, 4, 10.7, 3));
    }

    @Test
    void makesTwoQuotesOfSidesThatDifferInExchangeTime() throws IOException {
      Path file =
          prices(
              "1756904112,10.5,1,bid,1756904112000",
              "1756904112,10.6,2,ask,1756904112000",
              "1756904113,10.4,3,bid,1756904112500",
              "1756904113,10.7,4,ask,1756904112600");
      assertThat(play(file))
          .containsExactly(
              new Quote(BTC, 1756904112000L, 1756904112000L, 10.5, 1, 10.6, 2),
              new Quote(BTC, 1756904113000L, 1756904112500L, 10.4, 3, 10.6, 2),
              new Quote(BTC, 1756904113000L, 1756904112600L, 10.4, 3, 10.7, 4));
    }

    @Test
    void reportsACrossedQuoteAndNamesItsLine() throws IOException {
      Path file =
          prices(
              "1756904112,10.5,1,bid,1756904112000",
              "1756904112,10.6,2,ask,1756904112000",
              "1756904113,10.7,3,bid,1756904113000",
              "1756904114,10.8,4,ask,1756904114000");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRows())
          .map(BadRow::toString)
          .containsExactly(file + ":4: the quote is crossed: bid 10.7 is not below ask 10.6");
      assertThat(play(file)).hasSize(2);
    }

    @Test
    void isToldFromTradesByItsSidesWhenNoTradeIdIsThere() throws IOException {
      Path prices = prices("1756904112,10.5,1,bid,1756904112000");
      Path trades =
          write("a.csv", "timestamp,price,size,side\nx,10.5,1,buy\n1756904112,10.5,1,buy\n");
      assertThat(Tapes.inspect(prices).kind()).isEqualTo(TapeKind.PRICES);
      assertThat(Tapes.inspect(trades).kind()).isEqualTo(TapeKind.TRADES);
    }
  }

  @Nested
  class OfTrades {

    @Test
    void givesPriceSizeAggressorAndId() throws IOException {
      Path file =
          trades(
              "1756904112.5455544,111039.0,0.00091,buy,1062032029372010,1756904102005",
              "1756904112.5455544,111038.0,1.0,sell,840625993692607,1756904103412");
      assertThat(play(file))
          .containsExactly(
              Trade.single(
                  BTC,
                  1756904112545L,
                  1756904102005L,
                  1062032029372010L,
                  111039,
                  0.00091,
                  Side.BUY),
              Trade.single(
                  BTC, 1756904112545L, 1756904103412L, 840625993692607L, 111038, 1, Side.SELL));
    }

    @Test
    void takesTheSellerAsAggressorWhenTheBuyerIsTheMaker() throws IOException {
      Path file =
          write(
              "btcusdt-trades.csv",
              "timestamp,trade_id,price,quantity,buyer_maker\n"
                  + "2021-01-08T00:00:00.278Z,553287559,39432.48,0.000263,True\n"
                  + "2021-01-08T00:00:00.310Z,553287560,39439.44,0.004376,False\n");
      InstrumentId btcusdt = new InstrumentId(new Venue("tape"), "BTCUSDT");
      assertThat(play(file))
          .containsExactly(
              Trade.single(
                  btcusdt,
                  1610064000278L,
                  1610064000278L,
                  553287559,
                  39432.48,
                  0.000263,
                  Side.SELL),
              Trade.single(
                  btcusdt,
                  1610064000310L,
                  1610064000310L,
                  553287560,
                  39439.44,
                  0.004376,
                  Side.BUY));
    }

    @Test
    void keepsRepeatedIdsAndCountsThemAndTheHoleBefore() throws IOException {
      Path file =
          trades(
              "1756904112,10,1,buy,7,1756904112000",
              "1756904113,11,1,buy,8,1756904113000",
              "1756904363,10,1,buy,7,1756904112000",
              "1756904363,11,1,buy,8,1756904113000",
              "1756904363,12,1,buy,9,1756904363000");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.isClean()).isTrue();
      assertThat(report.duplicateTrades()).isEqualTo(2);
      assertThat(report.gaps()).isEqualTo(1);
      assertThat(report.holes()).containsExactly(new Hole(1756904113000L, 1756904363000L));
      assertThat(play(file)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1756904113,10,1,hold,7,1756904112000 | side is 'hold', which is neither buy nor sell
            1756904113,10,1,buy,x7,1756904112000 | trade_id is 'x7', which is not a whole number
            1756904113,10,1,buy,99999999999999999999,1756904112000 | trade_id is '99999999999999999999', which is not a whole number
            1756904113,10,0,buy,7,1756904112000  | size is '0', which is no trade
            1756904113,10,-1,buy,7,1756904112000 | size is '-1', which is negative
            1756904113,ten,1,buy,7,1756904112000 | price is 'ten', which is not a finite number
            1956904113,10,1,buy,7,1756904112000  | time leaps ahead from 2025-09-03T12:55:12Z to 2032-01-05T08:28:33Z
            yesterday,10,1,buy,7,1756904112000   | timestamp is 'yesterday', which is not a time between 1990 and 2200
            """)
    void reportsABadRowAndGoesOn(String row, String reason) throws IOException {
      Path file =
          trades("1756904112,10,1,buy,1,1756904112000", row, "1756904114,10,1,buy,2,1756904112000");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRows()).map(BadRow::toString).containsExactly(file + ":3: " + reason);
      assertThat(report.rows()).isEqualTo(2);
      assertThat(play(file)).hasSize(2);
    }

    @Test
    void losesOneRowOnlyWhenTimeReallyLeaps() throws IOException {
      Path file =
          trades(
              "1756904112,10,1,buy,1,1756904112000",
              "1956904113,10,1,buy,2,1956904113000",
              "1956904114,10,1,buy,3,1956904114000",
              "1956904115,10,1,buy,4,1956904115000");
      assertThat(Tapes.inspect(file).rows()).isEqualTo(3);
    }

    @Test
    void stopAtTheFirstBadRowWhenThePolicyIsStop() throws IOException {
      Path file = trades("1756904112,10,1,buy,1,1756904112000", "1756904113,,,,,");
      TapeOptions stop = TapeOptions.standard().with(BadRowPolicy.STOP);
      assertThatThrownBy(() -> Tapes.open(stop, List.of(file)))
          .isInstanceOf(TapeException.class)
          .hasMessage(file + ":3: exchange_timestamp is empty");
    }

    @Test
    void lackingASideIsReportedAtTheHeader() throws IOException {
      Path file = write("a.csv", "timestamp,price,size,trade_id\n1756904112,1,1,1\n");
      assertThat(Tapes.inspect(file).badRows())
          .map(BadRow::toString)
          .containsExactly(file + ":1: the header lacks the column side or buyer_maker");
    }
  }

  @Nested
  class OfQuotes {

    @Test
    void takesTheInstrumentFromTheSymbolColumn() throws IOException {
      Path file =
          write(
              "quotes.csv",
              "timestamp,symbol,ask_size,ask,bid_size,bid\n"
                  + "2021-01-08T00:00:01.076Z,BTC/USDT,0.066851,39433.62,0.0031,39432.99\n"
                  + "2021-01-08T00:00:01.157Z,ETH/USDT,3,1200.5,2,1200.25\n"
                  + "2021-01-08T00:00:01.158Z,E TH,3,1200.5,2,1200.25\n"
                  + "2021-01-08T00:00:01.159Z,ETH/USDT,3,1200.5,2,1200.5\n");
      Venue venue = new Venue("tape");
      assertThat(play(file))
          .containsExactly(
              new Quote(
                  new InstrumentId(venue, "BTCUSDT"),
                  1610064001076L,
                  1610064001076L,
                  39432.99,
                  0.0031,
                  39433.62,
                  0.066851),
              new Quote(
                  new InstrumentId(venue, "ETHUSDT"),
                  1610064001157L,
                  1610064001157L,
                  1200.25,
                  2,
                  1200.5,
                  3));
      assertThat(Tapes.inspect(file).badRows())
          .extracting(BadRow::reason)
          .containsExactly(
              "symbol is 'E TH', which is no symbol of an instrument",
              "the quote is crossed: bid 1200.5 is not below ask 1200.5");
    }
  }

  @Nested
  class Merged {

    @Test
    void orderByReceiveTimeThenFileThenLineFinerThanAMillisecond() throws IOException {
      Path books = books("1756904112.5469,1,1756904112000,10.5,1,10.6,2,10.4,3,10.7,4");
      Path trades =
          trades(
              "1756904112.5461,10,1,buy,1,1756904112000",
              "1756904112.5469,10,1,buy,2,1756904112000",
              "1756904112.5469,10,1,buy,3,1756904112000");
      TapeSet tapes = Tapes.open(books, trades);
      assertThat(TapeFiles.play(tapes))
          .extracting(event -> event instanceof Trade trade ? "trade " + trade.tradeId() : "book")
          .containsExactly("trade 1", "book", "trade 2", "trade 3");
      assertThat(tapes.instruments()).containsExactly(BTC);
    }

    @Test
    void playTheSameAgainAndOnlyWhatIsWanted() throws IOException {
      TapeSet tapes =
          Tapes.open(
              books("1756904112.5,1,1756904112000,10.5,1,10.6,2,10.4,3,10.7,4"),
              trades("1756904113,10,1,buy,1,1756904112000"));
      assertThat(TapeFiles.play(tapes)).isEqualTo(TapeFiles.play(tapes)).hasSize(2);
      try (MarketCursor trades = tapes.cursor().only(Trade.class::isInstance)) {
        assertThat(TapeFiles.play(trades)).hasSize(1);
      }
    }

    @Test
    void putAnEarlierCandleTapeBeforeTheTicks() throws IOException {
      TapeSet tapes =
          Tapes.open(
              trades("1756904113,10,1,buy,1,1756904112000"),
              write("hyperliquid-BTC-5m.csv", TapeFiles.candles(3)));
      List<MarketEvent> events = TapeFiles.play(tapes);
      assertThat(events).hasSize(13);
      assertThat(events.getLast()).isInstanceOf(Trade.class);
    }
  }

  private static List<MarketEvent> play(Path file) {
    return TapeFiles.play(Tapes.open(file));
  }

  private Path books(String... rows) throws IOException {
    return write("hyperliquid-20250903-orderbooks-BTC.csv", BOOKS + lines(rows));
  }

  private Path prices(String... rows) throws IOException {
    return write("hyperliquid-20250903-prices-BTC.csv", PRICES + lines(rows));
  }

  private Path trades(String... rows) throws IOException {
    return write("hyperliquid-20250903-trades-BTC.csv", TRADES + lines(rows));
  }

  private static String lines(String... rows) {
    return String.join("\n", rows) + "\n";
  }

  private Path write(String name, String text) throws IOException {
    return TapeFiles.write(folder, name, text);
  }
}
