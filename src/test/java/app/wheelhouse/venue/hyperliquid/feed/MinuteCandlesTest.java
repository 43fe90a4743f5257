package app.wheelhouse.venue.hyperliquid.feed;

import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.COIN;
import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.MINUTE;
import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteCandlesTest {
  private static final long GRACE = 2_000;

  private final MinuteCandles minutes = new MinuteCandles(GRACE);

  private static Candle candle(int minute, double close, double volume) {
    return new Candle(
        COIN, 7, Timeframe.M1, START + minute * MINUTE, 100, 110, 90, close, volume, false);
  }

  private static Candle closed(int minute, double close, double volume) {
    return MadeMinutes.closed(candle(minute, close, volume), 7);
  }

  private static Candle flat(int minute, double price, boolean closed) {
    return new Candle(
        COIN, 7, Timeframe.M1, START + minute * MINUTE, price, price, price, price, 0, closed);
  }

  private static long at(int minute, long millis) {
    return START + minute * MINUTE + millis;
  }

  @Nested
  class Live {
    @BeforeEach
    void join() {
      minutes.joined(at(0, 1_000), 0);
    }

    @Test
    void aMinuteClosesWhenTheNextOneBegins() {
      assertThat(minutes.on(candle(0, 100, 1))).containsExactly(candle(0, 100, 1));
      assertThat(minutes.on(candle(0, 101, 2))).containsExactly(candle(0, 101, 2));

      assertThat(minutes.on(candle(1, 102, 1)))
          .containsExactly(closed(0, 101, 2), candle(1, 102, 1));
    }

    @Test
    void aMinuteClosesByTheVenuesOwnClockAfterAGrace() {
      minutes.on(candle(0, 101, 2));

      assertThat(minutes.onVenueTime(at(1, 1_999), 7)).isEmpty();
      assertThat(minutes.onVenueTime(at(1, 2_000), 7)).containsExactly(closed(0, 101, 2));
      assertThat(minutes.onVenueTime(at(1, 2_500), 7)).isEmpty();
    }

    @Test
    void aMinuteWithoutATradeClosesFlat() {
      minutes.on(candle(0, 101, 2));
      minutes.onVenueTime(at(1, 2_000), 7);

      assertThat(minutes.onVenueTime(at(2, 2_000), 7)).containsExactly(flat(1, 101, true));
      assertThat(minutes.onVenueTime(at(4, 2_000), 7))
          .containsExactly(flat(2, 101, true), flat(3, 101, true));
      assertThat(minutes.on(candle(4, 99, 1))).containsExactly(candle(4, 99, 1));
      assertThat(minutes.on(candle(6, 98, 1)))
          .containsExactly(closed(4, 99, 1), flat(5, 99, true), candle(6, 98, 1));
    }

    @Test
    void aCandleOfAMinuteThatIsOverCorrectsItWhenItHoldsMoreAndElseChangesNothing() {
      minutes.on(candle(0, 101, 2));
      minutes.on(candle(1, 102, 1));

      assertThat(minutes.on(candle(0, 150, 2))).isEmpty();
      assertThat(minutes.on(candle(0, 150, 3))).containsExactly(closed(0, 150, 3));
      assertThat(minutes.on(candle(0, 101, 2))).isEmpty();
      assertThat(minutes.on(candle(1, 103, 2))).containsExactly(candle(1, 103, 2));
    }

    @Test
    void anOlderCandleOfTheFormingMinuteChangesNothing() {
      minutes.on(candle(0, 101, 2));

      assertThat(minutes.on(candle(0, 99, 1))).isEmpty();
    }

    @Test
    void aSilenceThatIsTooLongToBeQuietIsAskedFor() {
      minutes.on(candle(0, 101, 2));

      assertThat(minutes.on(candle(11, 101, 2))).isEmpty();

      assertThat(minutes.isHole()).isTrue();
      assertThat(minutes.holeFrom()).isEqualTo(at(0, 0));
    }

    @Test
    void nothingClosesBeforeTheFirstCandle() {
      assertThat(minutes.onVenueTime(at(5, 0), 7)).isEmpty();
    }
  }

  @Nested
  class AfterABreak {
    @BeforeEach
    void join() {
      minutes.joined(at(0, 1_000), 0);
    }

    @Test
    void aCandleThatComesBeforeTheVenuesTimeIsKnownWaits() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      assertThat(minutes.on(candle(2, 90, 1))).isEmpty();
      assertThat(minutes.on(candle(2, 91, 2))).isEmpty();

      assertThat(minutes.joined(at(2, 30_000), 0)).isEmpty();
      assertThat(minutes.holeFrom()).isEqualTo(at(0, 0));
      assertThat(minutes.filled(List.of(candle(0, 102, 3), candle(1, 95, 1)), at(2, 0), 7))
          .containsExactly(closed(0, 102, 3), closed(1, 95, 1), candle(2, 91, 2));
    }

    @Test
    void withinTheMinuteNothingIsMissingOnceItsCandleCameAgain() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(at(0, 40_000), 0);
      assertThat(minutes.isHole()).isFalse();
      assertThat(minutes.on(candle(0, 105, 9))).containsExactly(candle(0, 105, 9));

      assertThat(minutes.on(candle(1, 102, 1)))
          .containsExactly(closed(0, 105, 9), candle(1, 102, 1));
    }

    @Test
    void withinTheMinuteItIsAskedForWhenItsCandleNeverCame() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(at(0, 40_000), 0);

      assertThat(minutes.on(candle(1, 102, 1))).isEmpty();
      assertThat(minutes.holeFrom()).isEqualTo(at(0, 0));
      assertThat(minutes.filled(List.of(candle(0, 107, 5)), at(1, 0), 7))
          .containsExactly(closed(0, 107, 5), candle(1, 102, 1));
      assertThat(minutes.isHole()).isFalse();
    }

    @Test
    void overMinutesTheVenueIsAskedAndWhatIsLiveWaits() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(at(3, 30_000), 0);
      assertThat(minutes.on(candle(3, 96, 4))).isEmpty();
      assertThat(minutes.onVenueTime(at(3, 31_000), 7)).isEmpty();

      assertThat(
              minutes.filled(
                  List.of(candle(0, 103, 6), candle(2, 95, 5), candle(3, 94, 3)), at(3, 0), 7))
          .containsExactly(
              closed(0, 103, 6), flat(1, 103, true), closed(2, 95, 5), candle(3, 96, 4));
    }

    @Test
    void ofTwoFormingCandlesTheOneWithMoreVolumeIsNewer() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(at(1, 30_000), 0);
      minutes.on(candle(1, 96, 4));

      assertThat(minutes.filled(List.of(candle(0, 103, 6), candle(1, 97, 5)), at(1, 0), 7))
          .containsExactly(closed(0, 103, 6), candle(1, 97, 5));
    }

    @Test
    void minutesThatEndWhileTheVenueIsAskedAreAskedForAgain() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(at(2, 30_000), 0);
      minutes.on(candle(2, 96, 4));
      minutes.on(candle(3, 97, 1));

      assertThat(minutes.filled(List.of(candle(0, 103, 6), candle(1, 95, 5)), at(2, 0), 7))
          .containsExactly(closed(0, 103, 6), closed(1, 95, 5));
      assertThat(minutes.holeFrom()).isEqualTo(at(2, 0));
      assertThat(minutes.filled(List.of(candle(2, 96, 7)), at(3, 0), 7))
          .containsExactly(closed(2, 96, 7), candle(3, 97, 1));
    }

    @Test
    void aMarketThatStandsStillGoesOnFlat() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(at(2, 5_000), 0);

      assertThat(minutes.filled(List.of(candle(0, 101, 2)), at(2, 0), 7))
          .containsExactly(closed(0, 101, 2), flat(1, 101, true));
      assertThat(minutes.onVenueTime(at(3, 2_000), 7)).containsExactly(flat(2, 101, true));
    }

    @Test
    void anAbsurdTimeMakesNoMillionBars() {
      minutes.on(candle(0, 101, 2));
      minutes.broken();
      minutes.joined(32_503_680_000_000L, 0);

      assertThat(minutes.filled(List.of(candle(0, 101, 2)), 32_503_680_000_000L, 7))
          .hasSizeLessThan(12);
    }
  }

  @Nested
  class AtTheStart {
    @Test
    void someMinutesBeforeAreRead() {
      minutes.joined(at(7, 20_000), 5);
      assertThat(minutes.holeFrom()).isEqualTo(at(2, 0));
      minutes.on(candle(7, 120, 3));

      assertThat(
              minutes.filled(
                  List.of(candle(2, 1, 1), candle(5, 2, 1), candle(6, 3, 1)), at(7, 0), 7))
          .containsExactly(
              closed(2, 1, 1),
              flat(3, 1, true),
              flat(4, 1, true),
              closed(5, 2, 1),
              closed(6, 3, 1),
              candle(7, 120, 3));
    }

    @Test
    void aCandleThatComesBeforeTheVenuesTimeIsKnownWaits() {
      assertThat(minutes.on(candle(7, 120, 3))).isEmpty();
      assertThat(minutes.joined(at(7, 20_000), 0)).containsExactly(candle(7, 120, 3));
    }

    @Test
    void aCoinThatWasNeverTradedWaitsForItsFirstCandle() {
      minutes.joined(at(7, 20_000), 5);

      assertThat(minutes.filled(List.of(), at(7, 0), 7)).isEmpty();
      assertThat(minutes.isHole()).isFalse();
      assertThat(minutes.on(candle(8, 120, 3))).containsExactly(candle(8, 120, 3));
    }
  }

  /// Random trades, breaks of random length, requests that take their time: the closed minutes are
  /// those of the venue, each once, in order, none missing.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theClosedMinutesAreTheVenuesWhateverBreaks(long seed) {
    Random random = new Random(seed);
    int length = 200;
    MadeMinutes venue = new MadeMinutes(seed, length, 0.2);
    List<Candle> told = new ArrayList<>();
    boolean up = false;
    long broken = START - 1;
    long asked = -1;
    long before = 0;
    long from = 0;
    int trade = 0;
    int breaks = 0;
    long end = START + length * MINUTE + 30_000;
    for (long now = START; now < end; now += 500) {
      while (trade < venue.trades.size() && venue.trades.get(trade).exchangeTime() <= now) {
        Trade next = venue.trades.get(trade++);
        long minute = Timeframe.M1.openTime(next.exchangeTime());
        if (up) {
          told.addAll(minutes.on(venue.candle(minute, next.exchangeTime(), now)));
        }
      }
      boolean last = now > end - 20_000;
      if (up && !last && random.nextInt(150) == 0) {
        up = false;
        broken = now;
        asked = -1;
        breaks++;
        minutes.broken();
      } else if (!up && (last || now - broken > random.nextInt(240_000))) {
        up = true;
        minutes.joined(now, 1);
      }
      if (up) {
        told.addAll(minutes.onVenueTime(now, now));
        if (asked < 0 && minutes.isHole() && minutes.finalBefore(now) > minutes.holeFrom()) {
          asked = now + random.nextInt(70) * 100L;
          before = minutes.finalBefore(now);
          from = minutes.holeFrom();
        } else if (asked >= 0 && now >= asked && from == minutes.holeFrom()) {
          told.addAll(minutes.filled(venue.candles(from, before, now), before, now));
          asked = -1;
        }
      }
    }

    assertThat(breaks).isGreaterThan(20);
    List<Candle> closed =
        told.stream().filter(Candle::closed).map(c -> MadeMinutes.closed(c, 0)).toList();
    List<Candle> truth = venue.truth(START + length * MINUTE);
    assertThat(closed).startsWith(truth.toArray(Candle[]::new));
    assertThat(closed.size() - truth.size()).isLessThanOrEqualTo(1);
    long newest = Long.MIN_VALUE;
    for (Candle candle : told) {
      assertThat(candle.openTime()).isGreaterThanOrEqualTo(newest);
      newest = candle.openTime();
    }
  }
}
