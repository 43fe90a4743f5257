package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.engine.Extremes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Crashes of the real tapes with positions open at 10x: each ends at its stop, target or plan, and
/// none is liquidated. Skipped without the shared folder.
class CrashDrillTest {
  private static final boolean WHOLE = Boolean.getBoolean("wheelhouse.drill");
  private static final long FIVE_MINUTES = 300_000;
  private static final int HOUR = 12;

  /// Bars before the first position, for indicators.
  private static final int WARM_UP = 300;

  /// Bars after the violent hour in which the last position must end: three days.
  private static final int FOLLOW_UP = 72 * HOUR;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"BTC", "ETH", "SOL", "HYPE"})
  void theMostViolentHourEndsEveryPositionAtItsStopTargetOrPlan(String coin) throws Exception {
    String name = "hyperliquid-" + coin + "-5m.csv";
    RecordedBars bars = RecordedBars.of(MadeTapes.shared("candles/" + name + ".gz"));
    int violent = bars.mostViolent(HOUR);
    long from = time(bars, violent);
    List<CrashDrill.Outcome> outcomes = new ArrayList<>();
    // The first position opens somewhere in the hour before: each start meets the crash otherwise.
    for (int before = 1; before <= HOUR; before += WHOLE ? 1 : 4) {
      for (long seed = 1; seed <= 2; seed++) {
        int first = violent - before;
        Path tape =
            bars.cut(folder.resolve(before + "-" + seed).resolve(name), first, violent + FOLLOW_UP);
        Path warmUp =
            bars.cut(
                folder.resolve("warm-" + before + "-" + seed).resolve(name),
                first - WARM_UP,
                first);
        outcomes.add(
            CrashDrill.play(
                List.of(tape), List.of(warmUp), seed, from, from + HOUR * FIVE_MINUTES));
      }
    }
    print(coin + " 5m, most violent hour", outcomes);
    outcomes.forEach(CrashDrillTest::endsWell);
    assertThat(outcomes).as("a position was open in the hour").allMatch(o -> o.heldInside());
  }

  @Test
  void januaryOf2022EndsEveryPositionAtItsStopTargetOrPlan() throws BadInput, IOException {
    Path tape = MadeTapes.shared("candles/ftx-BTC-PERP-1m-2022-01.csv.gz");
    List<CrashDrill.Outcome> outcomes = new ArrayList<>();
    for (long seed = 1; seed <= (WHOLE ? 2 : 1); seed++) {
      outcomes.add(CrashDrill.play(List.of(tape), List.of(), seed, 0, Long.MAX_VALUE));
    }
    print("January 2022, BTC 1m", outcomes);
    assertThat(outcomes).allMatch(outcome -> count(outcome) > 20);
    for (CrashDrill.Outcome outcome : outcomes) {
      assertThat(outcome.risk().endings().keySet()).isSubsetOf(ALLOWED);
      assertThat(outcome.risk().extremes().liquidations()).isZero();
    }
  }

  private static final Set<TradeEnd> ALLOWED =
      Set.of(TradeEnd.STOP, TradeEnd.TARGET, TradeEnd.PLAN, TradeEnd.DECISION);

  private static void endsWell(CrashDrill.Outcome outcome) {
    assertThat(count(outcome)).as("positions that ended").isPositive();
    assertThat(outcome.risk().endings().keySet()).isSubsetOf(ALLOWED);
    assertThat(outcome.risk().extremes().liquidations()).isZero();
    assertThat(outcome.flat()).as("no position is left").isTrue();
  }

  private static long count(CrashDrill.Outcome outcome) {
    return outcome.risk().endings().values().stream().mapToLong(Long::longValue).sum();
  }

  private static long time(RecordedBars bars, int row) {
    return Long.parseLong(bars.rows().get(row).split(",")[0]);
  }

  private static void print(String what, List<CrashDrill.Outcome> outcomes) {
    System.out.println(what);
    for (CrashDrill.Outcome outcome : outcomes) {
      Extremes extremes = outcome.risk().extremes();
      System.out.printf(
          Locale.ROOT,
          "  ended %s, liquidated %d, leverage %.2fx (peak %.2fx), margin use peak %.1f %%,"
              + " drawdown peak %.1f %%, unprotected at most %.3f s, equity %.0f%n",
          outcome.risk().endings(),
          extremes.liquidations(),
          extremes.entryEffectiveLeverage(),
          extremes.peakEffectiveLeverage(),
          extremes.peakMarginUse() * 100,
          extremes.peakDrawdown() * 100,
          extremes.unprotectedMillis() / 1_000.0,
          outcome.equity());
    }
  }
}
