package app.wheelhouse.engine;

import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.sim.CancelResult;
import app.wheelhouse.sim.ReportSink;
import app.wheelhouse.sim.SimulatedVenue;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The one loop around the engine, for every mode: on the engine's own thread when live, on the
/// caller's on a tape.
///
/// For each event: what the schedule holds for earlier times; the simulated venue's reports for
/// this event; the event itself; then everything that was born meanwhile, until nothing is left.
public final class EngineDriver implements EnginePost {
  /// The first look comes soon: nobody waits a whole cycle to learn what the desk thinks.
  static final long FIRST_CYCLE_MILLIS = 5_000;

  private final TradingEngine engine;
  private final @Nullable SimulatedVenue venue;
  private final EngineSchedule schedule;
  private final Deque<EngineEvent> own = new ArrayDeque<>();
  private final long clockTickMillis;
  private final long cycleMillis;
  private final ReportSink reports = this::report;
  private long lastArrival = Long.MIN_VALUE;
  private long nextTick = Long.MIN_VALUE;
  private boolean started;

  /// @param venue the simulated venue of this session; null when orders go to a real one
  public EngineDriver(TradingEngine engine, @Nullable SimulatedVenue venue, EngineConfig config) {
    this.engine = engine;
    this.venue = venue;
    this.schedule = engine.schedule();
    this.clockTickMillis = config.clockTickMillis();
    this.cycleMillis = config.cycleMillis();
  }

  /// Takes one market event and all that follows from it.
  public void accept(MarketEvent event) {
    accept(new EngineEvent.Market(event));
  }

  /// Takes one event and all that follows from it.
  public void accept(EngineEvent event) {
    start(event);
    runSchedule(event.time());
    dispatch(event);
    settle();
  }

  /// For those who run on the engine's thread: taken after the event that is being handled, or at
  /// the event's own time when that is later.
  @Override
  public void post(EngineEvent event) {
    if (event.time() > engine.time()) {
      schedule.add(event.time(), event);
    } else {
      own.addLast(event);
    }
  }

  /// Time of the next scheduled event, `Long.MAX_VALUE` when there is none.
  public long nextScheduled() {
    return schedule.nextTime();
  }

  /// Engine time, epoch milliseconds.
  public long time() {
    return engine.time();
  }

  public EngineView view() {
    return engine.view();
  }

  private void start(EngineEvent first) {
    if (started || first instanceof EngineEvent.History) {
      return;
    }
    started = true;
    engine.advance(first.time());
    if (cycleMillis > 0) {
      long due = first.time() + Math.min(cycleMillis, FIRST_CYCLE_MILLIS);
      schedule.add(due, new EngineEvent.CycleDue(due));
    }
    if (clockTickMillis > 0) {
      tickFrom(first.time());
    }
  }

  private void tickFrom(long time) {
    nextTick = (Math.floorDiv(time, clockTickMillis) + 1) * clockTickMillis;
    schedule.add(nextTick, new EngineEvent.ClockTick(nextTick));
  }

  private void runSchedule(long until) {
    EngineEvent due = schedule.takeDue(until);
    while (due != null) {
      dispatch(due);
      // Of other ticks, which look after a single thing, none follows.
      boolean regular = clockTickMillis > 0 && due.time() == nextTick;
      if (due instanceof EngineEvent.ClockTick && regular) {
        tickFrom(due.time());
      }
      drainOwn();
      due = schedule.takeDue(until);
    }
  }

  /// Runs what this event caused, and what that caused, at the engine's present time.
  private void settle() {
    drainOwn();
    while (schedule.nextTime() <= engine.time()) {
      runSchedule(engine.time());
    }
  }

  private void drainOwn() {
    EngineEvent next = own.pollFirst();
    while (next != null) {
      dispatch(next);
      next = own.pollFirst();
    }
  }

  private void dispatch(EngineEvent event) {
    SimulatedVenue simulated = venue;
    if (simulated != null) {
      switch (event) {
        case EngineEvent.Market(MarketEvent market) -> simulated.on(market, reports);
        case EngineEvent.ClockTick(long time) -> simulated.settle(time, reports);
        case EngineEvent.ToVenue(VenueRequest request, long delay, _) -> send(request, delay);
        case EngineEvent.AtVenue(VenueRequest request, long time) ->
            arrive(simulated, request, time);
        case EngineEvent.History _,
            EngineEvent.Feed _,
            EngineEvent.Command _,
            EngineEvent.Decided _,
            EngineEvent.Reported _,
            EngineEvent.VenueRefused _,
            EngineEvent.CycleDue _,
            EngineEvent.EmergencyCheck _,
            EngineEvent.AdvisorFailed _,
            EngineEvent.ClockMeasured _,
            EngineEvent.PriceDoubted _,
            EngineEvent.Indicated _,
            EngineEvent.ConnectionReported _,
            EngineEvent.VenueSaid _,
            EngineEvent.AccountRead _,
            EngineEvent.VenueOrderSeen _,
            EngineEvent.AccountLinkChanged _,
            EngineEvent.NewsHeard _,
            EngineEvent.NewsFeedsReported _,
            EngineEvent.AiReported _,
            EngineEvent.DiskReported _ -> {}
      }
    }
    engine.apply(event);
  }

  /// Requests arrive in the order in which they were sent, whatever delay each one drew.
  private void send(VenueRequest request, long delay) {
    lastArrival = Math.max(lastArrival, engine.time() + delay);
    schedule.add(lastArrival, new EngineEvent.AtVenue(request, lastArrival));
  }

  private void arrive(SimulatedVenue simulated, VenueRequest request, long time) {
    switch (request) {
      case VenueRequest.Place(var group) -> simulated.submit(group, time, reports);
      case VenueRequest.Cancel(var order) ->
          answer(request, simulated.cancel(order, time, reports), time);
      case VenueRequest.Modify modify ->
          answer(
              request,
              simulated.modify(
                  modify.order(),
                  modify.quantity(),
                  modify.limit(),
                  modify.trigger(),
                  time,
                  reports),
              time);
    }
  }

  /// A change that came too late is information, one that the venue's rules forbid is a refusal;
  /// both are told.
  private void answer(VenueRequest request, CancelResult result, long time) {
    String reason =
        switch (result) {
          case DONE -> "";
          case REFUSED -> "the venue's rules forbid it";
          case UNKNOWN_ORDER -> "the venue does not know the order";
          case ALREADY_FINAL -> "the order had ended already";
        };
    if (!reason.isEmpty()) {
      boolean late = result != CancelResult.REFUSED;
      own.addLast(new EngineEvent.VenueRefused(request, reason, late, time));
    }
  }

  /// The venue's reports for an event are booked before the event itself.
  private void report(ExecutionReport report) {
    engine.apply(new EngineEvent.Reported(report));
  }
}
