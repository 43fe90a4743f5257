package app.wheelhouse.execution;

import static app.wheelhouse.execution.RequestPriority.ACCOUNT;
import static app.wheelhouse.execution.RequestPriority.CANCEL;
import static app.wheelhouse.execution.RequestPriority.ENTRY;
import static app.wheelhouse.execution.RequestPriority.MARKET;
import static app.wheelhouse.execution.RequestPriority.PROTECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateBucketTest {
  private static final long SECOND = 1_000_000_000;
  private static final int LIMIT = 1_200;

  /// A start that no test depends on; nanosecond clocks may be below zero.
  private static final long START = -987_654_321_987L;

  private final RateBucket bucket = new RateBucket(LIMIT, START);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MARKET, 720
          ACCOUNT, 900
          ENTRY, 1080
          CANCEL, 1164
          PROTECTIVE, 1200
          """)
  void keepsWhatIsAboveItsShareForTheMoreUrgent(RequestPriority priority, int share) {
    for (int i = 0; i < share; i++) {
      assertThat(bucket.tryTake(1, priority, START)).isZero();
    }
    assertThat(bucket.tryTake(1, priority, START)).isPositive();
    assertThat(bucket.used(START)).isEqualTo(share);
  }

  @Test
  void whatWasSpentComesBackAMinuteLaterAndNotBefore() {
    bucket.spend(LIMIT, START);
    assertThat(bucket.tryTake(1, PROTECTIVE, START + 60 * SECOND)).isPositive();
    assertThat(bucket.tryTake(1, PROTECTIVE, START + 60 * SECOND + SECOND / 2)).isZero();
  }

  @Test
  void theWaitItNamesIsLongEnoughAndNoLonger() {
    SplittableRandom random = new SplittableRandom(5);
    long now = START;
    for (int i = 0; i < 5_000; i++) {
      now += random.nextLong(SECOND);
      RequestPriority priority = RequestPriority.values()[random.nextInt(5)];
      int weight = random.nextInt(1, 200);
      long wait = bucket.tryTake(weight, priority, now);
      if (wait > 0) {
        assertThat(bucket.tryTake(weight, priority, now + wait - 1)).isPositive();
        assertThat(bucket.tryTake(weight, priority, now + wait)).isZero();
        now += wait;
      }
    }
  }

  @Test
  void noMinuteEverHoldsMoreThanTheLimit() {
    SplittableRandom random = new SplittableRandom(6);
    Deque<long[]> spent = new ArrayDeque<>();
    long now = START;
    long inWindow = 0;
    int taken = 0;
    for (int i = 0; i < 50_000; i++) {
      now += random.nextInt(20) == 0 ? random.nextLong(40 * SECOND) : random.nextLong(SECOND / 20);
      int weight = random.nextInt(1, 60);
      if (bucket.tryTake(weight, RequestPriority.values()[random.nextInt(5)], now) == 0) {
        spent.addLast(new long[] {now, weight});
        inWindow += weight;
        taken++;
      }
      while (!spent.isEmpty() && spent.getFirst()[0] <= now - 60 * SECOND) {
        inWindow -= spent.removeFirst()[1];
      }
      assertThat(inWindow).isLessThanOrEqualTo(LIMIT);
      assertThat((long) bucket.used(now)).isGreaterThanOrEqualTo(inWindow);
    }
    assertThat(taken).isGreaterThan(5_000);
  }

  @Test
  void x4AfterA429TheBudgetIsEmptyAndComesBackEvenly() {
    bucket.spend(200, START);
    bucket.drain(0, START);
    assertThat(bucket.used(START)).isEqualTo(LIMIT);
    int before = bucket.used(START + SECOND);
    for (int second = 2; second < 60; second++) {
      int used = bucket.used(START + second * SECOND);
      assertThat(before - used).as("second %s", second).isBetween(10, 25);
      before = used;
    }
    assertThat(bucket.used(START + 61 * SECOND)).isZero();
  }

  @Test
  void x4AfterA429OnlyProtectiveRequestsGoBeforeThePauseIsOver() {
    bucket.drain(10 * SECOND, START);
    long soon = START + SECOND;
    assertThat(bucket.tryTake(1, PROTECTIVE, soon)).isZero();
    assertThat(bucket.tryTake(1, CANCEL, soon)).isEqualTo(9 * SECOND);
    assertThat(bucket.tryTake(1, ENTRY, soon)).isEqualTo(9 * SECOND);
    assertThat(bucket.tryTake(1, ACCOUNT, soon)).isEqualTo(9 * SECOND);
    long over = START + 10 * SECOND;
    assertThat(bucket.tryTake(1, CANCEL, over)).as("a tenth came back: cancels first").isZero();
    assertThat(bucket.tryTake(20, MARKET, over)).as("reads wait on").isGreaterThan(10 * SECOND);
  }

  @Test
  void aShorterSecondPauseDoesNotEndTheFirst() {
    bucket.drain(10 * SECOND, START);
    bucket.drain(SECOND, START + SECOND);
    assertThat(bucket.tryTake(1, CANCEL, START + 2 * SECOND)).isEqualTo(8 * SECOND);
  }

  @Test
  void repliesMayOverdrawIt() {
    bucket.spend(LIMIT + 300, START);
    assertThat(bucket.used(START)).isEqualTo(LIMIT + 300);
    assertThat(bucket.tryTake(1, PROTECTIVE, START)).isPositive();
    bucket.drain(0, START);
    assertThat(bucket.used(START)).as("a drain gives nothing back").isEqualTo(LIMIT + 300);
  }

  @Test
  void whatCanNeverFitIsRefusedAtOnce() {
    assertThatThrownBy(() -> bucket.tryTake(721, MARKET, START)).hasMessageContaining("721");
    assertThatThrownBy(() -> bucket.tryTake(0, MARKET, START)).hasMessageContaining("weight 0");
    assertThat(bucket.tryTake(720, MARKET, START)).isZero();
  }

  @Test
  void aLongSleepLeavesItFull() {
    bucket.spend(LIMIT, START);
    assertThat(bucket.used(START + 9 * 3_600 * SECOND)).isZero();
  }

  @Test
  void aClockThatStepsBackGivesNothingBack() {
    bucket.spend(LIMIT, START);
    assertThat(bucket.used(START - SECOND)).isEqualTo(LIMIT);
    assertThat(bucket.tryTake(1, PROTECTIVE, START - SECOND)).isGreaterThan(60 * SECOND);
  }
}
