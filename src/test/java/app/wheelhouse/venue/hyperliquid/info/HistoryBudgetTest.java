package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent.History;
import app.wheelhouse.execution.RateGovernor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the past of a market costs of the venue's rate budget.
class HistoryBudgetTest extends PastFixture {
  @Test
  void aColdStartWithFourInstrumentsStaysInsideAMinutesBudget() throws InfoException {
    int weight = weightOf(() -> load(4, 1_000));
    assertThat(weight).isEqualTo(2 + plan(4, 1_000).weight());
    assertThat(weight).isEqualTo(1_062);
    assertThat(venue.count("candleSnapshot")).isEqualTo(16);
  }

  private static HistoryPlan startOf(int instruments) {
    return HistoryPlan.within(
        HistoryPlan.START_WEIGHT, plan(instruments, 1_000).instruments(), Timeframe.M5);
  }

  /// Time stands still: a request that does not fit would wait for ever.
  @Test
  @Timeout(60)
  void aStartWithFourInstrumentsNeverWaitsAndAGapCanStillBeFilled() throws InfoException {
    RateGovernor governor = new RateGovernor(1_200, () -> 0L);
    HyperliquidInfo info = venue.json("recentTrades", "[]").info(governor);
    governor.spent(InfoType.META_AND_CONTEXTS.weight());
    CandleHistory history = history(info);
    assertThat(history.load(startOf(4), (_, _) -> {}))
        .hasSize(32)
        .allSatisfy(series -> assertThat(series.bars()).hasSize(500));
    assertThat(governor.budget().used()).isEqualTo(718);
    long minute = Timeframe.M1.openTime(VenueStub.NOW);
    for (InstrumentId instrument : startOf(4).instruments()) {
      history.candles(instrument, minute - 10 * 60_000, minute);
      history.trades(instrument);
    }
    assertThat(governor.budget().used()).isEqualTo(718 + 4 * 41);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 1000
          2, 1000
          3, 800
          4, 500
          20, 500
          """)
  void aStartTakesAsManyBarsAsFit(int instruments, int bars) {
    assertThat(startOf(instruments).bars()).isEqualTo(bars);
    assertThat(startOf(instruments).weight() <= HistoryPlan.START_WEIGHT || bars == 500).isTrue();
  }

  @Test
  void aWarmStartAsksOnceForEachInstrument() throws InfoException {
    load(4, 1_000);
    CandleVenue later = listedSince(LISTED, VenueStub.NOW + 10 * 60_000);
    List<List<History>> loaded = new ArrayList<>();
    int weight = weightOf(() -> loaded.add(load(4, 1_000)));
    assertThat(weight).isEqualTo(2 + 4 * 21);
    assertAsTheVenueSays(loaded.getFirst(), later, 1_000);
    assertThat(notes).isEmpty();
  }

  @Test
  void twentyInstrumentsTakeTheLeastPlanAndAWarmStartFitsIntoOneMinute() throws InfoException {
    HistoryPlan plan = startOf(20);
    assertThat(plan.bars()).isEqualTo(500);
    int cold = weightOf(() -> history().load(plan, (_, _) -> {}));
    int warm = weightOf(() -> history().load(plan, (_, _) -> {}));
    assertThat(cold).isEqualTo(2 + plan.weight()).isEqualTo(3_482);
    assertThat(warm).isEqualTo(2 + 20 * 21);
  }

  @Test
  void theDecisionsBarsOfEveryInstrumentAreAskedForFirst() throws InfoException {
    List<Integer> steps = new ArrayList<>();
    history().load(plan(3, 500), (done, of) -> steps.add(done * 100 + of));
    assertThat(venue.requests.stream().filter(each -> each.has("req")))
        .extracting(
            each -> each.at("/req/coin").stringValue() + each.at("/req/interval").stringValue())
        .startsWith("BTC1m", "C11m", "C21m", "BTC15m", "BTC4h", "BTC1d", "C115m");
    assertThat(steps).startsWith(12, 112, 212).endsWith(1212);
  }
}
