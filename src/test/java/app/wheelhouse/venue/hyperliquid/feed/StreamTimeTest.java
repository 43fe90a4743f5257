package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamTimeTest {
  private static final long NOON = 1_788_490_800_000L;

  private final StreamTime time = new StreamTime();

  @Test
  void isTheNewestThatTheVenueSaid() {
    assertThat(time.isKnown()).isFalse();
    time.heard(NOON, NOON + 100, -50);
    time.heard(NOON + 500, NOON + 600, 450);
    time.heard(NOON + 200, NOON + 700, 550);

    assertThat(time.time()).isEqualTo(NOON + 500);
  }

  @Test
  void c2OfAVenueThatDisagreesWithOurClockCountsFromTheSecondMessageOn() {
    time.heard(NOON, NOON - 7_200_000, 0);
    assertThat(time.isKnown()).isFalse();
    time.heard(NOON + 300, NOON - 7_199_700, 300);

    assertThat(time.time()).isEqualTo(NOON + 300);
  }

  @Test
  void doesNotFollowOneAbsurdMessage() {
    time.heard(NOON, NOON, 0);
    time.heard(32_503_680_000_000L, NOON + 1, 1);
    time.heard(NOON + 2, NOON + 2, 2);
    assertThat(time.time()).isEqualTo(NOON + 2);

    time.heard(1, NOON + 3, 3);
    assertThat(time.time()).isEqualTo(NOON + 2);
  }

  @Test
  void followsAJumpThatASecondMessageConfirms() {
    time.heard(NOON, NOON, 0);
    time.heard(NOON + 600_000, NOON + 1, 1);
    time.heard(NOON + 600_500, NOON + 501, 501);

    assertThat(time.time()).isEqualTo(NOON + 600_500);
  }

  @Test
  void goesOnAfterAPause() {
    time.heard(NOON, NOON, 0);
    time.heard(NOON + 3_600_000, NOON + 3_600_000, 3_600_000);

    assertThat(time.time()).isEqualTo(NOON + 3_600_000);
  }

  @Test
  void startsAnewWithAConnection() {
    time.heard(NOON, NOON, 0);
    time.forget();

    assertThat(time.isKnown()).isFalse();
    assertThat(time.isPlausible(Long.MAX_VALUE)).isTrue();
    time.heard(NOON - 3_600_000, NOON - 3_600_000, 10);
    assertThat(time.time()).isEqualTo(NOON - 3_600_000);
    assertThat(time.isPlausible(NOON)).isFalse();
    assertThat(time.isPlausible(NOON - 3_480_000)).isTrue();
  }
}
