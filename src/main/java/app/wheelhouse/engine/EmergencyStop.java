package app.wheelhouse.engine;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.EmergencyReport.Kind;
import app.wheelhouse.engine.EmergencyReport.Outcome;
import app.wheelhouse.engine.EmergencyReport.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The kill switch: cancel entries, flatten reduce-only, verify flat, only then cancel what
/// protects, and stay HALTED. It looks again until it is done and says what became of each thing.
///
/// It needs neither an advisor nor a feed nor the disk: what it sends is reduce-only or a cancel.
final class EmergencyStop {
  /// Event time between two looks.
  static final long CHECK_MILLIS = 1_000;

  private final EngineState state;
  private final GateDesk gate;
  private final AccountProtection protection;
  private final NoticeBoard notices;
  private final EngineSchedule schedule;
  private @Nullable Run run;
  private boolean checkDue;

  /// One stop from the press to its end.
  private static final class Run {
    private final EmergencySteps steps;
    private final Flattening flattening;
    private final SequencedMap<ClientOrderId, String> entries = new LinkedHashMap<>();
    private final SequencedMap<ClientOrderId, String> leftovers = new LinkedHashMap<>();
    private boolean flat;

    Run(EmergencySteps steps, Flattening flattening) {
      this.steps = steps;
      this.flattening = flattening;
    }
  }

  EmergencyStop(
      EngineState state,
      GateDesk gate,
      AccountProtection protection,
      NoticeBoard notices,
      EngineSchedule schedule) {
    this.state = state;
    this.gate = gate;
    this.protection = protection;
    this.notices = notices;
    this.schedule = schedule;
    protection.whenFilledLate(this::filledLate);
  }

  /// Pressed again while it runs, it goes on as it is: there is only one chain of looks.
  void start(String reason) {
    if (checkDue && isLatched()) {
      notices.refused("The emergency stop is running already; it looks again every second.");
      return;
    }
    protection.halt(reason);
    look(begin(reason));
  }

  /// Looks again; a desk that was resumed meanwhile is left alone.
  void check() {
    checkDue = false;
    Run running = run;
    if (running == null) {
      return;
    }
    if (isLatched()) {
      look(running);
    } else if (!running.flat) {
      verified(running, Outcome.FAILED, "ended early: trading was resumed");
      state.emergency = running.steps.report(false);
    }
  }

  /// An entry that the stop took for ended has filled all the same.
  private void filledLate() {
    if (!checkDue) {
      Run running = run;
      look(running == null ? begin("trading is halted") : running);
    }
  }

  private Run begin(String reason) {
    Run begun = new Run(new EmergencySteps(state.time), new Flattening(state, gate));
    begun.steps.set(
        "",
        new Step(
            Kind.HALT,
            null,
            "Trading",
            Outcome.DONE,
            "halted" + NoticeText.because(reason),
            state.time));
    run = begun;
    return begun;
  }

  private boolean isLatched() {
    return state.status.holds(RestrictionCause.KILL_SWITCH);
  }

  private void look(Run now) {
    int entries = cancelEntries(now);
    boolean closed = now.flattening.advance(now.steps);
    boolean flat = closed && entries == 0;
    verified(
        now,
        flat ? Outcome.DONE : Outcome.RUNNING,
        flat
            ? "flat: no position and no entry is left"
            : count(state.account.account().positions().size(), "position", "positions")
                + " and "
                + count(entries, "entry", "entries")
                + " left");
    boolean done = flat && cancelLeftovers(now) == 0;
    if (flat && !now.flat) {
      notices.status("Emergency stop done: no position and no entry is left");
    }
    now.flat = flat;
    state.emergency = now.steps.report(flat);
    if (!done && !checkDue) {
      checkDue = true;
      long due = state.time + CHECK_MILLIS;
      schedule.add(due, new EngineEvent.EmergencyCheck(due));
    }
  }

  private int cancelEntries(Run now) {
    int left = 0;
    for (Order order : state.orders.live()) {
      if (order.spec().role() == OrderRole.ENTRY) {
        left++;
        now.entries.putIfAbsent(order.id(), "Entry, " + NoticeText.order(order.spec()));
        gate.cancel(order);
      }
    }
    now.entries.forEach((id, what) -> follow(now, Kind.CANCEL_ENTRY, id, what));
    return left;
  }

  private int cancelLeftovers(Run now) {
    int left = 0;
    for (Order order : state.orders.live()) {
      if (order.spec().role().isProtective()) {
        left++;
        now.leftovers.putIfAbsent(order.id(), NoticeText.sentence(NoticeText.order(order.spec())));
        gate.cancel(order);
      }
    }
    now.leftovers.forEach((id, what) -> follow(now, Kind.CANCEL_LEFTOVER, id, what));
    return left;
  }

  /// Says where an order stands that is to be canceled.
  private void follow(Run now, Kind kind, ClientOrderId id, String what) {
    Order order = state.orders.find(id);
    if (order == null) {
      // It ended so long ago that it is only in the archive.
      return;
    }
    boolean ended = order.status().isTerminal();
    String status = order.status().name().toLowerCase(Locale.ROOT);
    String filled =
        order.filled().isZero() || order.remaining().isZero()
            ? ""
            : ", " + order.filled() + " of it was filled before";
    now.steps.set(
        id.toString(),
        new Step(
            kind,
            order.spec().instrument(),
            what,
            ended ? Outcome.DONE : Outcome.RUNNING,
            ended ? status + filled : "canceling (" + status + ")",
            state.time));
  }

  private static String count(int of, String one, String many) {
    return of + " " + (of == 1 ? one : many);
  }

  private void verified(Run now, Outcome outcome, String detail) {
    now.steps.set("", new Step(Kind.VERIFY, null, "Account", outcome, detail, state.time));
  }
}
