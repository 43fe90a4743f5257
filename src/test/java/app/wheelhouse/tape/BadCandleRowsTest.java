package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCandleRowsTest {
  @TempDir Path folder;

  @Nested
  class InOneRow {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1741947000000,abc,104,99,102,3      | open is 'abc', which is not a finite number
            1741947000000,NaN,104,99,102,3      | open is 'NaN', which is not a finite number
            1741947000000,100,Infinity,99,102,3 | high is 'Infinity', which is not a finite number
            1741947000000,100,1e999,99,102,3    | high is '1e999', which is not a finite number
            1741947000000,100,104,99,102,       | volume is empty
            1741947000000,100,98,99,98,3        | high 98.0 is below low 99.0
            1741947000000,98,104,99,102,3       | open 98.0 is below low 99.0
            1741947000000,105,104,99,102,3      | open 105.0 is above high 104.0
            1741947000000,100,104,99,98.5,3     | close 98.5 is below low 99.0
            1741947000000,100,104,99,104.5,3    | close 104.5 is above high 104.0
            1741947000000,0,104,0,102,3         | open is '0', which is not a price above 0
            1741947000000,100,104,-99,102,3     | low is '-99', which is not a price above 0
            1741947000000,100,104,99,102,-3     | volume is '-3', which is negative
            1741946400000,100,104,99,102,3      | time goes back from 2025-03-14T10:05:00Z to 2025-03-14T10:00:00Z
            1741946700000,100,104,99,102,3      | the time 2025-03-14T10:05:00Z is there twice
            1741946760000,100,104,99,102,3      | the bar opens at 2025-03-14T10:06:00Z, before the 5m bar before it has ended
            17,100,104,99,102,3                 | open_time_ms is '17', which is not a time between 1990 and 2200
            2025-02-30T10:00:00Z,100,104,99,102,3 | open_time_ms is '2025-02-30T10:00:00Z', which is not a time between 1990 and 2200
            2025-03-14T10:10:00Z,100,104,99,102,3 | open_time_ms is '2025-03-14T10:10:00Z', which is ISO-8601, while the rows before are epoch milliseconds
            1741947000,100,104,99,102,3         | open_time_ms is '1741947000', which is epoch seconds, while the rows before are epoch milliseconds
            1741947000000,100,104,99,102        | the row has 5 fields, the header names 6: '1741947000000,100,104,99,102'
            1741947000000,100,104,99,102,3,9    | the row has 7 fields, the header names 6: '1741947000000,100,104,99,102,3,9'
            some words                          | the row has 1 field, the header names 6: 'some words'
            1741947000000,12345678901234567890123456789012345678x90123,104,99,102,3 | open is '12345678901234567890123456789012345678x9…', which is not a finite number
            """)
    void isReportedWithItsLineAndLeftOut(String row, String reason) throws IOException {
      Path file = write(TapeFiles.candles(2) + row + "\n" + after(), "hyperliquid-BTC-5m.csv");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRows()).map(BadRow::toString).containsExactly(file + ":4: " + reason);
      assertThat(report.badRowCount()).isEqualTo(1);
      assertThat(report.rows()).isEqualTo(4);
      assertThat(TapeFiles.candleTape(file).size()).isEqualTo(4);
    }

    @Test
    void endsTheReadingWhenThePolicyIsStop() throws IOException {
      Path file = write(TapeFiles.candles(2) + "1741947000000,1,x,1,1,1\n" + after(), "a.csv");
      TapeOptions stop = TapeOptions.standard().with(BadRowPolicy.STOP);
      assertThatThrownBy(() -> Tapes.open(stop, List.of(file)))
          .isInstanceOf(TapeException.class)
          .hasMessage(file + ":4: high is 'x', which is not a finite number");
    }

    @Test
    void showsControlCharactersAsQuestionMarks() throws IOException {
      Path file =
          write(TapeFiles.candles(2) + "1741947000000,\u001B[31m\u0007é,1,1,1,1\n", "a.csv");
      assertThat(Tapes.inspect(file).badRows().getFirst().reason())
          .isEqualTo("open is '?[31m???', which is not a finite number");
    }

    @Test
    void isTheLeapingOneWhenASingleTimeLeapsAheadAndComesBack() throws IOException {
      Path file = write(TapeFiles.candles(2) + "4070908800000,1,1,1,1,1\n" + after(), "a.csv");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.rows()).isEqualTo(4);
      assertThat(report.badRows())
          .map(BadRow::toString)
          .containsExactly(file + ":4: time leaps ahead to 2099-01-01T00:00:00Z, then goes back");
    }

    private String after() {
      return "1741947300000,100,104,99,102,3\n1741947600000,100,104,99,102,3\n";
    }
  }

  @Nested
  class OfAWholeFile {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ''                               | the file is empty
            '\\n1,2'                         | the first line is blank where the column names should be
            '1741946400000,1,2,1,2,3\\n'     | the header is missing; the first line must name the columns, it is '1741946400000,1,2,1,2,3'
            'a,b,c\\n1,2,3\\n'               | the header 'a,b,c' is that of no tape; candles need a time column, open, high, low, close, volume
            'time,open,high,low,close\\n'    | the header lacks the column volume
            'open,high,low,close,volume\\n'  | the header lacks the column open_time_ms or open_time or timestamp or time or datetime or date or unix
            'time,open,open,high,low,close,volume\\n' | the header names the column open twice
            'PK\\3\\4,x\\n'          | the file is not plain text; it begins 'PK??,x'
            """)
    void isReportedAtLineOne(String escaped, String reason) throws IOException {
      Path file = write(escaped.translateEscapes(), "odd.csv");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.rows()).isZero();
      assertThat(report.isClean()).isFalse();
      assertThat(report.badRows()).map(BadRow::toString).containsExactly(file + ":1: " + reason);
      assertThatThrownBy(() -> Tapes.open(file))
          .isInstanceOf(TapeException.class)
          .hasMessage(file + ":1: " + reason);
    }

    @Test
    void isReportedWhenThereIsNoRow() throws IOException {
      Path file = write(TapeFiles.CANDLES, "none.csv");
      assertThat(Tapes.inspect(file).badRows())
          .map(BadRow::toString)
          .containsExactly(file + ":2: the file has a header but no row");
    }

    @Test
    void isReportedWhenItDoesNotExistOrIsAFolder() {
      Path missing = folder.resolve("missing.csv");
      assertThatThrownBy(() -> Tapes.inspect(missing))
          .isInstanceOf(TapeException.class)
          .hasMessage(missing + ": there is no such file; check the path");
      assertThatThrownBy(() -> Tapes.inspect(folder))
          .isInstanceOf(TapeException.class)
          .hasMessage(folder + ": this is a folder; name a tape file in it");
    }

    @Test
    void keepsTheRowsBeforeATruncationOfItsCompression() throws IOException {
      byte[] packed = TapeFiles.gzip(noisyCandles(3_000));
      Path file =
          Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed, packed.length / 2));
      TapeReport report = Tapes.inspect(file);
      assertThat(report.rows()).isBetween(1_000L, 2_000L);
      assertThat(report.badRows())
          .map(BadRow::toString)
          .containsExactly(
              file
                  + ":"
                  + (report.rows() + 2)
                  + ": the compressed file ends early; rows after this point are missing");
    }

    @Test
    void reportsDamagedCompression() throws IOException {
      byte[] packed = TapeFiles.gzip(noisyCandles(3_000));
      packed[packed.length - 6] ^= 1;
      Path file = Files.write(folder.resolve("bad.csv.gz"), packed);
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRows())
          .extracting(BadRow::reason)
          .containsExactly(
              "the compressed data is damaged here or before; make a fresh copy of the file");
    }

    @Test
    void refusesAnEmptyGzip() throws IOException {
      Path file = Files.write(folder.resolve("empty.csv.gz"), TapeFiles.gzip(""));
      assertThat(Tapes.inspect(file).badRows())
          .map(BadRow::toString)
          .containsExactly(file + ":1: the file is empty");
    }

    @Test
    void passesOverAnAbsurdlyLongLine() throws IOException {
      String longLine = "9".repeat(3_000_000);
      Path file =
          write(TapeFiles.candles(2) + longLine + "\n1741947000000,100,104,99,102,3\n", "long.csv");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.rows()).isEqualTo(3);
      assertThat(report.badRows())
          .map(BadRow::toString)
          .containsExactly(file + ":4: the line is longer than 262144 bytes");
    }

    @Test
    void tellsWhenBarsAreOfNoUsableLength() throws IOException {
      Path file =
          write(
              TapeFiles.CANDLES + "1741946400000,1,1,1,1,1\n1741946520000,1,1,1,1,1\n", "two.csv");
      assertThat(Tapes.inspect(file).badRows())
          .map(BadRow::toString)
          .containsExactly(
              file + ":3: the bars are 120.0 s apart; use 1m, 3m, 5m, 15m, 30m, 1h, 4h or 1d bars");
      assertThatThrownBy(() -> Tapes.open(file)).isInstanceOf(TapeException.class);
    }

    @Test
    void countsAllButKeepsTheFirstHundredBadRows() throws IOException {
      Path file = write(TapeFiles.candles(2) + "x\n".repeat(250), "many.csv");
      TapeReport report = Tapes.inspect(file);
      assertThat(report.badRowCount()).isEqualTo(250);
      assertThat(report.badRows()).hasSize(100);
      assertThat(report.badRows().getLast().line()).isEqualTo(103);
    }

    @Test
    void advisesToSortAFileWithTheNewestRowFirst() throws IOException {
      StringBuilder text = new StringBuilder(TapeFiles.CANDLES);
      for (int i = 9; i >= 0; i--) {
        text.append(1_741_946_400_000L + i * 300_000L).append(",1,1,1,1,1\n");
      }
      assertThat(Tapes.inspect(write(text.toString(), "BTC-5m.csv")).notes())
          .contains("most rows go back in time: sort the file with the oldest row first");
    }
  }

  private static String noisyCandles(int bars) {
    StringBuilder text = new StringBuilder(TapeFiles.CANDLES);
    long noise = 42;
    for (int i = 0; i < bars; i++) {
      noise = noise * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      long cents = 10_000 + (noise >>> 50);
      text.append(1_741_946_400_000L + i * 300_000L)
          .append(',')
          .append(cents)
          .append(',')
          .append(cents + 2)
          .append(',')
          .append(cents - 2)
          .append(',')
          .append(cents)
          .append(',')
          .append(noise >>> 40)
          .append('\n');
    }
    return text.toString();
  }

  private Path write(String text, String name) throws IOException {
    return TapeFiles.write(folder, name, text);
  }
}
