package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.util.ArrayList;
import java.util.List;

/// The kill switch: cancel entries, flatten reduce-only, verify flat, only then cancel what
/// protects, and stay HALTED. It looks again until it is done and says what became of each thing.
final class EmergencyStop {
  /// Event time between two looks.
  static final long CHECK_MILLIS = 1_000;

  private final EngineState state;
  private final GateDesk gate;
  private final Newsroom newsroom;
  private final NoticeBoard notices;
  private final EngineSchedule schedule;
  private List<String> lastSaid = List.of();
  private boolean checkDue;

  EmergencyStop(
      EngineState state,
      GateDesk gate,
      Newsroom newsroom,
      NoticeBoard notices,
      EngineSchedule schedule) {
    this.state = state;
    this.gate = gate;
    this.newsroom = newsroom;
    this.notices = notices;
    this.schedule = schedule;
  }

  /// Pressed again while it runs, it goes on as it is: there is only one chain of looks.
  void start(String reason) {
    if (checkDue && state.status.state() == TradingState.HALTED) {
      notices.refused("The emergency stop is running already; it looks again every second.");
      return;
    }
    state.status.halt(reason);
    newsroom.later(new EngineNews.StateChanged(state.status.state(), false, reason, state.time));
    notices.status("Trading halted" + NoticeText.because(reason));
    report(false, List.of("Trading halted: " + reason), state.time);
    step();
  }

  /// Looks again; a desk that was resumed meanwhile is left alone.
  void check() {
    checkDue = false;
    EmergencyReport running = state.emergency;
    if (running == null || running.flat()) {
      return;
    }
    if (state.status.state() == TradingState.HALTED) {
      step();
    } else {
      report(false, List.of("Ended early: trading was resumed"), running.startedAt());
    }
  }

  private void step() {
    List<String> said = new ArrayList<>();
    boolean clear = true;
    for (Order order : state.orders.live()) {
      if (order.spec().role() == OrderRole.ENTRY) {
        clear = false;
        gate.cancel(order);
        said.add("Canceling entry " + order.id().shortText() + " (" + order.status() + ")");
      }
    }
    for (Position position : state.account.account().positions().values()) {
      clear = false;
      said.add(flatten(position));
    }
    if (clear) {
      finish(said);
    } else {
      report(false, said, startedAt());
      lookAgain();
    }
  }

  private void lookAgain() {
    if (!checkDue) {
      checkDue = true;
      long due = state.time + CHECK_MILLIS;
      schedule.add(due, new EngineEvent.EmergencyCheck(due));
    }
  }

  private String flatten(Position position) {
    String what = NoticeText.position(position);
    if (!state.orders.live(position.instrument(), OrderRole.EXIT).isEmpty()) {
      return "Waiting for the close of " + what;
    }
    return switch (gate.exit(position, position.quantity(), "emergency stop", 0)) {
      case DecisionRecord.Acted _ -> "Closing " + what + " at market, reduce-only";
      case DecisionRecord.Denied denied -> "Could not close " + what + ": " + denied.reason();
      case DecisionRecord.Held _ -> "Nothing to do for " + what;
      case DecisionRecord.Ignored ignored -> "Nothing done for " + what + ": " + ignored.reason();
    };
  }

  private void finish(List<String> said) {
    for (Order order : state.orders.live()) {
      if (order.spec().role().isProtective()) {
        gate.cancel(order);
        said.add("Canceling leftover " + order.spec().role() + " " + order.id().shortText());
      }
    }
    said.add("Flat: no position and no entry is left");
    report(true, said, startedAt());
    notices.status("Emergency stop done: no position and no entry is left");
  }

  private long startedAt() {
    EmergencyReport running = state.emergency;
    return running == null ? state.time : running.startedAt();
  }

  private void report(boolean flat, List<String> said, long startedAt) {
    List<String> all = new ArrayList<>();
    EmergencyReport before = state.emergency;
    if (before != null && before.startedAt() == startedAt) {
      all.addAll(before.outcomes());
    }
    // A look that finds all as it was says nothing new.
    for (String sentence : said) {
      if (!lastSaid.contains(sentence)) {
        all.add(sentence);
      }
    }
    lastSaid = List.copyOf(said);
    state.emergency = new EmergencyReport(startedAt, flat, all);
  }
}
