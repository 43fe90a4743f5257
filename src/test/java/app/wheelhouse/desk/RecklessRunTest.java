package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.Extremes;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.RiskLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `run --advisor reckless` on the real tapes: the gate denies and cuts, and what is left keeps
/// every limit. Skipped without the shared folder.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecklessRunTest {
  private static final boolean WHOLE = Boolean.getBoolean("wheelhouse.drill");

  /// All with the drill; else the beginnings of some of each coin.
  Stream<Path> tapes() throws IOException {
    Path folder = MadeTapes.shared("candles");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .filter(file -> WHOLE || file.getFileName().toString().matches(".*(-1h|-4h|ftx-).*"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tapes")
  void theGateStopsAndCutsWhatIsReckless(Path tape) throws BadInput {
    RunReport report = HeadlessRun.run(request(tape));
    RunRisk risk = report.risk();
    assertThat(report.fills()).as("fills").isPositive();
    assertThat(risk.denialsByRule()).as("rules that denied").hasSizeGreaterThanOrEqualTo(6);
    assertThat(sum(risk.denialsByRule().values()))
        .as("each denial has its rule")
        .isEqualTo(report.orders().get(OrderStatus.DENIED));
    assertThat(risk.clampsByRule()).containsKey("leverage");
    keepsEveryLimit(risk.extremes());
  }

  /// Ten minutes of ticks: a few decisions only, so there are fills but not every rule.
  @ParameterizedTest
  @ValueSource(strings = {"BTC", "ETH", "SOL"})
  void onTicksTooThereAreFillsWithinTheLimits(String coin) throws BadInput {
    String day = "ticks/hyperliquid-20250903-";
    List<Path> tapes =
        List.of(
            MadeTapes.shared(day + "orderbooks-" + coin + ".csv.gz"),
            MadeTapes.shared(day + "prices-" + coin + ".csv.gz"),
            MadeTapes.shared(day + "trades-" + coin + ".csv.gz"));
    List<Path> warmUp = List.of(MadeTapes.shared("candles/hyperliquid-" + coin + "-5m.csv.gz"));
    RunReport report =
        HeadlessRun.run(Asked.replay(tapes, warmUp, AdvisorChoice.RECKLESS, false, 1));
    assertThat(report.fills()).as("fills").isPositive();
    assertThat(report.risk().denialsByRule()).isNotEmpty();
    keepsEveryLimit(report.risk().extremes());
  }

  private static void keepsEveryLimit(Extremes extremes) {
    ProtectionLimits protection = RiskLimits.DEFAULT.protection();
    assertThat(extremes.liquidations()).isZero();
    assertThat(extremes.entryEffectiveLeverage())
        .isBetween(0.0, RiskLimits.DEFAULT.maxEffectiveLeverage().doubleValue());
    assertThat(extremes.entryMarginUse())
        .isGreaterThan(0)
        .isLessThan(protection.marginPause().doubleValue());
    assertThat(extremes.entryDrawdown()).isBetween(0.0, protection.drawdownReduce().doubleValue());
    assertThat(extremes.peakEffectiveLeverage())
        .isGreaterThanOrEqualTo(extremes.entryEffectiveLeverage());
    assertThat(extremes.peakMarginUse()).isBetween(extremes.entryMarginUse(), 1.0);
    assertThat(extremes.peakDrawdown()).isBetween(extremes.entryDrawdown(), 1.0);
  }

  private static long sum(Iterable<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static RunRequest request(Path tape) {
    return Asked.replay(
        List.of(tape),
        List.of(),
        AdvisorChoice.RECKLESS,
        false,
        1,
        WHOLE ? Long.MAX_VALUE : 12_000);
  }
}
