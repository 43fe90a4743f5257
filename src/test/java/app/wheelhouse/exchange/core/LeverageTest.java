package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.ANNA;
import static app.wheelhouse.exchange.core.Bench.ETH;
import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leverage and margin mode, and what they leave to trade with.
class LeverageTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "25, true", "26, false", "-3, false"})
  void leverageStaysInTheAssetsRange(int leverage, boolean done) {
    assertThat(
            bench.core.updateLeverage(ANNA, ETH, true, leverage, bench.now)
                instanceof ActionResult.Done)
        .isEqualTo(done);
  }

  @Test
  void modeIsNotSwitchedUnderAnOpenPosition() {
    bench.take(ANNA, true, "1");
    assertThat(bench.core.updateLeverage(ANNA, ETH, false, 20, bench.now))
        .isEqualTo(new ActionResult.Refused("Cannot switch leverage type with open position."));
    bench.take(ANNA, false, "1");
    assertThat(bench.core.updateLeverage(ANNA, ETH, false, 20, bench.now))
        .isEqualTo(ActionResult.done());
  }

  @Test
  void lowerLeverageNeedsMoreMargin() {
    bench.core.updateLeverage(ANNA, ETH, true, 10, bench.now);
    bench.take(ANNA, true, "9");
    assertThat(bench.position(ANNA).marginUsed()).isEqualByComparingTo("1800");
    bench.core.updateLeverage(ANNA, ETH, true, 2, bench.now);
    assertThat(bench.position(ANNA).marginUsed()).isEqualByComparingTo("9000");
    assertThat(bench.core.updateLeverage(ANNA, ETH, true, 1, bench.now))
        .isInstanceOf(ActionResult.Refused.class);
    assertThat(bench.position(ANNA).leverage()).isEqualTo(2);
  }

  @Test
  void isolatedPositionIsToppedUpForLowerLeverage() {
    bench.core.updateLeverage(ANNA, ETH, false, 10, bench.now);
    bench.take(ANNA, true, "5");
    assertThat(bench.position(ANNA).rawUsd())
        .isEqualByComparingTo(d("1000.5").subtract(d("10005")));
    bench.core.updateLeverage(ANNA, ETH, false, 5, bench.now);
    assertThat(bench.position(ANNA).marginUsed()).isEqualByComparingTo("2000");
    assertThat(bench.core.ledger(ANNA).balance())
        .as("moving margin is no income")
        .isEqualByComparingTo(d("10000").subtract(bench.core.ledger(ANNA).fees()));
  }

  @Test
  void onlyIsolatedAssetsRefuseCross() {
    ListedAsset odd =
        new ListedAsset(0, "ODD", 2, 3, List.of(new MarginTier(d("0"), 3)), true, false);
    ExchangeCore core = new ExchangeCore(List.of(odd), ExchangeRules.standard(), _ -> {});
    core.deposit(ANNA, d("1000"), 1);
    core.mark(0, d("10"), d("10"), 1);
    assertThat(core.standing(ANNA, 0).cross()).isFalse();
    assertThat(core.updateLeverage(ANNA, 0, true, 2, 1)).isInstanceOf(ActionResult.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 100, 100", "10, 89.995, 109.995", "-10, 109.995, 89.995"})
  void standingSaysWhatTheGateTakes(String start, String buys, String sells) {
    if (d(start).signum() != 0) {
      bench.core.flowBook(
          ETH, List.of(Bench.level("2000", "99")), List.of(Bench.level("2000.1", "99")), bench.now);
      bench.mark(ETH, "2000.1");
      bench.take(ANNA, d(start).signum() > 0, d(start).abs().toPlainString());
      bench.mark(ETH, "2000");
    }
    Standing standing = bench.core.standing(ANNA, ETH);
    assertThat(standing.maxBuySz()).isBetween(d(buys).subtract(d("0.2")), d(buys));
    assertThat(standing.maxSellSz()).isBetween(d(sells).subtract(d("0.2")), d(sells));
    String most = standing.maxBuySz().toPlainString();
    String more = standing.maxBuySz().add(d("0.0001")).toPlainString();
    assertThat(bench.place(ANNA, Bench.ask(true, "1900", more, Tif.GTC)))
        .isInstanceOf(PlaceResult.Error.class);
    assertThat(bench.place(ANNA, Bench.ask(true, "1900", most, Tif.GTC)))
        .isInstanceOf(PlaceResult.Resting.class);
    assertThat(bench.core.standing(ANNA, ETH).maxBuySz()).isEqualByComparingTo("0");
  }

  @Test
  void whatNobodyNeedsCanBeWithdrawn() {
    bench.take(ANNA, true, "10");
    AccountState state = bench.core.state(ANNA);
    assertThat(state.withdrawable())
        .as("value less a tenth of the exposure")
        .isEqualByComparingTo(state.marginSummary().accountValue().subtract(d("2000")));
    assertThat(bench.core.withdraw(ANNA, state.withdrawable().add(d("0.01")), bench.now))
        .isInstanceOf(ActionResult.Refused.class);
    assertThat(bench.core.withdraw(ANNA, state.withdrawable(), bench.now))
        .isEqualTo(ActionResult.done());
    assertThat(bench.core.state(ANNA).withdrawable()).isEqualByComparingTo("0");
  }
}
