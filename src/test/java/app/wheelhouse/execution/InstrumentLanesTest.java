package app.wheelhouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.support.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lanes whose threads are this test: what has begun stands in a list until it is carried.
class InstrumentLanesTest {
  private static final InstrumentId SOL = id("SOL");
  private static final InstrumentId ETH = id("ETH");

  /// Begun and not carried yet.
  private final List<Runnable> begun = new ArrayList<>();

  private final List<String> carried = new ArrayList<>();
  private final InstrumentLanes lanes = new InstrumentLanes(begun::add, InstrumentLanes.MOST);

  private static InstrumentId id(String symbol) {
    return InstrumentCatalogue.find(symbol).orElseThrow().id();
  }

  /// One of many instruments.
  private static InstrumentId id(int number) {
    return new InstrumentId(SOL.venue(), "C" + number);
  }

  private void put(InstrumentId instrument, boolean urgent, String name) {
    lanes.put(
        instrument,
        urgent,
        () -> {
          carried.add(name);
          return true;
        });
  }

  private void carryFirst() {
    begun.removeFirst().run();
  }

  private void carryAll() {
    while (!begun.isEmpty()) {
      carryFirst();
    }
  }

  /// From here on several go at a time.
  private void answered() {
    put(SOL, false, "the first");
    carryFirst();
    carried.clear();
  }

  @Test
  void twoInstrumentsAreOnTheirWayAtTheSameTimeAndTwoOfOneInstrumentAreNot() {
    answered();

    put(SOL, false, "sol 1");
    put(SOL, true, "sol 2");
    put(ETH, false, "eth");

    assertThat(begun).as("one of each").hasSize(2);
    begun.remove(1).run();
    assertThat(carried).containsExactly("eth");
    assertThat(begun).hasSize(1);
    carryFirst();
    assertThat(carried).containsExactly("eth", "sol 1");
    carryFirst();
    assertThat(carried).containsExactly("eth", "sol 1", "sol 2");
  }

  @Test
  void theFirstGoesAloneUntilOneWasAnswered() {
    AtomicBoolean reached = new AtomicBoolean();
    lanes.put(SOL, false, reached::get);
    put(ETH, true, "eth");
    assertThat(begun).hasSize(1);

    carryFirst();
    put(SOL, false, "sol");
    assertThat(begun).as("nobody answered yet").hasSize(1);

    carryFirst();
    put(ETH, false, "eth again");
    assertThat(begun).hasSize(2);
  }

  @Test
  void entriesLeavePlacesForExitsAndNoMoreGoThanThereArePlaces() {
    answered();
    for (int i = 0; i < 30; i++) {
      put(id(i), false, "entry");
    }
    assertThat(begun).hasSize(InstrumentLanes.MOST - InstrumentLanes.FOR_EXITS);

    for (int i = 30; i < 60; i++) {
      put(id(i), true, "exit");
    }
    assertThat(begun).hasSize(InstrumentLanes.MOST);
    carryFirst();
    assertThat(begun).as("the next exit, not the next entry").hasSize(InstrumentLanes.MOST);
    while (carried.size() < 42) {
      carryFirst();
    }
    assertThat(carried.subList(12, 42)).containsOnly("exit");
    carryAll();
    assertThat(carried).hasSize(60);
  }

  @Test
  void aSlowRequestIsNotOvertakenByMoreThanTheVenueRemembers() {
    answered();
    put(SOL, false, "slow");
    for (int i = 0; i < 500; i++) {
      put(id(i % 7), i % 2 == 0, "quick");
    }

    while (begun.size() > 1) {
      begun.removeLast().run();
    }

    assertThat(carried).hasSize(InstrumentLanes.AHEAD).containsOnly("quick");
    carryAll();
    assertThat(carried).hasSize(501);
  }

  @Test
  void aFaultStopsNeitherItsOwnLaneNorTheOthers() {
    answered();
    lanes.put(
        SOL,
        false,
        () -> {
          throw new IllegalStateException("a fault of ours");
        });
    put(SOL, false, "sol");
    put(ETH, false, "eth");

    carryAll();

    assertThat(carried).containsExactly("eth", "sol");
  }

  @Test
  void whatNoThreadTakesIsOverAndHoldsUpNobody() throws Exception {
    InstrumentLanes closed =
        new InstrumentLanes(
            _ -> {
              throw new RejectedExecutionException("closed");
            },
            InstrumentLanes.MOST);

    closed.put(SOL, false, () -> true);
    closed.put(SOL, true, () -> true);

    assertThat(closed.await(0)).isTrue();
  }

  @Test
  void waitsForWhatWasTakenBeforeAndNotForWhatCameLater() throws Exception {
    answered();
    assertThat(lanes.await(0)).isTrue();
    put(SOL, false, "sol");
    put(ETH, false, "eth");
    assertThat(lanes.await(0)).isFalse();
    begun.removeLast().run();
    assertThat(lanes.await(1)).as("the older one is on its way").isFalse();

    try (ExecutorService other = Threads.lane("waits")) {
      CountDownLatch over = new CountDownLatch(1);
      other.execute(() -> {
        try {
          if (lanes.await(60_000)) {
            over.countDown();
          }
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      });
      carryFirst();
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void oneLaneTakesAllInOrderOnTheThreadOfItsExecutor() throws Exception {
    SendLanes single = SendLanes.single(begun::add);
    single.put(SOL, false, () -> carried.add("sol"));
    single.put(ETH, true, () -> carried.add("eth"));

    assertThat(begun).hasSize(2);
    assertThat(single.await(0)).isFalse();
    carryAll();
    assertThat(carried).containsExactly("sol", "eth");
    List<String> here = new ArrayList<>();
    SendLanes own = SendLanes.single(Runnable::run);
    own.put(SOL, false, () -> here.add(Thread.currentThread().getName()));
    assertThat(here).containsExactly(Thread.currentThread().getName());
    assertThat(own.await(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheScheduleEachInstrumentIsCarriedInItsOrderAndNothingIsLeft(long seed)
      throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Map<InstrumentId, List<Integer>> wanted = new TreeMap<>();
    Map<InstrumentId, List<Integer>> got = new TreeMap<>();
    int coins = 1 + random.nextInt(40);
    for (int i = 0; i < 3_000; i++) {
      if (random.nextInt(100) < 45) {
        InstrumentId coin = id(random.nextInt(coins));
        int number = i;
        boolean fails = random.nextInt(10) == 0;
        boolean reaches = random.nextBoolean();
        wanted.computeIfAbsent(coin, _ -> new ArrayList<>()).add(number);
        lanes.put(
            coin,
            random.nextBoolean(),
            () -> {
              got.computeIfAbsent(coin, _ -> new ArrayList<>()).add(number);
              if (fails) {
                throw new IllegalStateException("a fault of ours");
              }
              return reaches;
            });
      } else if (!begun.isEmpty()) {
        begun.remove(random.nextInt(begun.size())).run();
      }
      assertThat(begun).hasSizeLessThanOrEqualTo(Math.min(coins, InstrumentLanes.MOST));
    }
    while (!begun.isEmpty()) {
      begun.remove(random.nextInt(begun.size())).run();
    }

    assertThat(got).isEqualTo(wanted);
    assertThat(lanes.await(0)).isTrue();
  }
}
