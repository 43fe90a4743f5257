package app.wheelhouse.cli;

import static app.wheelhouse.desk.MadeTapes.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The runs that the project shows, on the real tapes of the shared folder; skipped without it.
class RealTapesRunTest {
  private static final String DAY = "ticks/hyperliquid-20250903-";

  @TempDir Path folder;

  private static Object[] bitcoin(Object... more) {
    return Ran.with(
        new Object[] {
          "run",
          "--mode",
          "replay",
          "--tape",
          shared("candles/hyperliquid-BTC-5m.csv.gz"),
          "--instrument",
          "BTC",
          "--auto",
          "--seed",
          7
        },
        more);
  }

  private static Object[] ticks(String coin, Object... more) {
    return Ran.with(
        new Object[] {
          "run",
          "--mode",
          "replay",
          "--tape",
          shared(DAY + "orderbooks-" + coin + ".csv.gz"),
          "--tape",
          shared(DAY + "prices-" + coin + ".csv.gz"),
          "--tape",
          shared(DAY + "trades-" + coin + ".csv.gz"),
          "--warmup",
          shared("candles/hyperliquid-" + coin + "-5m.csv.gz"),
          "--auto",
          "--seed",
          7
        },
        more);
  }

  @Test
  void candlesGiveTheSameRunTwiceWithTrades() {
    int events = Boolean.getBoolean("wheelhouse.drill") ? 1_000_000 : 24_000;
    JsonNode run = Ran.json(bitcoin("--events", events));
    assertThat(Ran.figures(Ran.json(bitcoin("--events", events)))).isEqualTo(Ran.figures(run));
    assertThat(run.get("fills").asInt()).isGreaterThan(50);
    assertThat(run.get("equity").decimalValue())
        .isEqualByComparingTo(
            run.get("balance").decimalValue().add(run.get("unrealised").decimalValue()));
    assertThat(run.get("badRows").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"BTC, 30", "ETH, 1", "SOL, 1"})
  void ticksWithARealReconnectGiveTheSameRunTwice(String coin, int repeated) {
    JsonNode run = Ran.json(ticks(coin));
    assertThat(Ran.figures(Ran.json(ticks(coin)))).isEqualTo(Ran.figures(run));
    assertThat(run.get("duplicates").asInt()).isEqualTo(repeated);
    assertThat(run.get("staleMillis").asLong()).isBetween(240_000L, 300_000L);
    assertThat(run.get("equity").decimalValue())
        .isEqualByComparingTo(
            run.get("balance").decimalValue().add(run.get("unrealised").decimalValue()));
  }

  @Test
  void ticksAreContinuedAsIfTheyHadNeverStopped() {
    JsonNode once = Ran.json(ticks("BTC"));
    Path data = folder.resolve("record");
    Ran.json(ticks("BTC", "--data", data, "--events", 1_500));
    JsonNode resumed = Ran.json(ticks("BTC", "--data", data, "--resume"));
    assertThat(Ran.figures(resumed)).isEqualTo(Ran.figures(once));
    assertThat(Ran.of("journal", "verify", "--data", data).exit()).isZero();
  }

  @Test
  void checksEveryTapeOfTheFolder() {
    for (String name :
        new String[] {
          "candles/ftx-BTC-PERP-1m-2022-01.csv.gz",
          "candles/hyperliquid-HYPE-1h.csv.gz",
          DAY + "orderbooks-SOL.csv.gz",
          DAY + "prices-ETH.csv.gz",
          DAY + "trades-BTC.csv.gz",
          "ticks/btcusdt-quotes.csv.gz",
          "ticks/btcusdt-trades.csv.gz"
        }) {
      Ran ran = Ran.of("tape", "check", shared(name));
      assertThat(ran.exit()).as(ran.out()).isZero();
      assertThat(ran.out()).contains("rows, all good");
    }
  }
}
