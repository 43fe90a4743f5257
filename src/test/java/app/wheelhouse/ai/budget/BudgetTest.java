package app.wheelhouse.ai.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.support.Threads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BudgetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final long LAST_MILLISECOND =
      Instant.parse("2026-11-22T23:59:59.999Z").toEpochMilli();

  private final List<Spending> kept = new ArrayList<>();
  private long now = Instant.parse("2026-11-22T10:00:00Z").toEpochMilli();

  private Budget budget(long daily) {
    return new Budget(daily, Spending.none(DAY), () -> now, kept::add);
  }

  @Test
  void setsTheWorstAsideAndBooksWhatItCost() throws ChatFailure {
    Budget budget = budget(1_000);

    Budget.Reserve first = budget.reserve(600);
    assertThat(budget.today().micros()).as("nothing is spent yet").isZero();
    assertThatThrownBy(() -> budget.reserve(401)).isInstanceOf(ChatFailure.class);
    first.settle(250, 90);

    assertThat(budget.today()).isEqualTo(new Spending(DAY, 250, 1, 90));
    assertThat(kept).containsExactly(new Spending(DAY, 250, 1, 90));
    budget.reserve(750);
  }

  @Test
  void settlesOnce() throws ChatFailure {
    Budget budget = budget(1_000);
    Budget.Reserve reserve = budget.reserve(1_000);
    reserve.settle(10, 1);
    reserve.settle(10, 1);

    assertThat(budget.today()).isEqualTo(new Spending(DAY, 10, 1, 1));
    budget.reserve(990);
    assertThatThrownBy(() -> budget.reserve(1)).isInstanceOf(ChatFailure.class);
  }

  @Test
  void aRefusalSaysWhatIsLeftAndWhatToDo() throws ChatFailure {
    Budget budget = budget(2_000_000);
    budget.reserve(1_960_000).settle(1_960_000, 10);

    assertThatThrownBy(() -> budget.reserve(123_456))
        .isInstanceOfSatisfying(
            ChatFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.BUDGET);
              assertThat(failure.needsTrader()).isFalse();
            })
        .hasMessage(
            "the day's AI budget of 2.00 USD has 0.0400 USD left and this question could cost"
                + " 0.12 USD; raise it in Settings > AI, or wait until 00:00 UTC");
  }

  @Test
  void aBudgetOfNothingStillAllowsWhatIsFree() throws ChatFailure {
    Budget budget = budget(0);
    budget.reserve(0).settle(0, 5_000);

    assertThat(budget.today()).isEqualTo(new Spending(DAY, 0, 1, 5_000));
    assertThatThrownBy(() -> budget.reserve(1)).isInstanceOf(ChatFailure.class);
  }

  @Test
  void aNewDayBeginsAtMidnightUtcWhereverTheTraderLives() throws ChatFailure {
    Budget budget = budget(1_000);
    now = LAST_MILLISECOND;
    budget.reserve(1_000).settle(1_000, 7);
    assertThatThrownBy(() -> budget.reserve(1)).isInstanceOf(ChatFailure.class);

    now = LAST_MILLISECOND + 1;

    assertThat(budget.today()).isEqualTo(Spending.none(DAY.plusDays(1)));
    budget.reserve(1_000);
  }

  @Test
  void aCallOverMidnightCountsOnTheDayItEndsAndStaysSetAsideUntilThen() throws ChatFailure {
    Budget budget = budget(1_000);
    now = LAST_MILLISECOND;
    Budget.Reserve late = budget.reserve(800);
    now = LAST_MILLISECOND + 1;

    assertThatThrownBy(() -> budget.reserve(201)).isInstanceOf(ChatFailure.class);
    late.settle(500, 3);

    assertThat(budget.today()).isEqualTo(new Spending(DAY.plusDays(1), 500, 1, 3));
  }

  @Test
  void aClockThatGoesBackOpensNoNewDay() throws ChatFailure {
    Budget budget = budget(1_000);
    budget.reserve(1_000).settle(1_000, 1);
    now -= TimeUnit.DAYS.toMillis(2);

    assertThat(budget.today().micros()).isEqualTo(1_000);
    assertThatThrownBy(() -> budget.reserve(1)).isInstanceOf(ChatFailure.class);
  }

  @Test
  void aRestartGoesOnWithWhatWasSpent() {
    Budget next = new Budget(1_000, new Spending(DAY, 900, 12, 3_000), () -> now, kept::add);

    assertThatThrownBy(() -> next.reserve(101)).isInstanceOf(ChatFailure.class);
    assertThat(next.today().calls()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void manyCallsAtTheSameTimeNeverOverspendTogether(long seed) throws Exception {
    long daily = 100_000;
    Budget budget = new Budget(daily, Spending.none(DAY), () -> now, _ -> {});
    int askers = 8;
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Threads.perTask("asker")) {
      for (int i = 0; i < askers; i++) {
        SplittableRandom random = new SplittableRandom(seed * 100 + i);
        threads.submit(() -> {
          start.await();
          for (int call = 0; call < 400; call++) {
            long worst = random.nextLong(1, 2_000);
            try {
              budget.reserve(worst).settle(random.nextLong(0, worst + 1), 1);
            } catch (ChatFailure refused) {
              assertThat(refused.kind()).isEqualTo(ChatFailure.Kind.BUDGET);
            }
          }
          return null;
        });
      }
      start.countDown();
    }

    assertThat(budget.today().micros()).isBetween(daily - 2_000, daily);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "1, 0.0000",
    "50, 0.0001",
    "1234, 0.0012",
    "99999, 0.1000",
    "100000, 0.10",
    "1234567, 1.23",
    "2000000, 2.00"
  })
  void writesDollars(long micros, String text) {
    assertThat(Budget.dollars(micros)).isEqualTo(text);
  }
}
