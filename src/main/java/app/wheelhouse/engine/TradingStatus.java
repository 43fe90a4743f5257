package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What may be traded, and whether the desk trades by itself: every restriction that holds, one a
/// cause. The strictest decides.
final class TradingStatus {
  private static final Comparator<Restriction> STRICTEST_FIRST =
      Comparator.comparing(Restriction::state).reversed().thenComparing(Restriction::cause);

  private final SortedMap<RestrictionCause, Restriction> inForce = new TreeMap<>();
  private final Recent<StateChange> changes = new Recent<>();
  private List<Restriction> strictestFirst = List.of();
  private long nextEnd = Long.MAX_VALUE;
  private boolean autoTrading;
  private String pausedWhy = "";

  TradingStatus(boolean autoTrading) {
    this.autoTrading = autoTrading;
  }

  TradingState state() {
    return strictestFirst.isEmpty() ? TradingState.ACTIVE : strictestFirst.getFirst().state();
  }

  boolean autoTrading() {
    return autoTrading;
  }

  /// Why the state is as it is, or why auto-trading is off, for the trader; empty when all is well.
  String reason() {
    return strictestFirst.isEmpty() ? pausedWhy : strictestFirst.getFirst().why();
  }

  /// What restricts trading now, the strictest first.
  List<Restriction> restrictions() {
    return strictestFirst;
  }

  /// The restriction of one cause, null when it does not hold.
  @Nullable Restriction find(RestrictionCause cause) {
    return inForce.get(cause);
  }

  boolean holds(RestrictionCause cause) {
    return inForce.containsKey(cause);
  }

  /// When the first restriction ends by itself; `Long.MAX_VALUE` when none has a known end.
  long nextEnd() {
    return nextEnd;
  }

  /// The newest changes, oldest first.
  List<StateChange> changes() {
    return changes.list();
  }

  void record(StateChange change) {
    changes.add(change);
  }

  /// Takes a restriction in force; one that needs a deliberate act to go on switches auto-trading
  /// off, unless reducing orders are all that it asks for.
  void impose(Restriction restriction) {
    inForce.put(restriction.cause(), restriction);
    if (restriction.state() != TradingState.REDUCE_ONLY
        && restriction.recovery() != Restriction.Recovery.BY_RULE) {
      autoTrading = false;
    }
    sort();
  }

  void lift(RestrictionCause cause) {
    inForce.remove(cause);
    sort();
  }

  void pauseAuto(String why) {
    autoTrading = false;
    pausedWhy = why;
  }

  /// Switches auto-trading on and ends whatever kept only that off.
  void startAuto() {
    autoTrading = true;
    pausedWhy = "";
    inForce.values().removeIf(restriction -> restriction.state() == TradingState.ACTIVE);
    sort();
  }

  /// A deliberate act: what was said about a pause before it is of no interest any more.
  void forgetPause() {
    pausedWhy = "";
  }

  private void sort() {
    strictestFirst = inForce.values().stream().sorted(STRICTEST_FIRST).toList();
    nextEnd = Long.MAX_VALUE;
    for (Restriction restriction : strictestFirst) {
      if (restriction.until() != 0) {
        nextEnd = Math.min(nextEnd, restriction.until());
      }
    }
  }
}
