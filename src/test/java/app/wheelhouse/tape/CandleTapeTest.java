package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandleTapeTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final long START = 1_741_946_400_000L;

  @TempDir Path folder;

  @Nested
  class Reading {

    @Test
    void takesInstrumentTimeframeAndBarsFromTheFile() throws IOException {
      CandleTape tape = TapeFiles.candleTape(file("hyperliquid-BTC.csv", TapeFiles.candles(3)));
      assertThat(tape.instrument()).isEqualTo(BTC);
      assertThat(tape.timeframe()).isEqualTo(Timeframe.M5);
      assertThat(tape.size()).isEqualTo(3);
      assertThat(tape.bar(0)).isEqualTo(Bar.of(Timeframe.M5, START, 100.5, 104, 99.25, 102, 3.5));
      assertThat(tape.bar(1))
          .isEqualTo(Bar.of(Timeframe.M5, START + 300_000, 102, 103, 98, 100.5, 4));
    }

    @Test
    void knowsGzipByItsBytesNotItsName() throws IOException {
      Path plain = file("a.csv.gz", TapeFiles.candles(4));
      Path packed = Files.write(folder.resolve("b.csv"), TapeFiles.gzip(TapeFiles.candles(4)));
      assertThat(TapeFiles.candleTape(plain).size()).isEqualTo(4);
      assertThat(TapeFiles.candleTape(packed).size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Volume,CLOSE,Low,High,Open,Time|3.5,102,99.25,104,100.5,1741946400000
            timestamp;open;high;low;close;volume|1741946400;100.5;104;99.25;102;3.5
            date , open , high , low , close , volume|2025-03-14, 100.5 ,104,99.25,102,3.5
            "open_time","open","high","low","close","volume"|"1741946400000","100.5","104","99.25","102","3.5"
            trades,open_time_ms,open,high,low,close,volume,vwap|7,1741946400000,100.5,104,99.25,102,3.5,x
            """)
    void readsAnyOrderCaseSeparatorAndExtraColumns(String header, String row) throws IOException {
      String text = "\uFEFF" + header + "\r\n" + row + "\r\n\r\n";
      CandleTape tape = TapeFiles.candleTape(file("x-BTC-5m.csv", text));
      assertThat(tape.size()).isEqualTo(1);
      assertThat(tape.open(0)).isEqualTo(100.5);
      assertThat(tape.high(0)).isEqualTo(104);
      assertThat(tape.low(0)).isEqualTo(99.25);
      assertThat(tape.close(0)).isEqualTo(102);
      assertThat(tape.volume(0)).isEqualTo(3.5);
    }

    @Test
    void readsTabsAndMentionsColumnsItDoesNotUse() throws IOException {
      Path file =
          file(
              "t.csv",
              "time\topen\thigh\tlow\tclose\tvolume\tturnover\n"
                  + "1741946400\t1\t1\t1\t1\t0\t5\n1741946460\t1\t1\t1\t1\t0\t5\n");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.isClean()).isTrue();
      assertThat(report.notes()).contains("columns not used: 'turnover'");
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            1741946400,                       1741946460,                       1741946400000, epoch seconds
            1741946400.0,                     1741946460.25,                    1741946400000, epoch seconds with fraction
            1741946400000,                    1741946460000,                    1741946400000, epoch milliseconds
            1741946400000000,                 1741946460000000,                 1741946400000, epoch microseconds
            1741946400000000000,              1741946460000000000,              1741946400000, epoch nanoseconds
            2025-03-14T10:00:00Z,             2025-03-14T10:01:00Z,             1741946400000, ISO-8601
            2025-03-14T10:00:00.123Z,         2025-03-14T10:01:00.123Z,         1741946400123, ISO-8601
            2025-03-14T12:00:00+02:00,        2025-03-14T12:01:00+02:00,        1741946400000, ISO-8601
            2025-03-14T04:30:00-0530,         2025-03-14T04:31:00-0530,         1741946400000, ISO-8601
            2025-03-14 10:00:00,              2025-03-14 10:01:00,              1741946400000, yyyy-MM-dd HH:mm:ss (UTC)
            2025-03-14 10:00:00.000000,       2025-03-14 10:01:00.000000,       1741946400000, yyyy-MM-dd HH:mm:ss.SSSSSS (UTC)
            2025-03-14 10:00:00 UTC,          2025-03-14 10:01:00 UTC,          1741946400000, yyyy-MM-dd HH:mm:ss (UTC)
            2024-02-29,                       2024-03-01,                       1709164800000, yyyy-MM-dd (UTC)
            """)
    void detectsHowTimeIsWrittenAndSaysSo(String first, String second, long millis, String format)
        throws IOException {
      String rest = ",1,2,1,2,3\n";
      String header = "timestamp,open,high,low,close,volume\n";
      TapeReport report = Tapes.inspect(file("BTC-1m.csv", header + first + rest + second + rest));
      assertThat(report.firstTime()).isEqualTo(millis);
      assertThat(report.rows()).isEqualTo(2);
      assertThat(report.timeFormat()).isEqualTo(format);
    }

    @Test
    void countsGapsAndKeepsFlatBarsWithoutVolume() throws IOException {
      Path file =
          file(
              "BTC.csv",
              TapeFiles.CANDLES
                  + "1741946400000,5,5,5,5,0\n1741946700000,5,5,5,5,0\n"
                  + "1741947000000,5,6,5,6,1\n1741948200000,6,6,6,6,2\n");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.isClean()).isTrue();
      assertThat(report.rows()).isEqualTo(4);
      assertThat(report.timeframe()).isEqualTo(Timeframe.M5);
      assertThat(report.gaps()).isEqualTo(1);
      assertThat(report.holes()).containsExactly(new Hole(1741947300000L, 1741948200000L));
      assertThat(report.notes())
          .containsExactly("flat bars without volume, kept: 2", "bars missing in the gaps: 3");
    }

    @Test
    void takesTheInstrumentItIsTold() throws IOException {
      InstrumentId eth = InstrumentId.hyperliquid("ETH");
      TapeSet tapes =
          Tapes.open(
              TapeOptions.standard().with(InstrumentNaming.always(eth)),
              List.of(file("ftx-BTC-PERP-1m.csv", TapeFiles.candles(2))));
      assertThat(tapes.instruments()).containsExactly(eth);
      assertThat(TapeFiles.play(tapes)).extracting(MarketEvent::instrument).containsOnly(eth);
    }
  }

  @Nested
  class Walking {

    @Test
    void walksAnUpBarDownFirstAndADownBarUpFirst() {
      CandleTape tape =
          CandleTape.of(
              BTC,
              Timeframe.M1,
              List.of(
                  Bar.of(Timeframe.M1, START, 10, 14, 9, 12, 5),
                  Bar.of(Timeframe.M1, START + 60_000, 12, 13, 8, 11, 6)));
      assertThat(TapeFiles.play(tape.cursor()))
          .containsExactly(
              candle(0, START, 10, 10, 10, 10, 0, false),
              candle(20_000, START, 10, 10, 9, 9, 0, false),
              candle(40_000, START, 10, 14, 9, 14, 0, false),
              candle(60_000, START, 10, 14, 9, 12, 5, true),
              candle(60_000, START + 60_000, 12, 12, 12, 12, 0, false),
              candle(80_000, START + 60_000, 12, 13, 12, 13, 0, false),
              candle(100_000, START + 60_000, 12, 13, 8, 8, 0, false),
              candle(120_000, START + 60_000, 12, 13, 8, 11, 6, true));
    }

    @Test
    void treatsAnUnchangedBarAsUp() {
      CandleTape tape =
          CandleTape.of(BTC, Timeframe.M1, List.of(Bar.of(Timeframe.M1, START, 10, 11, 9, 10, 1)));
      assertThat(TapeFiles.play(tape.cursor()).get(1))
          .isEqualTo(candle(20_000, START, 10, 10, 9, 9, 0, false));
    }

    @Test
    void closesAllBarsOfAnInstantBeforeTheNextOnesOpen() {
      InstrumentId eth = InstrumentId.hyperliquid("ETH");
      List<Bar> bars =
          List.of(
              Bar.of(Timeframe.M1, START, 10, 10, 10, 10, 1),
              Bar.of(Timeframe.M1, START + 60_000, 11, 11, 11, 11, 1));
      MergedCursor merged =
          new MergedCursor(
              List.of(
                  CandleTape.of(eth, Timeframe.M1, bars).cursor(),
                  CandleTape.of(BTC, Timeframe.M1, bars).cursor()));
      assertThat(TapeFiles.play(merged))
          .filteredOn(event -> event.time() == START + 60_000)
          .map(Candle.class::cast)
          .extracting(candle -> candle.instrument().symbol() + ' ' + candle.closed())
          .containsExactly("ETH true", "BTC true", "ETH false", "BTC false");
    }

    private Candle candle(
        long after,
        long openTime,
        double open,
        double high,
        double low,
        double close,
        double volume,
        boolean closed) {
      return new Candle(
          BTC, START + after, Timeframe.M1, openTime, open, high, low, close, volume, closed);
    }
  }

  @Nested
  class Repeating {

    @Test
    void continuesOneTimeframeAfterTheLastBar() throws IOException {
      CandleTape tape = TapeFiles.candleTape(file("BTC.csv", TapeFiles.candles(3)));
      CandleTape repeated = tape.repeat(8);
      assertThat(repeated.size()).isEqualTo(8);
      for (int i = 0; i < 8; i++) {
        assertThat(repeated.openTime(i)).isEqualTo(START + i * 300_000L);
        assertThat(repeated.close(i)).isEqualTo(tape.close(i % 3));
      }
    }

    @Test
    void cutsShortWhenFewerBarsAreWanted() throws IOException {
      CandleTape tape = TapeFiles.candleTape(file("BTC.csv", TapeFiles.candles(3)));
      assertThat(tape.repeat(2).size()).isEqualTo(2);
      assertThat(tape.repeat(0).cursor().next()).isNull();
    }

    @Test
    void refusesBarsThatOverlap() {
      Bar bar = Bar.of(Timeframe.M5, START, 1, 1, 1, 1, 1);
      assertThatThrownBy(() -> CandleTape.of(BTC, Timeframe.M5, List.of(bar, bar)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Bar 1 opens before the one before it ends");
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
