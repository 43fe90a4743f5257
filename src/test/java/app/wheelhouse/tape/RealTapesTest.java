package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The shared real markets, read whole.
class RealTapesTest {

  @Test
  void everyCandleFileIsCleanAndWithoutGaps() throws IOException {
    for (Path file : files("candles")) {
      TapeReport report = Tapes.inspect(file);
      String name = file.getFileName().toString();
      assertThat(report.isClean()).as(name).isTrue();
      assertThat(report.kind()).as(name).isEqualTo(TapeKind.CANDLES);
      assertThat(report.gaps()).as(name).isZero();
      Timeframe named = InstrumentHint.ofFile(name).timeframe();
      assertThat(report.timeframe()).as(name).isNotNull().isEqualTo(named);
    }
  }

  @Test
  void everyTickFileIsClean() throws IOException {
    for (Path file : files("ticks")) {
      TapeReport report = Tapes.inspect(file);
      assertThat(report.isClean()).as(file.toString()).isTrue();
    }
  }

  @Test
  void eachBarEqualsItsTextAsTheJdkReadsIt() throws IOException {
    Path file = TapeFiles.shared("candles").resolve("hyperliquid-SOL-15m.csv.gz");
    CandleTape tape = TapeFiles.candleTape(file);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> rows = in.lines().skip(1).toList();
      assertThat(tape.size()).isEqualTo(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        String[] cells = rows.get(i).split(",");
        assertThat(tape.openTime(i)).isEqualTo(Long.parseLong(cells[0]));
        assertThat(tape.open(i)).isEqualTo(Double.parseDouble(cells[1]));
        assertThat(tape.high(i)).isEqualTo(Double.parseDouble(cells[2]));
        assertThat(tape.low(i)).isEqualTo(Double.parseDouble(cells[3]));
        assertThat(tape.close(i)).isEqualTo(Double.parseDouble(cells[4]));
        assertThat(tape.volume(i)).isEqualTo(Double.parseDouble(cells[5]));
      }
    }
  }

  @Test
  void theReconnectShowsAsAHoleAndThirtyRepeatedTrades() {
    Path file = ticks().resolve("hyperliquid-20250903-trades-BTC.csv.gz");
    TapeReport report = Tapes.inspect(file);
    assertThat(report.rows()).isEqualTo(1_497);
    assertThat(report.duplicateTrades()).isEqualTo(30);
    assertThat(report.holes().getFirst())
        .isEqualTo(new Hole(1_756_904_247_409L, 1_756_904_497_197L));
    assertThat(report.timeFormat()).isEqualTo("epoch seconds with fraction");
  }

  @Test
  void allNineFilesMergeIntoOneStreamThatNeverGoesBackNorCrosses() throws IOException {
    Path folder = ticks();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.getFileName().toString().startsWith("hyperliquid"))
              .sorted()
              .toList();
    }
    TapeSet tapes = Tapes.open(TapeOptions.standard(), files);
    assertThat(tapes.instruments())
        .hasToString("[hyperliquid|BTC, hyperliquid|ETH, hyperliquid|SOL]");
    List<MarketEvent> events = TapeFiles.play(tapes);
    assertThat(events).filteredOn(Book.class::isInstance).hasSize(3 * 446);
    assertThat(events).filteredOn(Quote.class::isInstance).hasSize((3_586 + 3_590 + 3_614) / 2);
    assertThat(events).filteredOn(Trade.class::isInstance).hasSize(1_497 + 782 + 1_027);
    assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.time(), b.time()));
    assertThat(events)
        .noneMatch(event -> event instanceof Quote quote && quote.isCrossed())
        .noneMatch(event -> event instanceof Book book && book.isCrossed());
  }

  @Test
  void quotesAndTradesOfTheOtherVenueNameTheSameInstrument() {
    Path folder = ticks();
    TapeSet tapes =
        Tapes.open(
            folder.resolve("btcusdt-quotes.csv.gz"), folder.resolve("btcusdt-trades.csv.gz"));
    assertThat(tapes.instruments()).hasToString("[tape|BTCUSDT]");
    assertThat(TapeFiles.play(tapes)).hasSize(451 + 2_001);
  }

  private static Path ticks() {
    return TapeFiles.shared("ticks");
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(TapeFiles.shared(folder))) {
      return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    }
  }
}
