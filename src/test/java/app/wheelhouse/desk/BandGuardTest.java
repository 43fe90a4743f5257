package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.risk.ApprovedOrder;
import org.junit.jupiter.api.Test;

class BandGuardTest {
  private final ApprovedOrder entry = Approvals.entry(1);

  @Test
  void letsAnEntryPassWhileThePriceIsInItsBand() {
    assertThat(guard(TradingState.ACTIVE, entry.bandHigh()).refusal(entry)).isEmpty();
    assertThat(guard(TradingState.ACTIVE, entry.bandLow()).refusal(entry)).isEmpty();
  }

  @Test
  void refusesAnEntryWhenThePriceLeftItsBand() {
    assertThat(guard(TradingState.ACTIVE, entry.bandHigh() * 1.0001).refusal(entry))
        .contains("the price left the band it was approved for");
    assertThat(guard(TradingState.ACTIVE, entry.bandLow() * 0.9999).refusal(entry)).isPresent();
  }

  @Test
  void refusesAnEntryWithoutAPrice() {
    assertThat(guard(TradingState.ACTIVE, Double.NaN).refusal(entry)).isPresent();
  }

  @Test
  void refusesAnEntryOnceTradingIsRestricted() {
    assertThat(guard(TradingState.HALTED, entry.bandLow()).refusal(entry)).isPresent();
    assertThat(guard(TradingState.REDUCE_ONLY, entry.bandLow()).refusal(entry)).isPresent();
  }

  private static BandGuard guard(TradingState state, double mark) {
    return new BandGuard(() -> state, _ -> mark);
  }
}
