package app.wheelhouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTierTest {
  private static final BigDecimal CLOSE = new BigDecimal("1E-20");

  private static Instrument coin(List<MarginTier> tiers) {
    return new Instrument(InstrumentId.hyperliquid("COIN"), 2, 2, 5, Money.of(10), tiers);
  }

  private static Instrument anyCoin(SplittableRandom random) {
    List<MarginTier> tiers = new ArrayList<>();
    long bound = 0;
    int leverage = random.nextInt(20, 60);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      tiers.add(new MarginTier(new Money(BigDecimal.valueOf(bound, 2)), leverage));
      bound += random.nextLong(1, 10_000_000_000L);
      leverage = Math.max(1, leverage - random.nextInt(0, 15));
    }
    return coin(tiers);
  }

  /// Every slice of the notional at the rate of its own tier: the definition, without deductions.
  private static BigDecimal integral(Instrument coin, Money notional) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < coin.tiers().size(); i++) {
      MarginTier tier = coin.tiers().get(i);
      boolean last = i == coin.tiers().size() - 1;
      Money top = last ? notional : notional.min(coin.tiers().get(i + 1).lowerBound());
      BigDecimal slice = top.minus(tier.lowerBound()).max(Money.ZERO).amount();
      sum = sum.add(slice.divide(BigDecimal.valueOf(2L * tier.maxLeverage()), new MathContext(60)));
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # notional,  BTC: 1/80 to 150,000,000, then 1/40
          0,           0
          1000,        12.5
          100000000,   1250000
          150000000,   1875000
          200000000,   3125000
          """)
  void chargesEachSliceAtItsOwnRate(String notional, String margin) {
    Instrument btc = InstrumentCatalogue.find("BTC").orElseThrow();
    assertThat(btc.maintenanceMargin(Money.of(notional))).isEqualTo(Money.of(margin));
  }

  @Test
  void deductionsEqualThePiecewiseIntegral() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 5_000; i++) {
      Instrument coin = anyCoin(random);
      Money notional = new Money(BigDecimal.valueOf(random.nextLong(60_000_000_000L), 2));
      assertThat(coin.maintenanceMargin(notional).amount())
          .as("%s of %s", notional, coin.tiers())
          .isCloseTo(integral(coin, notional), within(CLOSE));
    }
  }

  @Test
  void marginDoesNotJumpAtABound() {
    SplittableRandom random = new SplittableRandom(32);
    Money step = Money.of("0.000001");
    for (int i = 0; i < 2_000; i++) {
      Instrument coin = anyCoin(random);
      for (MarginTier tier : coin.tiers().subList(1, coin.tiers().size())) {
        Money at = coin.maintenanceMargin(tier.lowerBound());
        BigDecimal up = coin.maintenanceMargin(tier.lowerBound().plus(step)).minus(at).amount();
        BigDecimal down = at.minus(coin.maintenanceMargin(tier.lowerBound().minus(step))).amount();
        assertThat(up).isPositive().isLessThanOrEqualTo(step.amount());
        assertThat(down).isPositive().isLessThanOrEqualTo(step.amount());
      }
    }
  }

  @Nested
  class Leverage {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BTC,  0,            40
            BTC,  149999999.99, 40
            BTC,  150000000,    20
            BTC,  1E+12,        20
            ETH,  99999999.99,  25
            ETH,  100000000,    15
            HYPE, 20000000.01,  5
            """)
    void fallsFromABoundOn(String symbol, String notional, int leverage) {
      Instrument coin = InstrumentCatalogue.find(symbol).orElseThrow();
      assertThat(coin.maxLeverage(Money.of(notional))).isEqualTo(leverage);
    }

    @Test
    void neverExceedsTheHighestOfAnyTierAndNeverRisesWithNotional() {
      SplittableRandom random = new SplittableRandom(33);
      for (int i = 0; i < 2_000; i++) {
        Instrument coin = anyCoin(random);
        int highest = coin.tiers().stream().mapToInt(MarginTier::maxLeverage).max().orElseThrow();
        assertThat(coin.maxLeverage()).isEqualTo(highest);
        Money small = new Money(BigDecimal.valueOf(random.nextLong(60_000_000_000L), 2));
        Money large = small.plus(new Money(BigDecimal.valueOf(random.nextLong(1L << 35), 2)));
        assertThat(coin.maxLeverage(large)).isLessThanOrEqualTo(coin.maxLeverage(small));
      }
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # first bound, leverage, second bound, leverage
            100,           10,       200,          5
            0,             10,       0,            5
            0,             5,        100,          10
            """)
    void tablesThatAreNoStairs(long first, int leverage, long second, int next) {
      List<MarginTier> tiers =
          List.of(
              new MarginTier(Money.of(first), leverage), new MarginTier(Money.of(second), next));
      assertThatThrownBy(() -> coin(tiers))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("margin tier");
    }

    @Test
    void tablesOutOfOrder() {
      MarginTier first = new MarginTier(Money.ZERO, 40);
      MarginTier second = new MarginTier(Money.of(100), 20);
      MarginTier third = new MarginTier(Money.of(200), 10);
      assertThatThrownBy(() -> coin(List.of(first, third, second)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(coin(List.of(first, second, third)).maxLeverage()).isEqualTo(40);
    }

    @Test
    void emptyTablesAndAbsurdTiers() {
      assertThatThrownBy(() -> coin(List.of())).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new MarginTier(Money.ZERO, 0))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new MarginTier(Money.of(-1), 5))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
