package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Execution with a lane for each instrument on real threads, against a venue that answers when it
/// is told to.
class ExecutionLanesTest {
  private static final Instrument ETH = InstrumentCatalogue.find("ETH").orElseThrow();
  private static final long PATIENCE = 30_000;

  /// What happened to each order, oldest first.
  private final Map<ClientOrderId, List<String>> told = new ConcurrentHashMap<>();

  private final Map<ApprovedAction, CountDownLatch> arrived = new ConcurrentHashMap<>();
  private final Map<ApprovedAction, CountDownLatch> answer = new ConcurrentHashMap<>();
  private final List<ApprovedAction> sent = new ArrayList<>();
  private final AtomicInteger commits = new AtomicInteger();
  private final ExecutorService threads = Threads.perTask("lanes");
  private final InstrumentLanes lanes = new InstrumentLanes(threads, InstrumentLanes.MOST);

  private final ExecutionService service =
      new ExecutionService(
          new ExecutionClient() {
            @Override
            public Prepared prepare(ApprovedAction action, long now) {
              return new Prepared(action, "wire " + action, 1, action.validUntil());
            }

            @Override
            public void send(Prepared prepared) throws SendFailure {
              take(prepared.action());
            }
          },
          (_, _, _) -> commits.incrementAndGet(),
          this::hear,
          lanes,
          () -> TIME,
          SendGuard.NONE);

  @AfterEach
  void end() {
    answer.values().forEach(CountDownLatch::countDown);
    threads.close();
  }

  private void take(ApprovedAction action) throws SendFailure {
    synchronized (sent) {
      sent.add(action);
    }
    latch(arrived, action).countDown();
    CountDownLatch held = answer.get(action);
    try {
      if (held != null && !held.await(PATIENCE, TimeUnit.MILLISECONDS)) {
        throw new SendFailure("time-out", new IOException("time-out"));
      }
    } catch (InterruptedException stopped) {
      throw new SendFailure("stopped", stopped);
    }
  }

  private static CountDownLatch latch(
      Map<ApprovedAction, CountDownLatch> latches, ApprovedAction action) {
    return latches.computeIfAbsent(action, _ -> new CountDownLatch(1));
  }

  private synchronized void hear(EngineEvent event) {
    OrderChanged changed = (OrderChanged) ((EngineEvent.Reported) event).report();
    told.computeIfAbsent(changed.orderId(), _ -> new ArrayList<>()).add(changed.event().name());
  }

  private void put(ApprovedAction action) {
    service.accept(Approvals.instruction(action));
  }

  /// Its answer waits for [#answer].
  private void putHeld(ApprovedAction action) {
    latch(answer, action);
    put(action);
  }

  private void awaitArrival(ApprovedAction action) throws InterruptedException {
    assertThat(latch(arrived, action).await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
  }

  /// Several go at a time after this.
  private void firstAnswered() throws InterruptedException {
    put(Approvals.entry(1_000));
    assertThat(lanes.await(PATIENCE)).isTrue();
    synchronized (sent) {
      sent.clear();
    }
  }

  private List<ApprovedAction> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  @Test
  void twoInstrumentsAreOnTheWireAtTheSameTimeAndACancelWaitsForTheSendOfItsOrder()
      throws Exception {
    firstAnswered();
    ApprovedOrder sol = Approvals.entry(1);
    ApprovedOrder eth = Approvals.entry(2, ETH);
    ApprovedAction cancel = Approvals.cancel(sol.entry());
    putHeld(sol);
    put(cancel);
    putHeld(eth);

    awaitArrival(sol);
    awaitArrival(eth);

    assertThat(sent()).containsExactlyInAnyOrder(sol, eth);
    latch(answer, eth).countDown();
    latch(answer, sol).countDown();
    assertThat(lanes.await(PATIENCE)).isTrue();
    assertThat(sent()).endsWith(cancel).hasSize(3);
    assertThat(commits).hasValue(4);
  }

  @Test
  void theEndMakesEachThatIsOnTheWireUnknownAndSendsNoEntryThatWaits() throws Exception {
    firstAnswered();
    ApprovedOrder sol = Approvals.entry(1);
    ApprovedOrder eth = Approvals.entry(2, ETH);
    ApprovedOrder waits = Approvals.entry(3, ETH);
    ApprovedAction cancel = Approvals.cancel(sol.entry());
    putHeld(sol);
    putHeld(eth);
    put(waits);
    put(cancel);
    awaitArrival(sol);
    awaitArrival(eth);

    assertThat(service.drain(1)).isFalse();

    assertThat(told.get(sol.entry().id())).containsExactly("Prepared", "Submitted", "Lost");
    assertThat(told.get(eth.entry().id())).containsExactly("Prepared", "Submitted", "Lost");
    assertThat(told.get(waits.entry().id())).isNull();
    answer.values().forEach(CountDownLatch::countDown);
    assertThat(service.drain(PATIENCE)).isTrue();
    assertThat(told.get(waits.entry().id())).containsExactly("Canceled");
    assertThat(sent()).containsExactlyInAnyOrder(sol, eth, cancel);
  }

  /// Requests of many instruments from seeded schedules, with the numbers of [NonceSource] and a
  /// venue that takes them as the strictest reading of VENUES.md 2.9 has it.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverTheScheduleNoNumberIsTooLowAndEachOrderIsToldItsLifeInOrder(
      long seed, @TempDir Path folder) throws Exception {
    ClockSkew skew = new ClockSkew();
    skew.measured(0);
    try (NonceSource nonces = NonceSource.open(folder, "0x" + "a".repeat(40), () -> TIME, skew)) {
      StrictVenue venue = new StrictVenue(seed, nonces);
      ExecutionService real =
          new ExecutionService(
              venue, (_, _, _) -> Thread.yield(), this::hear, lanes, () -> TIME, SendGuard.NONE);
      List<Instrument> coins = InstrumentCatalogue.builtIn().stream().limit(12).toList();
      SplittableRandom random = new SplittableRandom(seed);
      Map<String, List<ApprovedAction>> asked = new HashMap<>();
      for (int i = 0; i < 400; i++) {
        ApprovedOrder entry = Approvals.entry(i, coins.get(random.nextInt(coins.size())));
        String coin = entry.entry().instrument().symbol();
        asked.computeIfAbsent(coin, _ -> new ArrayList<>()).add(entry);
        real.accept(Approvals.instruction(entry));
      }

      assertThat(lanes.await(PATIENCE)).isTrue();

      assertThat(venue.faults).isEmpty();
      assertThat(venue.taken).as("each once, in its order").isEqualTo(asked);
      assertThat(told).hasSize(3 * 400);
      assertThat(told.values())
          .allSatisfy(life -> assertThat(life).containsExactly("Prepared", "Submitted"));
    }
  }

  /// Keeps the hundred highest numbers, and sees whether two of one instrument ever meet.
  private static final class StrictVenue implements ExecutionClient {
    private final NonceSource nonces;
    private final SplittableRandom random;
    private final NavigableSet<Long> highest = new TreeSet<>();
    private final Map<String, ApprovedAction> inside = new HashMap<>();
    private final Map<String, List<ApprovedAction>> taken = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    StrictVenue(long seed, NonceSource nonces) {
      this.nonces = nonces;
      this.random = new SplittableRandom(seed);
    }

    @Override
    public Prepared prepare(ApprovedAction action, long now) {
      return new Prepared(action, "wire", nonces.next(), action.validUntil());
    }

    @Override
    public void send(Prepared prepared) {
      ApprovedOrder order = (ApprovedOrder) prepared.action();
      String coin = order.entry().instrument().symbol();
      int yields = enter(prepared, coin);
      for (int i = 0; i < yields; i++) {
        Thread.yield();
      }
      leave(prepared, coin);
    }

    private synchronized int enter(Prepared prepared, String coin) {
      if (inside.put(coin, prepared.action()) != null) {
        faults.add("two of " + coin + " at a time");
      }
      return random.nextInt(40);
    }

    /// The number counts when the request arrives, which is as late as can be here.
    private synchronized void leave(Prepared prepared, String coin) {
      if (!highest.isEmpty() && prepared.nonce() < highest.first()) {
        faults.add("number too low: " + prepared.nonce());
      }
      if (!highest.add(prepared.nonce())) {
        faults.add("number used twice: " + prepared.nonce());
      }
      if (highest.size() > 100) {
        highest.removeFirst();
      }
      inside.remove(coin);
      taken.computeIfAbsent(coin, _ -> new ArrayList<>()).add(prepared.action());
    }
  }
}
