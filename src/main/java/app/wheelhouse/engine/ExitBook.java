package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The exit plans of the open positions and how far each has come.
final class ExitBook {
  private final SortedMap<InstrumentId, HeldPlan> plans = new TreeMap<>();

  void put(HeldPlan plan) {
    plans.put(plan.instrument().id(), plan);
  }

  void remove(InstrumentId instrument) {
    plans.remove(instrument);
  }

  @Nullable HeldPlan find(InstrumentId instrument) {
    return plans.get(instrument);
  }

  boolean isEmpty() {
    return plans.isEmpty();
  }

  /// One an open position, by instrument.
  Collection<HeldPlan> all() {
    return Collections.unmodifiableCollection(plans.values());
  }

  /// The stop that a plan has asked for and does not let go; null when it holds none.
  @Nullable Price holds(InstrumentId instrument) {
    HeldPlan plan = plans.get(instrument);
    return plan == null ? null : plan.progress().stop();
  }

  /// What a screen shows of them now.
  ///
  /// @param byHand whose positions strategies and advisors leave alone
  List<ExitView> views(EngineView engine, Set<InstrumentId> byHand) {
    List<ExitView> views = new ArrayList<>(plans.size());
    for (HeldPlan plan : plans.values()) {
      MarketView market = engine.market(plan.instrument().id());
      if (market != null) {
        views.add(plan.view(market, engine.time(), byHand.contains(plan.instrument().id())));
      }
    }
    return views;
  }
}
