package app.wheelhouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Rounding never increases risk, over 10,000 seeded instruments and numbers each.
class RoundingPropertiesTest {
  private static final int CASES = 10_000;

  private final SplittableRandom random = new SplittableRandom(2025);

  @Test
  void acceptsExactlyWhatTheRuleOfDigitsAccepts() {
    int accepted = 0;
    for (int i = 0; i < CASES; i++) {
      Instrument coin = Rules.anyCoin(random);
      BigDecimal raw = BigDecimal.valueOf(random.nextLong(1, 2_000_000), random.nextInt(-1, 9));
      boolean valid = Rules.keepsRule(coin, raw);
      accepted += valid ? 1 : 0;
      assertThat(coin.accepts(new Price(raw))).as("%s for %s", raw, coin).isEqualTo(valid);
    }
    assertThat(accepted).isBetween(CASES / 10, CASES * 9 / 10);
  }

  @Test
  void roundedPricesAreValidAndStayWhereTheyAre() {
    for (int i = 0; i < CASES; i++) {
      Instrument coin = Rules.anyCoin(random);
      BigDecimal raw = Rules.anyNumber(random).max(coin.tickSize());
      for (RoundingMode mode :
          new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_EVEN}) {
        Price rounded = coin.roundPrice(raw, mode);
        assertThat(coin.accepts(rounded)).as("%s of %s", rounded, raw).isTrue();
        assertThat(Rules.keepsRule(coin, rounded.value())).isTrue();
        for (RoundingMode again : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
          assertThat(coin.roundPrice(rounded.value(), again)).isEqualTo(rounded);
        }
      }
    }
  }

  @Test
  void aLimitNeverPaysMoreAndIsTheNearestThatDoesNot() {
    for (int i = 0; i < CASES; i++) {
      Instrument coin = Rules.anyCoin(random);
      BigDecimal raw = Rules.anyNumber(random).max(coin.tickSize());
      BigDecimal buy = coin.roundPassively(raw, Side.BUY).value();
      BigDecimal sell = coin.roundPassively(raw, Side.SELL).value();
      assertThat(buy).isLessThanOrEqualTo(raw);
      assertThat(sell).isGreaterThanOrEqualTo(raw);
      for (int decimals = 0; decimals <= coin.priceDecimals(); decimals++) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal higher = buy.add(step);
        BigDecimal lower = sell.subtract(step);
        assertThat(higher.compareTo(raw) <= 0 && Rules.keepsRule(coin, higher))
            .as("%s is nearer to %s than %s", higher, raw, buy)
            .isFalse();
        assertThat(lower.compareTo(raw) >= 0 && Rules.keepsRule(coin, lower))
            .as("%s is nearer to %s than %s", lower, raw, sell)
            .isFalse();
      }
    }
  }

  @Test
  void aStopMovesTowardsTheMarketSoThatTheLossAtItNeverGrows() {
    for (int i = 0; i < CASES; i++) {
      Instrument coin = Rules.anyCoin(random);
      BigDecimal raw = Rules.anyNumber(random).max(coin.tickSize());
      BigDecimal above = raw.multiply(BigDecimal.valueOf(102, 2));
      BigDecimal below = raw.multiply(BigDecimal.valueOf(98, 2));
      BigDecimal lossOfLong = above.subtract(coin.roundStop(raw, Side.SELL).value());
      BigDecimal lossOfShort = coin.roundStop(raw, Side.BUY).value().subtract(below);
      assertThat(lossOfLong).isLessThanOrEqualTo(above.subtract(raw));
      assertThat(lossOfShort).isLessThanOrEqualTo(raw.subtract(below));
    }
  }

  @Test
  void aSizeIsNeverRoundedUp() {
    for (int i = 0; i < CASES; i++) {
      Instrument coin = Rules.anyCoin(random);
      BigDecimal raw = Rules.anyNumber(random);
      Quantity size = coin.roundSize(raw);
      assertThat(size.value()).isLessThanOrEqualTo(raw);
      assertThat(raw.subtract(size.value())).isLessThan(coin.lotSize().value());
      assertThat(size.isZero() || coin.accepts(size)).isTrue();
      assertThat(coin.roundSize(size.value())).isEqualTo(size);
      assertThat(coin.roundSize(raw.negate())).isEqualTo(Quantity.ZERO);
    }
  }

  @Test
  void aRoundedBuyNeverCostsMore() {
    for (int i = 0; i < CASES; i++) {
      Instrument coin = Rules.anyCoin(random);
      BigDecimal price = Rules.anyNumber(random).max(coin.tickSize());
      BigDecimal size = Rules.anyNumber(random);
      Money cost = coin.roundPassively(price, Side.BUY).times(coin.roundSize(size));
      assertThat(cost.amount()).isLessThanOrEqualTo(price.multiply(size));
    }
  }
}
