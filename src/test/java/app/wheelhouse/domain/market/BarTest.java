package app.wheelhouse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.instrument.InstrumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarTest {
  @ParameterizedTest
  @CsvSource({"100, 101, true", "100, 100, true", "100, 99, false"})
  void isUpUnlessItFell(double open, double close, boolean up) {
    assertThat(Bar.of(Timeframe.M5, 0, open, 101, 99, close, 1).isUp()).isEqualTo(up);
  }

  @Test
  void endsWhereTheNextBegins() {
    Bar bar = Bar.of(Timeframe.H4, 14_400_000, 100, 103, 99, 101, 7);
    assertThat(bar.closeTime()).isEqualTo(28_800_000);
    assertThat(bar.typical()).isEqualTo(101);
    assertThat(bar.approximate()).isFalse();
  }

  @Test
  void aClosedCandleHappenedAtItsEndAFormingOneNow() {
    InstrumentId btc = InstrumentId.hyperliquid("BTC");
    Candle forming = new Candle(btc, 61_000, Timeframe.M1, 60_000, 1, 3, 1, 2, 5, false);
    Candle closed = new Candle(btc, 121_000, Timeframe.M1, 60_000, 1, 3, 1, 2, 5, true);
    assertThat(forming.exchangeTime()).isEqualTo(61_000);
    assertThat(closed.exchangeTime()).isEqualTo(120_000);
    assertThat(closed.bar()).isEqualTo(Bar.of(Timeframe.M1, 60_000, 1, 3, 1, 2, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aRangeBarNeedsARange(int ticks) {
    assertThatThrownBy(() -> new BarSpec.Range(ticks)).hasMessageContaining("at least one tick");
    assertThat(new BarSpec.Range(1_000).label()).isEqualTo("1000-range");
  }
}
