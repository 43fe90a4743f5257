package app.wheelhouse.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTypesTest {
  @Nested
  class Equality {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            1.0,      1.00
            100,      1E+2
            0,        0.000
            0,        -0.0
            0,        0E+12
            0,        0E-12
            -12.50,   -12.5
            0.000001, 1e-6
            """)
    void ignoresHowANumberIsWritten(String one, String other) {
      assertThat(Money.of(one)).isEqualTo(Money.of(other)).hasSameHashCodeAs(Money.of(other));
      assertThat(Money.of(one)).hasToString(Money.of(other).toString());
      assertThat(Money.of(one)).isEqualByComparingTo(Money.of(other));
    }

    @Test
    void holdsForPricesAndQuantities() {
      assertThat(Price.of("1.0")).isEqualTo(Price.of("1.00")).hasSameHashCodeAs(Price.of("1.00"));
      assertThat(Quantity.of("50")).isEqualTo(Quantity.of("5E+1"));
      assertThat(Quantity.of("0.00")).isEqualTo(Quantity.ZERO);
    }

    @Test
    void tellsApartWhatADoubleCannot() {
      assertThat(Money.of("0.1000000000000000000000000000000001")).isNotEqualTo(Money.of("0.1"));
      assertThat(Price.of("10000000000000000.1")).isNotEqualTo(Price.of("10000000000000000.2"));
    }

    @Test
    void agreesWithOrder() {
      SplittableRandom random = new SplittableRandom(11);
      for (int i = 0; i < 10_000; i++) {
        Money one = new Money(BigDecimal.valueOf(random.nextLong(-20, 20), random.nextInt(-2, 3)));
        Money other =
            new Money(BigDecimal.valueOf(random.nextLong(-20, 20), random.nextInt(-2, 3)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(one.max(other)).isGreaterThanOrEqualTo(one.min(other));
      }
    }
  }

  @Nested
  class Text {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            1E+2,    100
            1E-8,    0.00000001
            0.0500,  0.05
            -0.0,    0
            -7.10,   -7.1
            62250.0, 62250
            """)
    void isPlainAndShortest(String written, String canonical) {
      assertThat(Money.of(written)).hasToString(canonical);
    }

    @Test
    void readsBackAsTheSameValue() {
      SplittableRandom random = new SplittableRandom(12);
      for (int i = 0; i < 10_000; i++) {
        BigDecimal value = BigDecimal.valueOf(random.nextLong(), random.nextInt(-5, 30));
        Money money = new Money(value);
        assertThat(Money.of(money.toString())).isEqualTo(money);
        assertThat(money.amount()).isEqualByComparingTo(value);
      }
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "-1", "abc", "", " 1", "1,5", "NaN", "Infinity", "0x10"})
    void aPriceIsANumberAboveZero(String text) {
      assertThatThrownBy(() -> Price.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "-1E-30", "abc", "", "NaN"})
    void aQuantityIsANumberOfZeroOrAbove(String text) {
      assertThatThrownBy(() -> Quantity.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuantityNeverGoesBelowZero() {
      assertThatThrownBy(() -> Quantity.of("1").minus(Quantity.of("1.0000001")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("below zero");
      assertThat(Quantity.of("1").minus(Quantity.of("1.00"))).isEqualTo(Quantity.ZERO);
    }

    @Test
    void nothingIsDividedByZero() {
      assertThatThrownBy(() -> Money.of(1).ratioTo(Money.ZERO))
          .isInstanceOf(ArithmeticException.class);
      assertThatThrownBy(() -> Money.ZERO.dividedBy(BigDecimal.ZERO))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Nested
  class Arithmetic {
    @Test
    void sumsAndProductsAreExact() {
      SplittableRandom random = new SplittableRandom(13);
      Money sum = Money.ZERO;
      BigDecimal plain = BigDecimal.ZERO;
      for (int i = 0; i < 10_000; i++) {
        Price price = new Price(BigDecimal.valueOf(random.nextLong(1, 1L << 50), 9));
        Quantity quantity = new Quantity(BigDecimal.valueOf(random.nextLong(1L << 40), 8));
        sum = sum.plus(price.times(quantity));
        plain = plain.add(price.value().multiply(quantity.value()));
        assertThat(sum.minus(Money.of(7)).plus(Money.of(7))).isEqualTo(sum);
      }
      assertThat(sum.amount()).isEqualByComparingTo(plain);
    }

    @Test
    void quotientsKeep34DigitsHalfEven() {
      assertThat(Money.of(2).ratioTo(Money.of(3)))
          .isEqualTo(new BigDecimal("0.6666666666666666666666666666666667"));
      assertThat(Money.of(-1).dividedBy(BigDecimal.valueOf(3)))
          .isEqualTo(Money.of("-0.3333333333333333333333333333333333"));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            0.125,  2, 0.12
            0.135,  2, 0.14
            -0.015, 2, -0.02
            -0.005, 2, 0.00
            1E+3,   2, 1000.00
            """)
    void reportsRoundHalfEven(String amount, int decimals, String expected) {
      assertThat(Money.of(amount).rounded(decimals)).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void signsFollowTheAmount() {
      assertThat(Money.of(-3).abs()).isEqualTo(Money.of(3));
      assertThat(Money.of(-3).negate().signum()).isOne();
      assertThat(Money.of("0.00").isZero()).isTrue();
      assertThat(Price.of("2").isAbove(Price.of("1.99"))).isTrue();
      assertThat(Price.of("2").isBelow(Price.of("2.0"))).isFalse();
    }
  }
}
