package app.wheelhouse.execution;

import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.support.Service;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the venue cancel resting entries when this desk dies, and never a stop.
///
/// The venue's scheduled cancel takes every order of the account, stops too. So it is set only
/// while nothing is held and nothing but entries works: an entry that has its stop and target with
/// it is protected already, and gets none. It is taken back before anything else as soon as an
/// entry fills. What is set when the desk ends in order stays: only entries can be there.
public final class DeadMan implements Service, EngineTap {
  private static final Logger LOG = LoggerFactory.getLogger(DeadMan.class);

  private final ScheduledCancel venue;
  private final EnginePost engine;
  private final LongSupplier clock;
  private final DeadManSettings settings;
  private final DeadManPlan plan;
  private final TurnThread thread = new TurnThread("dead-man", this::turn);
  private final AtomicBoolean wanted = new AtomicBoolean();

  /// Event of the newest fill: a snapshot from before it says nothing.
  private final AtomicLong filledAt = new AtomicLong(-1);

  /// On the engine's thread only.
  private long sequence;

  /// Of the turning thread only, as is the next.
  private boolean toldOfTrouble;

  private boolean toldOfBudget;

  /// @param clock the venue's time as far as it is known, epoch milliseconds
  public DeadMan(
      ScheduledCancel venue, EnginePost engine, LongSupplier clock, DeadManSettings settings) {
    this.venue = venue;
    this.engine = engine;
    this.clock = clock;
    this.settings = settings;
    this.plan = new DeadManPlan(settings);
  }

  @Override
  public String name() {
    return "dead-man";
  }

  @Override
  public void start() {
    if (settings.on()) {
      thread.start();
    }
  }

  @Override
  public void stop() {
    thread.stop();
  }

  /// Takes the newest state; quick, from any thread.
  public void show(DeskSnapshot snapshot) {
    boolean now = snapshot.sequence() >= filledAt.get() && isWanted(snapshot);
    if (wanted.getAndSet(now) != now) {
      thread.wake();
    }
  }

  @Override
  public void onTick(EngineTick tick) {
    sequence = tick.sequence();
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.ReportApplied(ExecutionReport.FillReported _, long _)) {
      filledAt.set(sequence);
      if (wanted.getAndSet(false)) {
        thread.wake();
      }
    }
  }

  /// Entries rest, and nothing else that the cancel would take.
  private static boolean isWanted(DeskSnapshot snapshot) {
    if (!snapshot.account().positions().isEmpty()) {
      return false;
    }
    boolean rests = false;
    for (Order order : snapshot.workingOrders()) {
      if (order.spec().role() != OrderRole.ENTRY || !order.filled().isZero()) {
        return false;
      }
      rests |= order.status().isOpen();
    }
    return rests;
  }

  /// Does what is due.
  ///
  /// @return milliseconds until something is due again
  long turn() {
    long now = clock.getAsLong();
    tellOfBudget();
    DeadManPlan.Step step = plan.next(wanted.get(), now);
    switch (step) {
      case DeadManPlan.Step.Arm(long time) -> arm(time, now);
      case DeadManPlan.Step.Clear _ -> clear(now);
      case DeadManPlan.Step.Wait(long until) -> {
        return until == Long.MAX_VALUE ? until : Math.max(1, until - now);
      }
    }
    return 1;
  }

  private void arm(long time, long now) {
    try {
      venue.at(time);
      plan.armed(time, now);
      toldOfTrouble = false;
    } catch (SendFailure failure) {
      plan.doubtful(time, now);
      trouble("It is not known whether the venue cancels entries if this desk dies", failure, now);
    } catch (RuntimeException refused) {
      plan.notArmed(now);
      trouble("The venue will not cancel entries if this desk dies", refused, now);
    }
  }

  private void clear(long now) {
    OptionalLong until = plan.armedUntil();
    try {
      venue.clear();
      plan.cleared();
      toldOfTrouble = false;
    } catch (SendFailure | RuntimeException failure) {
      plan.notCleared(now);
      trouble(
          "The venue was not told yet to keep orders; it cancels all of them, stops too, in "
              + Math.max(0, (until.orElse(now) - now) / 1_000)
              + " s. It is tried again until then; watch your stops",
          failure,
          now);
    }
  }

  private void tellOfBudget() {
    boolean usedUp = plan.isUsedUp();
    if (usedUp && !toldOfBudget) {
      say(
          "The scheduled cancel was used "
              + plan.fired()
              + " times today, as often as the venue takes it; until midnight UTC entries stay if"
              + " this desk dies");
    }
    toldOfBudget = usedUp;
  }

  private void trouble(String text, Exception failure, long now) {
    LOG.warn("The scheduled cancel at {}: {}", now, failure.getMessage());
    if (!toldOfTrouble) {
      toldOfTrouble = true;
      say(text);
    }
  }

  private void say(String text) {
    engine.post(new EngineEvent.VenueSaid(text, clock.getAsLong()));
  }
}
