package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ExitProgress;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the exit plans: on each mark and each closed bar, through the gate like everything else.
///
/// Every open position has one from its first fill until it is flat; its own stops are counted
/// along with it, so that the seconds without protection are known.
final class ExitDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ExitDesk.class);

  /// A fill that is heard of within this time counts as heard of at once: clocks differ so much.
  private static final long LATE_MILLIS = 500;

  private final EngineState state;
  private final PlanTold told;
  private final PlanRunner runner;
  private final CoverWatch cover;
  private final @Nullable StopGuard guard;
  private final Proposals proposals = new Proposals();
  private final TreeMap<InstrumentId, Carried.PlanInProgress> carried;

  ExitDesk(
      EngineState state,
      GateDesk gate,
      Newsroom newsroom,
      NoticeBoard notices,
      EngineSchedule schedule) {
    this.state = state;
    this.told = new PlanTold(state, newsroom, notices);
    this.runner = new PlanRunner(state, gate, told);
    this.cover = new CoverWatch(state, gate, notices);
    this.guard =
        state.venue == null
            ? null
            : new StopGuard(state, state.venue, gate, notices, cover, schedule);
    this.carried = new TreeMap<>(state.config.carried().plans());
  }

  /// The price of an instrument that is held moved.
  void onMark(InstrumentMarket market) {
    HeldPlan held = state.exits.find(market.instrument().id());
    if (held != null) {
      runner.step(held, market);
    }
  }

  /// Engine time moved.
  void onTime() {
    if (state.exits.isEmpty()) {
      return;
    }
    for (HeldPlan held : state.exits.all()) {
      measure(held);
      if (guard == null) {
        cover.look(held);
      } else {
        guard.look(held);
      }
      InstrumentMarket market = state.markets.find(held.instrument().id());
      if (market != null && (held.closing() != null || held.isDue(state.time))) {
        runner.step(held, market);
      }
    }
  }

  /// A bar of any series closed (not corrected).
  void onBar(InstrumentMarket market, ClosedBar bar) {
    HeldPlan held = state.exits.find(bar.instrument());
    if (held != null) {
      runner.onBar(held, bar, market);
    }
  }

  /// A decision's entry was approved: its invalidation goes into the plan once it fills.
  void onEntry(Decision decision, DecisionRecord.Acted acted) {
    proposals.remember(acted.orders().getFirst(), decision.header().rationale().invalidation());
  }

  /// A fill was booked.
  ///
  /// @param order null for a liquidation, or for one that was placed elsewhere
  void onFill(Account.Change change, Fill fill, @Nullable Order order) {
    boolean isNew = state.exits.find(fill.instrument()) == null;
    stands(change.after().position(fill.instrument()), order);
    HeldPlan held = state.exits.find(fill.instrument());
    if (isNew && held != null && state.venue != null) {
      // One that a reading brings happened before we heard of it.
      long at = fill.time() + state.clockSkew;
      if (state.time - at > LATE_MILLIS) {
        held.unprotected().stoodBefore(at, false);
      }
    }
  }

  /// A position is another one, or was there before this session: no order of ours says why.
  void onBooks(InstrumentId instrument) {
    stands(state.account.account().position(instrument), null);
  }

  private void stands(Position after, @Nullable Order order) {
    InstrumentMarket market = state.markets.find(after.instrument());
    HeldPlan held = state.exits.find(after.instrument());
    if (held != null && (after.isFlat() || held.side() != after.side())) {
      measure(held);
      state.exits.remove(after.instrument());
      held = null;
    }
    if (held == null && market != null && !after.isFlat()) {
      held = start(market, after, order);
    }
    if (held != null) {
      follow(held, after);
    }
  }

  /// Orders changed: stops may have come or gone.
  void onOrders() {
    for (HeldPlan held : state.exits.all()) {
      follow(held, state.account.account().position(held.instrument().id()));
    }
  }

  /// Gives a position another plan; what it has seen stays, and its stop stays where it is. Empty
  /// when done, else why not.
  String set(DeskCommand.SetExitPlan command) {
    HeldPlan held = state.exits.find(command.instrument());
    InstrumentMarket market = state.markets.find(command.instrument());
    String fault = held == null || market == null ? "" : atOnce(held, command.plan(), market);
    return fault.isEmpty() ? replace(command.instrument(), command.plan(), "is now") : fault;
  }

  /// Why a plan would end the position at once, which nobody means by setting one; empty when it
  /// would not.
  private String atOnce(HeldPlan held, ExitPlan plan, InstrumentMarket market) {
    long age =
        state.time - state.account.account().position(market.instrument().id()).trip().openedAt();
    for (ExitRule rule : plan.rules()) {
      if (rule instanceof ExitRule.TimeToLive(long millis) && age >= millis) {
        return "the position is older than this plan lets it be and would end at once; close it by"
            + " hand, or choose a plan without a time to live";
      }
    }
    for (Condition met : held.metNow(plan, market, state.time)) {
      if (!ExitPlans.conditions(held.plan()).contains(met)) {
        return met.text()
            + " holds already and would end the position at the next closed bar; close it by hand,"
            + " or write a condition that is still to come";
      }
    }
    return "";
  }

  /// A position that was opened by hand is the desk's from now on: it gets the automatic plan, with
  /// the conditions that it has already.
  ///
  /// A position that is older than the automatic plan lets it be gets that plan without its age
  /// limit: handing over must not close at once.
  void handedOver(InstrumentId instrument) {
    HeldPlan held = state.exits.find(instrument);
    if (held != null) {
      long age = state.time - state.account.account().position(instrument).trip().openedAt();
      ExitPlan automatic =
          new ExitPlan(
              ExitPlans.automatic().rules().stream()
                  .filter(
                      rule -> !(rule instanceof ExitRule.TimeToLive(long millis) && age >= millis))
                  .toList());
      replace(
          instrument,
          ExitPlans.with(automatic, ExitPlans.conditions(held.plan())),
          "is now the automatic one");
    }
  }

  private String replace(InstrumentId instrument, ExitPlan plan, String how) {
    HeldPlan held = state.exits.find(instrument);
    InstrumentMarket market = state.markets.find(instrument);
    if (held == null || market == null) {
      return "there is no position";
    }
    held.replace(plan, market.snapshot(state.time));
    told.recorded(held);
    told.changed(held, how);
    told.unchecked(held);
    return "";
  }

  private HeldPlan start(InstrumentMarket market, Position position, @Nullable Order entry) {
    InstrumentSnapshot bars = market.snapshot(state.time);
    HeldPlan held = carried(position, bars);
    if (held == null) {
      Proposals.Applied applied =
          state.byHand.contains(position.instrument())
              ? new Proposals.Applied(ExitPlans.byHand(), List.of())
              : proposals.apply(ExitPlans.automatic(), entry);
      held = new HeldPlan(position, applied.plan(), ExitProgress.START, bars, applied.unread());
      told.watches(held);
    }
    told.unchecked(held);
    state.exits.put(held);
    told.recorded(held);
    return held;
  }

  /// The plan that the record holds of this very position; null when there is none.
  private @Nullable HeldPlan carried(Position position, InstrumentSnapshot bars) {
    Carried.PlanInProgress recorded = carried.remove(position.instrument());
    if (recorded == null) {
      return null;
    }
    Optional<ExitProgress> progress = progress(recorded, position);
    if (progress.isEmpty()) {
      return null;
    }
    HeldPlan held = new HeldPlan(position, recorded.plan(), progress.get(), bars, List.of());
    told.changed(held, "goes on from the last session");
    return held;
  }

  /// A record that cannot be read costs the peak, never the plan.
  private static Optional<ExitProgress> progress(
      Carried.PlanInProgress recorded, Position position) {
    try {
      return PlanRecord.read(recorded.progress(), position);
    } catch (IllegalArgumentException unreadable) {
      LOG.warn(
          "The progress of a recorded exit plan could not be read: {}", unreadable.getMessage());
      return Optional.of(ExitProgress.START);
    }
  }

  private void follow(HeldPlan held, Position position) {
    if (position.isFlat()) {
      return;
    }
    held.follow(position, state.orders.liveView(), external(), state.time);
    measure(held);
    if (guard != null) {
      guard.bare(held);
    }
  }

  private List<VenueOrder> external() {
    return state.venue == null ? List.of() : state.venue.external();
  }

  private void measure(HeldPlan held) {
    long millis = held.unprotected().total(state.time);
    // Of what was opened elsewhere the first reading says which stops there are.
    boolean unknown =
        state.venue != null
            && state.venue.readAt == 0
            && state.venue.foreign.contains(held.instrument().id());
    if (millis > 0 && !unknown) {
      state.extremes.unprotected(millis);
      if (held.unprotected().isLonger()) {
        state.extremes.unprotectedLonger();
      }
    }
  }
}
