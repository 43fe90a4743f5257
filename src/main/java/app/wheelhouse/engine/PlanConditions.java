package app.wheelhouse.engine;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.exit.ConditionWatch;
import app.wheelhouse.exit.ExitPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Watches the invalidation conditions of one plan; they are judged at closed bars only.
final class PlanConditions {
  private final List<Watched> watched = new ArrayList<>();

  /// One condition with its figures.
  ///
  /// @param missing bars that this session does not keep, for a condition that needs them
  private record Watched(Condition condition, ConditionWatch watch, SortedSet<Timeframe> missing) {}

  /// Starts with what the session has of the bars that the conditions need.
  ///
  /// @param bars the closed bars of every series that is kept, shortest first
  PlanConditions(ExitPlan plan, InstrumentSnapshot bars) {
    Set<BarSpec> kept = bars.bars().keySet();
    for (Condition condition : ExitPlans.conditions(plan)) {
      ConditionWatch watch = new ConditionWatch(List.of(condition));
      SortedSet<Timeframe> missing = new TreeSet<>();
      for (Timeframe timeframe : watch.timeframes()) {
        if (kept.contains(BarSpec.of(timeframe))) {
          learn(watch, timeframe, bars.bars(BarSpec.of(timeframe)));
        } else {
          missing.add(timeframe);
        }
      }
      watched.add(new Watched(condition, watch, missing));
    }
  }

  /// Takes a closed bar and looks.
  ///
  /// @return a condition that holds at this close; null while none does
  @Nullable Condition onBar(ClosedBar bar, PlanMoment moment) {
    Condition met = null;
    for (Watched one : watched) {
      if (bar.spec() instanceof BarSpec.Time(Timeframe timeframe)) {
        one.watch().onClosed(timeframe, bar.bar());
        if (met == null && one.missing().isEmpty() && !awaitsLonger(one, timeframe, bar)) {
          met =
              one
                  .watch()
                  .met(moment.mark(), moment.fundingRate(), moment.heldMillis(), moment.pnl())
                  .stream()
                  .findFirst()
                  .orElse(null);
        }
      }
    }
    return met;
  }

  /// Conditions that hold by what is known now, such as one that was just typed.
  List<Condition> metNow(PlanMoment moment) {
    List<Condition> met = new ArrayList<>();
    for (Watched one : watched) {
      if (one.missing().isEmpty()) {
        met.addAll(
            one.watch()
                .met(moment.mark(), moment.fundingRate(), moment.heldMillis(), moment.pnl()));
      }
    }
    return met;
  }

  /// Conditions that are never checked, each with the reason.
  SortedMap<String, String> unchecked() {
    SortedMap<String, String> unchecked = new TreeMap<>();
    for (Watched one : watched) {
      if (!one.missing().isEmpty()) {
        unchecked.put(one.condition().text(), noBars(one.missing()));
      }
    }
    return unchecked;
  }

  /// How a condition of the plan stands, for the trader.
  String status(Condition condition, PlanMoment moment) {
    for (Watched one : watched) {
      if (one.condition().equals(condition)) {
        return one.missing().isEmpty()
            ? one.watch()
                .status(
                    condition,
                    moment.mark(),
                    moment.fundingRate(),
                    moment.heldMillis(),
                    moment.pnl())
            : "not checked: " + noBars(one.missing());
      }
    }
    return "";
  }

  /// A condition over several timeframes waits for the longest bar that ends at the same moment, so
  /// that it never judges a new short bar beside an old long one.
  private static boolean awaitsLonger(Watched one, Timeframe closed, ClosedBar bar) {
    for (Timeframe other : one.watch().timeframes()) {
      if (other.millis() > closed.millis() && bar.bar().closeTime() % other.millis() == 0) {
        return true;
      }
    }
    return false;
  }

  private static void learn(ConditionWatch watch, Timeframe timeframe, BarsSnapshot bars) {
    for (int i = 0; i < bars.size(); i++) {
      watch.learn(timeframe, bars.bar(i));
    }
  }

  private static String noBars(SortedSet<Timeframe> timeframes) {
    return "this session keeps no "
        + String.join(" and ", timeframes.stream().map(Timeframe::label).toList())
        + " bars";
  }
}
