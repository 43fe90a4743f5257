package app.wheelhouse.store;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.store.jooq.tables.records.OrdersRecord;
import app.wheelhouse.store.jooq.tables.records.SessionsRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the projector must know of the current session to fold the next record into it.
///
/// Orders and trade ids are a cache of the database: what a record mentions is loaded before it is
/// folded, and finished orders are dropped after each commit.
final class ProjectorState {
  /// An account and when it was opened.
  record Books(Account account, long openedAt) {}

  /// An order and its row.
  record Tracked(Order order, OrdersRecord row) {}

  private ArchiveSession session = ArchiveSession.NONE;
  private @Nullable SessionsRecord row;
  private final TreeMap<AccountId, Books> books = new TreeMap<>();
  private final Map<ClientOrderId, Tracked> orders = new HashMap<>();
  private final Set<String> trades = new HashSet<>();

  /// Positions that the session before has left, until this one announces them.
  private final SortedMap<InstrumentId, Position> carried = new TreeMap<>();

  /// Begins with a session about which nothing else is known yet.
  ///
  /// @param known its row; null for a new one
  void enter(ArchiveSession entered, @Nullable SessionsRecord known) {
    session = entered;
    row = known;
    books.clear();
    orders.clear();
    trades.clear();
    carried.clear();
  }

  /// The session before has left it.
  void carry(Position position) {
    carried.put(position.instrument(), position);
  }

  /// A position of this session; where it has none yet, the one that was left to it.
  Position known(Position now) {
    Position left = carried.remove(now.instrument());
    return now.isFlat() && left != null ? left : now;
  }

  ArchiveSession session() {
    return session;
  }

  @Nullable SessionsRecord row() {
    return row;
  }

  void row(SessionsRecord newRow) {
    row = newRow;
  }

  @Nullable Books books(AccountId account) {
    return books.get(account);
  }

  void put(Books changed) {
    books.put(changed.account().id(), changed);
  }

  @Nullable Tracked order(ClientOrderId id) {
    return orders.get(id);
  }

  void put(Tracked tracked) {
    orders.put(tracked.order().id(), tracked);
  }

  /// True when this fill was booked before in this session.
  boolean isBooked(Fill fill) {
    return trades.contains(key(fill.account().toString(), fill.tradeId()));
  }

  /// Remembers a fill that is booked.
  void booked(String account, String tradeId) {
    trades.add(key(account, tradeId));
  }

  /// Forgets what the database holds from now on and will hardly be asked for again.
  void committed() {
    orders.values().removeIf(tracked -> tracked.order().status().isTerminal());
    trades.clear();
  }

  private static String key(String account, String tradeId) {
    return account + ' ' + tradeId;
  }
}
