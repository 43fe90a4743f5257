package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeReportTest {
  private static final String TEXT =
      TapeFiles.CANDLES
          + "1741946400000,5,5,5,5,0\n1741946700000,5,6,5,6,1\nx,1,1,1,1,1\n"
          + "1741947600000,6,6,6,6,2\n1741947900000,6,6,6,6,2\n";

  @TempDir Path folder;

  @Test
  void readsWellInTheTerminal() throws IOException {
    Path file = TapeFiles.write(folder, "hyperliquid-BTC-5m.csv", TEXT);
    assertThat(TapeReportText.lines(Tapes.inspect(file)))
        .containsExactly(
            "file: " + file,
            "kind: candles",
            "instruments: hyperliquid|BTC",
            "rows: 4",
            "bad rows: 1",
            "from: 2025-03-14T10:00:00Z",
            "to: 2025-03-14T10:25:00Z",
            "timeframe: 5m",
            "time format: epoch milliseconds",
            "gaps: 1",
            "  2025-03-14T10:10:00Z to 2025-03-14T10:20:00Z (600.000 s)",
            "duplicate trades: 0",
            "note: flat bars without volume, kept: 1",
            "note: bars missing in the gaps: 2",
            file + ":4: open_time_ms is 'x', which is not a time between 1990 and 2200");
  }

  @Test
  void isOneJsonObject() throws IOException {
    Path file = TapeFiles.write(folder, "hyperliquid-BTC-5m.csv", TEXT);
    assertThat(TapeReportJson.of(Tapes.inspect(file)).replace(file.toString(), "FILE"))
        .isEqualTo(
            """
            {"file":"FILE","kind":"CANDLES","instruments":["hyperliquid|BTC"],"rows":4,"badRows":1,\
            "from":"2025-03-14T10:00:00Z","to":"2025-03-14T10:25:00Z","timeframe":"5m",\
            "timeFormat":"epoch milliseconds","gaps":1,"holes":[{"from":"2025-03-14T10:10:00Z",\
            "to":"2025-03-14T10:20:00Z","seconds":600.0}],"duplicateTrades":0,\
            "notes":["flat bars without volume, kept: 1","bars missing in the gaps: 2"],\
            "problems":[{"line":4,"reason":"open_time_ms is 'x', which is not a time between 1990 \
            and 2200"}]}\
            """);
  }

  @Test
  void hasNoTimesInJsonWhenThereIsNoRow() throws IOException {
    Path file = TapeFiles.write(folder, "empty.csv", "");
    assertThat(TapeReportJson.of(Tapes.inspect(file)))
        .contains("\"kind\":\"UNKNOWN\"", "\"from\":null,\"to\":null,\"timeframe\":null");
    assertThat(TapeReportText.lines(Tapes.inspect(file))).contains("kind: unknown", "rows: 0");
  }
}
