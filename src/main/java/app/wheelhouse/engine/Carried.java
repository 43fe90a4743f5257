package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Order;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an engine takes over from the record of the session before it: latches, peak and plans do
/// not end with a restart.
///
/// @param peak highest equity, USDC; null where none is recorded
/// @param plans of positions that were open, by instrument
/// @param books of the account; null where none are known
public record Carried(
    List<Restriction> restrictions,
    @Nullable Money peak,
    SortedMap<InstrumentId, PlanInProgress> plans,
    @Nullable Books books) {
  /// A first start.
  public static final Carried NOTHING = new Carried(List.of(), null, new TreeMap<>(), null);

  public Carried {
    restrictions = List.copyOf(restrictions);
    plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
  }

  /// Of a simulated account: only what restricts, and the plans.
  public Carried(
      List<Restriction> restrictions,
      @Nullable Money peak,
      SortedMap<InstrumentId, PlanInProgress> plans) {
    this(restrictions, peak, plans, null);
  }

  /// What the record holds of an account with real orders.
  ///
  /// @param balance cash, USDC
  /// @param positions open ones by instrument
  /// @param orders that had not ended, oldest first; one that may have been sent stands as UNKNOWN
  /// @param fills ids of the newest fills that were booked, so that none is booked twice
  /// @param byHand instruments whose position strategies and advisors leave alone
  /// @param foreign those of them whose position was opened elsewhere
  /// @param dayStart equity at the beginning of the trading day; null when that was another day
  /// @param until the newest report that was booked, epoch milliseconds; what the venue had after
  ///   that is not in these books
  public record Books(
      Money balance,
      SortedMap<InstrumentId, Position> positions,
      List<Order> orders,
      List<String> fills,
      SortedSet<InstrumentId> byHand,
      SortedSet<InstrumentId> foreign,
      @Nullable Money dayStart,
      long until) {
    public Books {
      positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
      orders = List.copyOf(orders);
      fills = List.copyOf(fills);
      byHand = Collections.unmodifiableSortedSet(new TreeSet<>(byHand));
      foreign = Collections.unmodifiableSortedSet(new TreeSet<>(foreign));
    }
  }

  /// A plan and how far it had come.
  ///
  /// @param progress canonical text, as in [EngineNews.PlanChanged]
  public record PlanInProgress(ExitPlan plan, String progress) {}
}
