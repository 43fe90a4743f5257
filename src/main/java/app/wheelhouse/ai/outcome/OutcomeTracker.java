package app.wheelhouse.ai.outcome;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.ClosedBar;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.engine.MarketView;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Follows every proposed entry, taken or not, to its stop, its target or the horizon, and tells
/// how it ended.
///
/// Each proposal is a claim of its own, also one that repeats an earlier one. It goes by the closed
/// bars of the shortest timeframe the session keeps; where stop and target lie in one bar, the stop
/// was first. A bar that opens beyond the stop ends it at the open. A limit counts from the moment
/// the price came to it; in that bar only a close at the target is one. Corrected bars change
/// nothing. What has not ended when the session ends is not told: see [#counts].
///
/// Only for the engine's thread.
public final class OutcomeTracker implements EngineTap {
  private final String session;
  private final OutcomeSettings settings;
  private final Function<MarketView, String> regime;
  private final Consumer<DecisionOutcome> told;
  private final Map<InstrumentId, Lane> lanes = new HashMap<>();
  private final SequencedSet<Followed> open = new LinkedHashSet<>();
  private long ended;
  private long notEntered;
  private long unusable;

  /// @param regime names the market's state at a decision, such as [AdxRegime]
  /// @param told of each ending, on the engine's thread: it must be quick
  public OutcomeTracker(
      String session,
      OutcomeSettings settings,
      Function<MarketView, String> regime,
      Consumer<DecisionOutcome> told) {
    this.session = session;
    this.settings = settings;
    this.regime = regime;
    this.told = told;
  }

  @Override
  public void onTick(EngineTick tick) {
    if (tick.event() instanceof EngineEvent.Market(MarketEvent event)) {
      watch(event, tick);
    } else if (tick.event() instanceof EngineEvent.Decided(Decision decision, _)) {
      look(decision.instrument(), tick);
    }
    for (ClosedBar closed : tick.closed()) {
      look(closed.instrument(), tick);
      Lane lane = lane(closed.instrument());
      if (lane.take(closed)) {
        settle(lane);
      }
    }
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.DecisionMade(DecisionRecord record)
        && record.decision() instanceof Decision.Open proposal) {
      follow(record, proposal);
    }
  }

  /// How many are followed now and what became of the others.
  public OutcomeCounts counts() {
    return new OutcomeCounts(open.size(), ended, notEntered, unusable);
  }

  /// How many are followed now.
  public int open() {
    return open.size();
  }

  private void follow(DecisionRecord record, Decision.Open proposal) {
    Lane lane = lane(proposal.instrument());
    Backing backing = proposal.header().backing();
    double price = backing == null ? lane.price : backing.price();
    Plan plan = isPrice(price) ? Plan.of(proposal, price, settings) : null;
    if (plan == null) {
      unusable++;
      return;
    }
    Followed followed =
        new Followed(plan, new Stated(record, lane.regime), settings.horizonMillis());
    open.addLast(followed);
    lane.follow(followed);
    settle(lane);
    if (open.size() > settings.mostOpen()) {
      Followed oldest = open.getFirst();
      oldest.over(proposal.time());
      settle(lane(oldest.stated().record().decision().instrument()));
    }
  }

  /// Prices and regime are read while the view is valid: a decision is told right after its tick.
  private void look(InstrumentId instrument, EngineTick tick) {
    MarketView market = tick.view().market(instrument);
    if (market != null) {
      Lane lane = lane(instrument);
      lane.price = market.price();
      lane.regime = regime.apply(market);
    }
  }

  private void watch(MarketEvent event, EngineTick tick) {
    Lane lane = lanes.get(event.instrument());
    MarketView market =
        lane != null && lane.isWatching() ? tick.view().market(event.instrument()) : null;
    // What closes a bar belongs to the next one.
    if (market != null && tick.closed().isEmpty() && isPrice(market.price())) {
      double low = event instanceof Trade trade ? trade.low() : market.price();
      double high = event instanceof Trade trade ? trade.high() : market.price();
      lane.saw(Math.min(low, market.price()), Math.max(high, market.price()));
    }
  }

  private void settle(Lane lane) {
    for (Iterator<Followed> each = lane.open.iterator(); each.hasNext(); ) {
      Followed followed = each.next();
      Followed.End end = followed.end();
      if (end != null) {
        each.remove();
        open.remove(followed);
        tell(followed, end);
      }
    }
  }

  private void tell(Followed followed, Followed.End end) {
    DecisionOutcome.@Nullable Ending ending = end.ending();
    if (ending == null) {
      notEntered++;
      return;
    }
    ended++;
    Plan plan = followed.plan();
    double result = plan.result(end.exit(), settings.takerRate());
    told.accept(followed.stated().outcome(session, plan, ending, result, end.time()));
  }

  private Lane lane(InstrumentId instrument) {
    return lanes.computeIfAbsent(instrument, _ -> new Lane());
  }

  private static boolean isPrice(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}
