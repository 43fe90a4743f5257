package app.wheelhouse.desk;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultRule;
import app.wheelhouse.exchange.fault.FaultSwitches;
import app.wheelhouse.faults.Awaiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A desk that is killed, perhaps again while it gets up, and one that finds everything as it is at
/// the exchange.
final class KillRound implements AutoCloseable {
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(40);
  private static final long LONGEST_NAKED = 2_000;
  private static final long REPLY_HELD = 1_000;
  private static final int MOST_SKIPPED = 3;
  private static final List<Long> REQUEST_HELD = List.of(40L, 120L, 400L);

  private static final List<String> READINGS =
      List.of("clearinghouseState", "frontendOpenOrders", "userFillsByTime", "meta", "userFees");

  private final SplittableRandom random;
  private final Path folder;
  private final DrillRig rig;
  private String target = "";

  /// What became of it.
  ///
  /// @param target client order id of the order at which the desk was killed last; empty for none
  /// @param faults none is the aim
  record Outcome(String target, DeskSnapshot end, JsonNode exchange, List<String> faults) {
    /// The order at which the desk was killed, as the next one knows it.
    Optional<Order> order() {
      return Stream.concat(end.workingOrders().stream(), end.endedOrders().stream())
          .filter(order -> order.id().equals(new ClientOrderId(target)))
          .findFirst();
    }

    /// How often that order came to the exchange.
    int arrived() {
      return exchange.path("cloids").path(target).path("asked").asInt(0);
    }
  }

  private KillRound(long seed, Path folder) {
    this.random = new SplittableRandom(seed);
    this.folder = folder;
    this.rig = DrillRig.start(seed);
  }

  /// Kills the desk there, and each that gets up after it at the next point.
  static Outcome play(long seed, List<KillPoint> points, Path folder) throws Exception {
    try (KillRound round = new KillRound(seed, folder)) {
      for (KillPoint point : points) {
        round.live(point);
      }
      return round.recover();
    }
  }

  private void live(KillPoint point) throws IOException, InterruptedException {
    int skip = random.nextInt(MOST_SKIPPED);
    target = "";
    long before = 0;
    if (point.moment() == KillPoint.Moment.READING) {
      String reading = READINGS.get(random.nextInt(READINGS.size()));
      before = faults().fired(FaultKind.DELAY);
      faults().on(FaultRule.next(FaultKind.DELAY, 1).at(reading).lasting(REPLY_HELD));
    }
    try (KillChild child = KillChild.start(rig, folder, random.nextLong(), point, skip)) {
      if (point.moment() == KillPoint.Moment.READING) {
        killOnce(child, FaultKind.DELAY, before);
      }
      for (String line = child.next(); line != null; line = child.next()) {
        heard(line, point, child);
      }
      if (child.exit() != KillSwitch.KILLED) {
        throw new AssertionError(
            "The desk ended by itself with " + child.exit() + ": " + child.errors());
      }
    }
  }

  private void heard(String line, KillPoint point, KillChild child) throws IOException {
    if (line.equals("trading") && point.moment() == KillPoint.Moment.DRAWN) {
      LockSupport.parkNanos(random.nextLong(TimeUnit.SECONDS.toNanos(1)));
      child.kill();
    } else if (line.startsWith("arm ")) {
      String[] words = line.split(" ");
      target = words[2];
      FaultKind fault = point.fault();
      long before = fault == null ? 0 : faults().fired(fault);
      if (fault != null) {
        faults().on(FaultRule.next(fault, 1).at(words[1]).lasting(held(fault)));
      }
      child.go();
      if (point.fromOutside() && fault != null) {
        killOnce(child, fault, before);
      }
    }
  }

  private long held(FaultKind fault) {
    return fault == FaultKind.DELAY
        ? REQUEST_HELD.get(random.nextInt(REQUEST_HELD.size()))
        : REPLY_HELD;
  }

  /// Once the exchange has it in its hands.
  private void killOnce(KillChild child, FaultKind fault, long before) {
    Awaiting.until(
        "the exchange holds a request", () -> faults().fired(fault) > before || !child.isAlive());
    child.kill();
  }

  private FaultSwitches faults() {
    return rig.exchange().faults();
  }

  private Outcome recover() throws BadInput {
    faults().allOff();
    DrillWatch watch = new DrillWatch(LONGEST_NAKED);
    List<String> wrong = new ArrayList<>();
    KillBooks.Truth truth = null;
    DeskSnapshot end;
    try (RealSession session =
        RealSession.open(
            rig.request(folder),
            DrillRig.settings(),
            DayDrill.times(),
            new StopSignal(),
            new RealSession.Extras(watch::show, (_, client) -> client, List.of(watch), false))) {
      long last = DeskClock.nanos() + QUIET_NANOS;
      do {
        wrong.clear();
        truth = compare(session, wrong);
      } while (truth == null && DeskClock.nanos() < last);
      end = session.newest().get();
      if (truth == null) {
        wrong.add(KillDesk.told(session));
      }
    }
    wrong.addAll(watch.faults());
    JsonNode exchange = RealMarket.JSON.readTree(rig.exchange().state());
    if (truth != null) {
      wrong.addAll(KillBooks.faults(folder.resolve("data"), truth));
    }
    exchange.path("cloids").properties().stream()
        .filter(each -> each.getValue().path("asked").asInt() > 1)
        .forEach(each -> wrong.add("sent twice: " + each.getKey()));
    if (exchange.path("noncesRefused").asInt() > 0) {
      wrong.add("a number of the key was used again");
    }
    if (end == null) {
      throw new AssertionError("The desk never showed anything: " + wrong);
    }
    return new Outcome(target, end, exchange, List.copyOf(wrong));
  }

  /// Null while desk and exchange differ, or the desk may not trade.
  private KillBooks.@Nullable Truth compare(RealSession session, List<String> wrong) {
    DeskSnapshot now = session.newest().await(next -> next.venue() != null, 1_000).orElse(null);
    if (now == null) {
      wrong.add("no state");
      return null;
    }
    if (!KillDesk.mayTrade(now)) {
      wrong.add("may not trade: " + now.trading() + " " + now.venue());
    }
    KillBooks.Truth truth =
        rig.exchange()
            .ask(core -> {
              wrong.addAll(DrillBooks.faultsAfterRestart(now, core));
              return KillBooks.Truth.of(core);
            });
    if (!wrong.isEmpty()) {
      session.newest().await(next -> next.time() > now.time() + 50, 200);
      return null;
    }
    return truth;
  }

  @Override
  public void close() {
    rig.close();
  }
}
