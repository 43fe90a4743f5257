package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.BERT;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Funding: each full hour, on the oracle's price, from longs to shorts where the rate is positive.
class FundingTest {
  private static final long HOUR = 3_600_000;
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({
    "true, 0.0001, -0.42",
    "false, 0.0001, 0.42",
    "true, -0.0001, 0.42",
    "false, -0.0001, -0.42",
    "true, 0, "
  })
  void positiveRateIsPaidByLongs(boolean buy, String rate, String usdc) {
    bench.take(ANNA, buy, "2");
    bench.core.mark(ETH, d("2000"), d("2100"), bench.now);
    bench.core.fundingRate(ETH, d(rate));
    BigDecimal before = bench.core.ledger(ANNA).balance();
    bench.core.advance(Bench.START / HOUR * HOUR + HOUR);
    List<FundingView> paid = bench.core.funding(ANNA, 0, Long.MAX_VALUE);
    if (usdc == null) {
      assertThat(paid).isEmpty();
      return;
    }
    assertThat(paid).hasSize(1);
    assertThat(paid.getFirst().usdc()).isEqualByComparingTo(usdc);
    assertThat(paid.getFirst().szi()).isEqualByComparingTo(buy ? "2" : "-2");
    assertThat(paid.getFirst().time()).isEqualTo(Bench.START / HOUR * HOUR + HOUR);
    assertThat(bench.core.ledger(ANNA).balance().subtract(before)).isEqualByComparingTo(usdc);
    assertThat(bench.position(ANNA).fundingSinceOpen())
        .as("counted as paid")
        .isEqualByComparingTo(d(usdc).negate());
  }

  @Test
  void everyHourPassedIsPaidOnce() {
    bench.take(ANNA, true, "1");
    bench.core.fundingRate(ETH, d("0.0001"));
    bench.later(5 * HOUR);
    bench.later(0);
    assertThat(bench.core.funding(ANNA, 0, Long.MAX_VALUE))
        .extracting(FundingView::time)
        .containsExactly(hour(1), hour(2), hour(3), hour(4), hour(5));
  }

  @Test
  void isolatedPositionPaysFromItsMargin() {
    bench.core.updateLeverage(ANNA, ETH, false, 10, bench.now);
    bench.take(ANNA, true, "1");
    BigDecimal margin = bench.position(ANNA).marginUsed();
    BigDecimal cross = bench.core.state(ANNA).crossMarginSummary().accountValue();
    bench.core.fundingRate(ETH, d("0.001"));
    bench.later(HOUR);
    assertThat(bench.position(ANNA).marginUsed()).isEqualByComparingTo(margin.subtract(d("2")));
    assertThat(bench.core.state(ANNA).crossMarginSummary().accountValue())
        .isEqualByComparingTo(cross);
  }

  @Test
  void oneSidePaysWhatTheOtherGets() {
    bench.core.flowBook(ETH, List.of(), List.of(), bench.now);
    bench.place(ANNA, Bench.ask(true, "2000", "1", Tif.GTC));
    bench.place(BERT, Bench.ask(false, "2000", "1", Tif.IOC));
    bench.core.fundingRate(ETH, d("0.00012345"));
    BigDecimal flow = bench.core.flowCash();
    bench.later(HOUR);
    assertThat(bench.core.ledger(ANNA).funding())
        .isEqualByComparingTo(bench.core.ledger(BERT).funding().negate())
        .isEqualByComparingTo("-0.2469");
    assertThat(bench.core.flowCash()).isEqualByComparingTo(flow);
  }

  @Test
  void drillMayShortenTheHour() {
    Bench fast = new Bench(ExchangeRules.standard().withTimes(36_000, 50));
    fast.take(ANNA, true, "1");
    fast.core.fundingRate(ETH, d("0.0001"));
    fast.later(360_000);
    assertThat(fast.core.funding(ANNA, 0, Long.MAX_VALUE)).hasSize(10);
  }

  private static long hour(int n) {
    return Bench.START / HOUR * HOUR + n * HOUR;
  }
}
