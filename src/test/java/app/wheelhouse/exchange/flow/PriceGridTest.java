package app.wheelhouse.exchange.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceGridTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # decimals, price, at or below, at or above
          5, 100000.4,     100000,   100001
          5, 97123.5,      97123,    97124
          5, 9712.34,      9712.3,   9712.4
          4, 3500.25,      3500.2,   3500.3
          2, 180.123,      180.12,   180.13
          2, 1.23456,      1.2345,   1.2346
          0, 0.0123456789, 0.012345, 0.012346
          0, 0.21,         0.21,     0.21
          5, 1.23,         1.2,      1.3
          0, 1234567.8,    1234567,  1234568
          2, 99.9999,      99.999,   100
          """)
  void aPriceComesToTheGridInTheStatedDirection(
      int szDecimals, double price, BigDecimal below, BigDecimal above) {
    PriceGrid grid = new PriceGrid(szDecimals);
    assertThat(grid.floor(price)).isEqualByComparingTo(below);
    assertThat(grid.ceiling(price)).isEqualByComparingTo(above);
    assertThat(grid.nearest(price)).isBetween(below, above);
  }

  @Test
  void aPriceThatIsValidStaysAsItIs() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 20_000; i++) {
      int szDecimals = random.nextInt(6);
      PriceGrid grid = new PriceGrid(szDecimals);
      double raw = StrictMath.exp(random.nextDouble(-4, 12));
      BigDecimal valid = grid.floor(raw);
      assertThat(FlowBench.isOnGrid(valid, szDecimals)).as("%s", valid).isTrue();
      assertThat(FlowBench.isOnGrid(grid.ceiling(raw), szDecimals)).isTrue();
      assertThat(grid.floor(valid.doubleValue())).isEqualByComparingTo(valid);
      assertThat(grid.ceiling(valid.doubleValue())).isEqualByComparingTo(valid);
      assertThat(grid.nearest(valid.doubleValue())).isEqualByComparingTo(valid);
    }
  }

  @Test
  void aStepLandsOnTheGridAndNeverShortOfItsTicks() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      int szDecimals = random.nextInt(6);
      PriceGrid grid = new PriceGrid(szDecimals);
      BigDecimal from = grid.floor(StrictMath.exp(random.nextDouble(-4, 12)));
      long ticks = random.nextLong(-40, 41);
      BigDecimal to = grid.step(from, ticks);
      assertThat(FlowBench.isOnGrid(to, szDecimals)).as("%s by %d to %s", from, ticks, to).isTrue();
      assertThat(to).isPositive();
      assertThat(Long.signum(to.compareTo(from)))
          .isIn(Long.signum(ticks), to.precision() == 1 ? 0 : Long.signum(ticks));
    }
  }

  @Test
  void aStepOverAPowerOfTenTakesTheCoarserTick() {
    PriceGrid grid = new PriceGrid(2);
    assertThat(grid.step(new BigDecimal("99.999"), 1)).isEqualByComparingTo("100");
    assertThat(grid.step(new BigDecimal("99.999"), 4)).isEqualByComparingTo("100.01");
    assertThat(grid.step(new BigDecimal("100"), -1)).isEqualByComparingTo("99.99");
  }

  @Test
  void aSizeIsWholeLotsAndAtLeastOne() {
    assertThat(new PriceGrid(5).size(0.123456789)).isEqualByComparingTo("0.12346");
    assertThat(new PriceGrid(0).size(0.2)).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity"})
  void whatIsNoPriceIsRefused(double price) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PriceGrid(2).floor(price));
  }
}
