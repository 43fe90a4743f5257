package app.wheelhouse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private static Levels levels(double... priceAndSize) {
    double[] prices = new double[priceAndSize.length / 2];
    double[] sizes = new double[prices.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = priceAndSize[2 * i];
      sizes[i] = priceAndSize[2 * i + 1];
    }
    return new Levels(prices, sizes);
  }

  private static Book book(Levels bids, Levels asks) {
    return new Book(BTC, 2, 1, bids, asks);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # levels, imbalance of bids 3, 1 and asks 1, 5
          1,        0.5
          2,        -0.2
          9,        -0.2
          0,        0
          -1,       0
          """)
  void measuresImbalanceOverTheFirstLevels(int levels, double expected) {
    Book book = book(levels(100, 3, 99, 1), levels(101, 1, 102, 5));
    assertThat(book.imbalance(levels)).isCloseTo(expected, within(1e-15));
  }

  @Test
  void imbalanceOfOneSideIsWhole() {
    Levels some = levels(100, 3);
    assertThat(book(some, Levels.EMPTY).imbalance(5)).isEqualTo(1);
    assertThat(book(Levels.EMPTY, some).imbalance(5)).isEqualTo(-1);
    assertThat(book(Levels.EMPTY, Levels.EMPTY).imbalance(5)).isZero();
  }

  @Test
  void imbalanceStaysInRangeAndTurnsWithTheSides() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 10_000; i++) {
      Levels one = levels(100, random.nextDouble(5), 99, random.nextDouble(5));
      Levels other = levels(101, random.nextDouble(5), 102, random.nextDouble(5));
      double imbalance = book(one, other).imbalance(2);
      assertThat(imbalance).isBetween(-1.0, 1.0);
      assertThat(book(other, one).imbalance(2)).isEqualTo(-imbalance);
    }
  }

  @Test
  void hasAMidOnlyWithTwoSides() {
    Levels bids = levels(100, 1);
    Levels asks = levels(101, 1);
    assertThat(book(bids, asks).mid()).isEqualTo(100.5);
    assertThat(book(bids, Levels.EMPTY).mid()).isNaN();
    assertThat(book(Levels.EMPTY, asks).isTwoSided()).isFalse();
    assertThat(book(bids, asks).isCrossed()).isFalse();
    assertThat(book(asks, bids).isCrossed()).isTrue();
    assertThat(book(bids, bids).isCrossed()).isTrue();
    assertThat(book(Levels.EMPTY, Levels.EMPTY).isCrossed()).isFalse();
  }

  @Test
  void levelsAreEqualByValueAndOfOneLength() {
    assertThat(levels(1, 2, 3, 4)).isEqualTo(levels(1, 2, 3, 4)).isNotEqualTo(levels(1, 2));
    assertThat(levels(1, 2, 3, 4)).hasSameHashCodeAs(levels(1, 2, 3, 4));
    assertThat(levels(1, 2, 3, 4).total(1)).isEqualTo(2);
    assertThat(levels(1, 2, 3, 4).depth()).isEqualTo(2);
    assertThatThrownBy(() -> new Levels(new double[2], new double[1]))
        .hasMessageContaining("2 prices but 1 sizes");
  }

  @Test
  void quotesHaveAMidAndMayCross() {
    assertThat(new Quote(BTC, 2, 1, 100, 1, 101, 1).mid()).isEqualTo(100.5);
    assertThat(new Quote(BTC, 2, 1, 100, 1, 101, 1).isCrossed()).isFalse();
    assertThat(new Quote(BTC, 2, 1, 101, 1, 101, 1).isCrossed()).isTrue();
  }
}
