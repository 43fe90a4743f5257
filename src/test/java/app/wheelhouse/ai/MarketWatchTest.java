package app.wheelhouse.ai;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures of AI-4, each at, below and above.
class MarketWatchTest {
  private final MarketWatch watch = new MarketWatch(MarketWatch.Figures.usual());

  private static Bar bar(double volume) {
    return new Bar(0, 60_000, 100, 101, 99, 100, volume, false);
  }

  @Nested
  class PriceMove {
    @ParameterizedTest
    @CsvSource({
      "100.09, false",
      "100.1, false",
      "100.11, true",
      "99.91, false",
      "99.9, false",
      "99.89, true",
      "NaN, false"
    })
    void aboveATenthOfAPercentSinceTheLastLookCalls(double price, boolean calls) {
      watch.looked(100);

      assertThat(watch.price(price).isPresent()).isEqualTo(calls);
    }

    @Test
    void isCountedFromTheLastLookNotFromTheLastPrice() {
      watch.looked(100);
      assertThat(watch.price(100.06)).isEmpty();
      assertThat(watch.price(100.12)).contains(TriggerReason.PRICE_MOVE);
      assertThat(watch.price(100.13)).as("nobody has looked").isPresent();
      watch.looked(100.13);

      assertThat(watch.price(100.2)).isEmpty();
    }

    @Test
    void withoutALookTheFirstPriceIsTheMeasure() {
      assertThat(watch.price(100)).isEmpty();
      assertThat(watch.price(100.2)).contains(TriggerReason.PRICE_MOVE);
    }
  }

  @Nested
  class VolumeSpike {
    @ParameterizedTest
    @CsvSource({"19.9, false", "20, true", "20.1, true", "0, false", "NaN, false"})
    void twiceTheMeanOfTwentyBarsCalls(double volume, boolean calls) {
      for (int i = 0; i < 20; i++) {
        assertThat(watch.bar(bar(i % 2 == 0 ? 5 : 15))).isEmpty();
      }

      assertThat(watch.bar(bar(volume)))
          .isEqualTo(calls ? Optional.of(TriggerReason.VOLUME_SPIKE) : Optional.empty());
    }

    @Test
    void fewerBarsAreNoMean() {
      for (int i = 0; i < 19; i++) {
        watch.bar(bar(1));
      }
      assertThat(watch.bar(bar(1_000))).isEmpty();
    }

    @Test
    void onlyTheTwentyBarsBeforeCount() {
      watch.bar(bar(1_000_000));
      for (int i = 0; i < 20; i++) {
        watch.bar(bar(10));
      }
      assertThat(watch.bar(bar(20))).contains(TriggerReason.VOLUME_SPIKE);
    }

    @Test
    void aMarketWithoutTradesDoesNotCall() {
      for (int i = 0; i < 30; i++) {
        assertThat(watch.bar(bar(0))).isEmpty();
      }
    }
  }

  @Nested
  class BookImbalance {
    @ParameterizedTest
    @CsvSource({
      "0.6, 4999, false", "0.6, 5000, true", "0.6, 5001, true", "0.59, 60000, false",
      "-0.6, 5000, true", "-0.59, 60000, false", "1, 5000, true", "NaN, 60000, false"
    })
    void sixtyPercentForFiveSecondsCalls(double lean, long lasting, boolean calls) {
      assertThat(watch.book(lean, 1_000)).isEmpty();

      assertThat(watch.book(lean, 1_000 + lasting))
          .isEqualTo(calls ? Optional.of(TriggerReason.BOOK_IMBALANCE) : Optional.empty());
    }

    @Test
    void aSwingToTheOtherSideBeginsAnew() {
      watch.book(0.7, 0);
      assertThat(watch.book(-0.7, 4_000)).isEmpty();
      assertThat(watch.book(-0.7, 8_999)).isEmpty();
      assertThat(watch.book(-0.7, 9_000)).isPresent();
    }

    @Test
    void callsOnceALean() {
      watch.book(0.7, 0);
      assertThat(watch.book(0.7, 5_000)).isPresent();
      assertThat(watch.book(0.9, 500_000)).isEmpty();
      watch.book(0.1, 500_100);
      watch.book(0.7, 500_200);

      assertThat(watch.book(0.7, 505_200)).isPresent();
    }
  }

  @Nested
  class Cascade {
    @ParameterizedTest
    @CsvSource({
      "980, 99, 60000, true", "980, 101, 60000, true", "981, 99, 60000, false",
      "980, 99.1, 60000, false", "980, 99, 60001, false", "900, 90, 1, true",
      "1020, 99, 60000, false", "NaN, 99, 60000, false", "980, NaN, 60000, false"
    })
    void openInterestDownTwoPercentWithThePriceMovedByOneWithinAMinuteCalls(
        double interest, double price, long after, boolean calls) {
      watch.context(100, 1_000, Double.NaN, 0);

      assertThat(watch.context(price, interest, Double.NaN, after))
          .isEqualTo(calls ? Optional.of(TriggerReason.CASCADE) : Optional.empty());
    }

    @Test
    void isMeasuredFromAnyMomentOfTheMinuteAndCalledOnce() {
      watch.context(100, 1_000, Double.NaN, 0);
      watch.context(103, 1_010, Double.NaN, 30_000);
      assertThat(watch.context(101.9, 989, Double.NaN, 60_000))
          .as("-2.08 % and -1.07 % since half a minute ago")
          .contains(TriggerReason.CASCADE);

      assertThat(watch.context(101.9, 989, Double.NaN, 60_500)).isEmpty();
    }

    @Test
    void anUnknownOpenInterestOfZeroCallsNothing() {
      watch.context(100, 0, Double.NaN, 0);
      assertThat(watch.context(90, 0, Double.NaN, 1_000)).isEmpty();
    }
  }

  @Nested
  class Funding {
    /// Rates 9 and 11 in turn: mean 10, standard deviation 1.
    private void usual(int samples) {
      for (int i = 0; i < samples; i++) {
        assertThat(watch.context(100, 1, i % 2 == 0 ? 9 : 11, i)).isEmpty();
      }
    }

    @ParameterizedTest
    @CsvSource({"13, false", "13.01, true", "6.99, true", "7, false", "10, false", "NaN, false"})
    void moreThanThreeSigmaCalls(double rate, boolean calls) {
      usual(24);

      assertThat(watch.context(100, 1, rate, 100))
          .isEqualTo(calls ? Optional.of(TriggerReason.FUNDING) : Optional.empty());
    }

    @Test
    void tooFewSamplesAreNoMeasure() {
      usual(22);
      assertThat(watch.context(100, 1, 1_000, 100)).isEmpty();
    }

    @Test
    void theSameOddRateCallsOnce() {
      usual(100);
      assertThat(watch.context(100, 1, 20, 200)).isPresent();
      assertThat(watch.context(100, 1, 20, 201)).isEmpty();
      assertThat(watch.context(100, 1, 20, 202)).isEmpty();
    }

    @Test
    void aRateThatIsPublishedAgainIsNoSample() {
      for (int i = 0; i < 500; i++) {
        assertThat(watch.context(100, 1, 10, i)).isEmpty();
      }
      assertThat(watch.context(100, 1, 500, 600)).as("one sample so far").isEmpty();
    }
  }

  @Nested
  class VenueGap {
    @ParameterizedTest
    @CsvSource({"100.29, false", "100.31, true", "99.71, false", "99.69, true", "NaN, false"})
    void moreThanThreeTenthsOfAPercentCalls(double other, boolean calls) {
      assertThat(watch.elsewhere(100, other))
          .isEqualTo(calls ? Optional.of(TriggerReason.VENUE_GAP) : Optional.empty());
    }

    @Test
    void callsOnceAGap() {
      assertThat(watch.elsewhere(100, 101)).isPresent();
      assertThat(watch.elsewhere(100, 101.5)).isEmpty();
      assertThat(watch.elsewhere(100, 100)).isEmpty();
      assertThat(watch.elsewhere(100, 101)).isPresent();
    }

    @Test
    void withoutAPriceOfOurOwnNothingIsCompared() {
      assertThat(watch.elsewhere(Double.NaN, 101)).isEmpty();
    }
  }
}
