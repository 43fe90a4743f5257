package app.wheelhouse.execution;

import static app.wheelhouse.execution.RequestPriority.ACCOUNT;
import static app.wheelhouse.execution.RequestPriority.CANCEL;
import static app.wheelhouse.execution.RequestPriority.ENTRY;
import static app.wheelhouse.execution.RequestPriority.MARKET;
import static app.wheelhouse.execution.RequestPriority.PROTECTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.support.Threads;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The waiting shell around [RateBucket], with a clock moved by hand.
@Timeout(20)
class RateGovernorTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong nanos = new AtomicLong();
  private final RateGovernor governor = new RateGovernor(1_200, nanos::get);
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  /// Starts a request that says its name when it may go, and returns once it waits.
  private Thread ask(String name, int weight, RequestPriority priority) {
    int before = governor.waiting();
    Thread thread =
        Threads.virtual(
            name,
            () -> {
              try {
                governor.take(weight, priority);
                done.add(name);
              } catch (InterruptedException _) {
                done.add(name + " was stopped");
              }
            });
    while (governor.waiting() == before) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private void seconds(long count) {
    nanos.addAndGet(count * SECOND);
    governor.spent(0);
  }

  private String next() throws InterruptedException {
    return String.valueOf(done.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void oneThatIsGoingToWaitIsToldHowLong() throws InterruptedException {
    BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    RateGovernor telling = new RateGovernor(1_200, nanos::get, told::add);
    telling.take(20, MARKET);
    assertThat(told).as("what goes at once says nothing").isEmpty();
    telling.refused(12_000);
    Thread waiting =
        Threads.virtual(
            "waits",
            () -> {
              try {
                telling.take(20, ACCOUNT);
              } catch (InterruptedException _) {
                done.add("stopped");
              }
            });

    assertThat(told.poll(10, TimeUnit.SECONDS)).isBetween(12_000L, 60_000L);
    waiting.interrupt();
    assertThat(next()).isEqualTo("stopped");
    assertThat(told).isEmpty();
  }

  @Test
  void takesAtOnceWhatIsThere() throws InterruptedException {
    governor.take(20, MARKET);
    governor.take(1, PROTECTIVE);
    assertThat(governor.budget()).isEqualTo(new Connection.Budget(21, 1_200));
    assertThat(governor.waiting()).isZero();
  }

  @Test
  void x4WhenItIsShortTheMoreUrgentGoesFirst() throws InterruptedException {
    governor.refused(1_000);
    assertThat(governor.budget()).isEqualTo(new Connection.Budget(1_200, 1_200));
    ask("market", 20, MARKET);
    ask("entry", 1, ENTRY);
    ask("cancel", 1, CANCEL);
    ask("account", 2, ACCOUNT);
    ask("protective", 1, PROTECTIVE);

    assertThat(done).isEmpty();
    seconds(1);
    assertThat(next()).isEqualTo("protective");
    seconds(2);
    assertThat(next()).isEqualTo("cancel");
    seconds(6);
    assertThat(next()).isEqualTo("entry");
    seconds(11);
    assertThat(next()).isEqualTo("account");
    assertThat(done).isEmpty();
    seconds(20);
    assertThat(next()).isEqualTo("market");
  }

  /// Each step gives back room for exactly one: who says it first is then who went first.
  @Test
  void equalsGoInTheOrderOfAsking() throws InterruptedException {
    governor.refused(0);
    for (int i = 0; i < 10; i++) {
      ask("cancel " + i, 100, CANCEL);
    }
    seconds(3);
    for (int i = 0; i < 10; i++) {
      seconds(5);
      assertThat(next()).isEqualTo("cancel " + i);
      assertThat(governor.waiting()).isEqualTo(9 - i);
    }
  }

  @Test
  void aSmallReadDoesNotSlipPastABigMoreUrgentOne() throws InterruptedException {
    governor.spent(700);
    assertThat(governor.take(1, MARKET, 0)).as("it fits").isTrue();
    ask("account", 300, ACCOUNT);
    assertThat(governor.take(1, MARKET, 0)).as("it would fit, but another waits").isFalse();
    seconds(61);
    assertThat(next()).isEqualTo("account");
    assertThat(governor.take(1, MARKET, 0)).isTrue();
    assertThat(governor.budget().used()).isEqualTo(301);
  }

  @Test
  void givesUpRatherThanWaitLongerThanItMay() throws InterruptedException {
    governor.refused(0);
    assertThat(governor.take(1, ENTRY, 2_000)).isFalse();
    assertThat(governor.take(1, PROTECTIVE, 100)).as("half a second is too long").isFalse();
    nanos.addAndGet(SECOND);
    assertThat(governor.take(1, PROTECTIVE, 100)).isTrue();
    assertThat(governor.waiting()).isZero();
  }

  @Test
  void anInterruptEndsTheWaitAndSpendsNothing() throws InterruptedException {
    governor.refused(0);
    Thread waiting = ask("market", 20, MARKET);
    Thread behind = ask("market behind", 20, MARKET);
    waiting.interrupt();
    assertThat(next()).isEqualTo("market was stopped");
    assertThat(governor.budget().used()).isEqualTo(1_200);
    seconds(61);
    assertThat(next()).isEqualTo("market behind");
    waiting.join();
    behind.join();
    assertThat(governor.budget().used()).isEqualTo(20);
  }

  @Test
  void theBudgetShowsRepliesThatCostByTheirRows() {
    governor.spent(45);
    assertThat(governor.budget().used()).isEqualTo(45);
    nanos.addAndGet(61 * SECOND);
    assertThat(governor.budget().used()).isZero();
  }

  @Test
  void manyThreadsNeverSpendMoreThanThereIs() throws InterruptedException {
    Thread[] threads = new Thread[64];
    for (int i = 0; i < threads.length; i++) {
      int number = i;
      threads[i] =
          Threads.virtual(
              "take " + i,
              () -> {
                try {
                  boolean taken = governor.take(25, RequestPriority.values()[number % 5], 0);
                  done.add(taken ? "taken" : "not");
                } catch (InterruptedException _) {
                  done.add("stopped");
                }
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long taken = done.stream().filter("taken"::equals).count();
    assertThat(governor.budget().used()).isEqualTo((int) taken * 25).isLessThanOrEqualTo(1_200);
    assertThat(taken).isBetween(1L, 48L);
  }
}
