package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Connection;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetersTest {
  @Nested
  class ALimitWindow {
    private final LimitWindow window = new LimitWindow(3);

    @Test
    void neverLetsMoreThroughInAnyMinute() {
      Random random = new Random(2);
      long now = -100_000;
      long[] taken = new long[10_000];
      int count = 0;
      for (int i = 0; i < 10_000; i++) {
        now += random.nextInt(15_000);
        boolean allowed = window.earliest(now) == now;
        assertThat(window.take(now)).isEqualTo(allowed);
        if (allowed) {
          taken[count++] = now;
          assertThat(count < 4 || taken[count - 1] - taken[count - 4] >= 60_000).isTrue();
        }
      }
      assertThat(count).isBetween(2_000, 4_000);
    }

    @Test
    void saysWhenThereIsRoomAgain() {
      window.take(0);
      window.take(10);
      window.take(20);

      assertThat(window.earliest(30)).isEqualTo(60_000);
      assertThat(window.used(59_999)).isEqualTo(3);
      assertThat(window.take(59_999)).isFalse();
      assertThat(window.take(60_000)).isTrue();
      assertThat(window.earliest(60_001)).isEqualTo(60_010);
    }
  }

  @Nested
  class ARate {
    @Test
    void isOfTheLastFiveFullSeconds() {
      Rates rates = new Rates();
      assertThat(rates.perSecond(-4_000)).isZero();
      for (long now = -4_000; now < 6_000; now += 10) {
        rates.count(now);
      }
      assertThat(rates.perSecond(6_000)).isEqualTo(100);
      assertThat(rates.perSecond(6_999)).isEqualTo(100);
      assertThat(rates.perSecond(8_500)).isEqualTo(60);
      assertThat(rates.perSecond(11_000)).isZero();
      assertThat(rates.perSecond(86_400_000_000L)).isZero();
    }
  }

  @Nested
  class ASleepWatch {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            250, 250, 0
            30250, 250, 0
            30251, 250, 30251
            28800000, 250, 28800000
            30001, 30001, 30001
            29000, 29000, 0
            -3600000, 250, 0
            -3600000, 40000, 40000
            """)
    void n12NoticesSleepAndNoClockThatIsSetBack(long calendar, long measured, long slept) {
      SleepWatch watch = new SleepWatch(30_000, 1_000_000, -77);
      assertThat(watch.look(1_000_250, 173)).isZero();

      assertThat(watch.look(1_000_250 + calendar, 173 + measured)).isEqualTo(slept);
      assertThat(watch.look(1_000_500 + calendar, 423 + measured)).as("once").isZero();
    }
  }

  @Nested
  class ASkew {
    private final SkewMeter meter = new SkewMeter();

    @Test
    void isTheAgeOfTheYoungestMessageLessHalfARoundTrip() {
      assertThat(meter.isKnown()).isFalse();
      assertThat(meter.skew(80)).isZero();
      meter.heard(10_400, 10_000, 1_000);
      meter.heard(10_540, 10_500, 1_100);
      meter.heard(11_200, 10_900, 1_200);

      assertThat(meter.isKnown()).isTrue();
      assertThat(meter.skew(80)).isZero();
      assertThat(meter.skew(-1)).isEqualTo(40);
    }

    @Test
    void seesAClockThatIsBehindOrAhead() {
      meter.heard(4_050, 10_000, 0);
      assertThat(meter.skew(100)).isEqualTo(-6_000);
      meter.forget();
      meter.heard(16_050, 10_000, 0);
      assertThat(meter.skew(100)).isEqualTo(6_000);
    }

    @Test
    void followsAChangeWithinTenSeconds() {
      meter.heard(1_000, 1_000, -500);
      for (long second = 0; second < 10; second++) {
        meter.heard(9_000, 4_000, second * 1_000);
      }
      assertThat(meter.skew(0)).isEqualTo(5_000);
    }
  }

  @Nested
  class AChannel {
    private final ChannelWatch watch = new ChannelWatch(3_000, 60_000);

    @Test
    void thatNeverRestsIsStaleAfterThreeSecondsAndOthersAfterAMinute() {
      for (String name : new String[] {"allMids", "l2Book", "bbo", "trades"}) {
        watch.await(name, 0);
      }
      watch.heard("bbo", 500, 3_000);
      watch.heard("l2Book", 501, 3_000);

      assertThat(watch.isStale("allMids", 3_000)).isFalse();
      assertThat(watch.isStale("allMids", 3_001)).isTrue();
      assertThat(watch.isStale("l2Book", 6_000)).isFalse();
      assertThat(watch.isStale("l2Book", 6_001)).isTrue();
      assertThat(watch.isStale("trades", 60_000)).isFalse();
      assertThat(watch.isStale("trades", 60_001)).isTrue();
      assertThat(watch.isStale("never asked for", 99_999)).isFalse();
      assertThat(watch.report(3_001))
          .containsExactly(
              new Connection.Channel("allMids", 0, 0, true),
              new Connection.Channel("bbo", 500, 1, false),
              new Connection.Channel("l2Book", 501, 1, false),
              new Connection.Channel("trades", 0, 0, false));
    }

    @Test
    void isAwaitedAnewAfterAReconnect() {
      watch.heard("l2Book", 1, 0);
      watch.await("l2Book", 100_000);

      assertThat(watch.isStale("l2Book", 103_000)).isFalse();
      assertThat(watch.report(103_000).getFirst().messages()).isEqualTo(1);
    }
  }

  @Nested
  class UnreadableMessages {
    private final DecodeFaults faults = new DecodeFaults();

    @Test
    void areLoggedOnceAMinute() {
      assertThat(faults.bad(-9).log()).isTrue();
      faults.good();
      assertThat(faults.bad(59_990).log()).isFalse();
      faults.good();
      assertThat(faults.bad(59_991).log()).isTrue();
      assertThat(faults.total()).isEqualTo(3);
    }

    @Test
    void endTheConnectionAtFiftyInARow() {
      for (int i = 0; i < 49; i++) {
        assertThat(faults.bad(i).tooMany()).isFalse();
      }
      faults.good();
      for (int i = 0; i < 49; i++) {
        assertThat(faults.bad(i).tooMany()).isFalse();
      }
      assertThat(faults.bad(0).tooMany()).isTrue();
    }
  }
}
