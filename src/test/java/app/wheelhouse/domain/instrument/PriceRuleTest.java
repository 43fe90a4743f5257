package app.wheelhouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRuleTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # raw,         decimals, figures, floor,     ceiling
          97123.456,     1,        5,       97123,     97124
          9999.96,       1,        5,       9999.9,    10000
          99999.6,       1,        5,       99999,     100000
          123456.7,      1,        5,       123456,    123457
          1234567,       1,        5,       1234567,   1234567
          1.0000049,     4,        5,       1,         1.0001
          0.99999999,    6,        5,       0.99999,   1
          0.09999999,    6,        5,       0.099999,  0.1
          0.0043423423,  6,        5,       0.004342,  0.004343
          0.00000123,    6,        5,       0.000001,  0.000002
          1E+6,          1,        5,       1000000,   1000000
          62250.55,      1,        0,       62250.5,   62250.6
          62250.55,      0,        0,       62250,     62251
          """)
  void roundsToTheNearestValidPriceOfADirection(
      BigDecimal raw, int decimals, int figures, String floor, String ceiling) {
    Instrument coin = Rules.coin(decimals, 0, figures);
    assertThat(coin.roundPrice(raw, RoundingMode.FLOOR)).hasToString(floor);
    assertThat(coin.roundPrice(raw, RoundingMode.CEILING)).hasToString(ceiling);
    assertThat(coin.roundPassively(raw, Side.BUY)).hasToString(floor);
    assertThat(coin.roundPassively(raw, Side.SELL)).hasToString(ceiling);
    assertThat(coin.roundStop(raw, Side.SELL)).hasToString(ceiling);
    assertThat(coin.roundStop(raw, Side.BUY)).hasToString(floor);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # price,   decimals, figures, valid
          1234.5,    5,        5,       true
          1234.56,   5,        5,       false
          120000,    1,        5,       true
          123456,    1,        5,       true
          123456.7,  1,        5,       false
          0.001234,  6,        5,       true
          0.0012345, 6,        5,       false
          0.012345,  5,        5,       false
          1.23450,   4,        5,       true
          62250.12,  2,        0,       true
          62250.123, 2,        0,       false
          """)
  void acceptsOnlyValidPrices(Price price, int decimals, int figures, boolean valid) {
    assertThat(Rules.coin(decimals, 0, figures).accepts(price)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # raw,      decimals, rounded
          0.00146460, 5,        0.00146
          1000.54354, 0,        1000
          12.349,     2,        12.34
          0.000009,   5,        0
          -3.5,       2,        0
          0,          2,        0
          1E+3,       2,        1000
          """)
  void roundsSizesDown(BigDecimal raw, int decimals, String rounded) {
    assertThat(Rules.coin(2, decimals, 5).roundSize(raw)).hasToString(rounded);
  }

  @Test
  void acceptsOnlyWholeLotsAboveZero() {
    Instrument coin = Rules.coin(2, 2, 5);
    assertThat(coin.accepts(Quantity.of("0.01"))).isTrue();
    assertThat(coin.accepts(Quantity.of("1E+3"))).isTrue();
    assertThat(coin.accepts(Quantity.of("0.015"))).isFalse();
    assertThat(coin.accepts(Quantity.ZERO)).isFalse();
    assertThat(coin.accepts(coin.lotSize())).isTrue();
  }

  @Nested
  class TheDoorFromDouble {
    private final Instrument btc = InstrumentCatalogue.find("BTC").orElseThrow();

    @ParameterizedTest
    @ValueSource(
        doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, -1.0})
    void isShutForWhatIsNoPrice(double raw) {
      assertThatThrownBy(() -> btc.roundPrice(raw, RoundingMode.FLOOR))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> btc.exactPrice(raw)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheNumberAsItPrints() {
      assertThat(btc.exactPrice(0.1)).isEqualTo(Price.of("0.1"));
      assertThat(btc.exactPrice(62250.123456)).isEqualTo(Price.of("62250.123456"));
      assertThat(btc.roundPrice(62250.5, RoundingMode.CEILING)).isEqualTo(Price.of("62251"));
      assertThat(btc.roundPrice(1234.1, RoundingMode.FLOOR)).isEqualTo(Price.of("1234.1"));
    }

    @Test
    void refusesWhatRoundsToNothing() {
      assertThatThrownBy(() -> btc.roundPrice(Double.MIN_VALUE, RoundingMode.FLOOR))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("above zero");
      assertThat(btc.roundPrice(Double.MIN_VALUE, RoundingMode.CEILING)).isEqualTo(Price.of("0.1"));
      assertThatThrownBy(() -> btc.roundPrice(new BigDecimal("-5"), RoundingMode.CEILING))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
