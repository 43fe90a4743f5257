package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ACCOUNTS;
import static app.wheelhouse.store.jooq.Tables.BALANCE_HISTORY;
import static app.wheelhouse.store.jooq.Tables.DECISIONS;
import static app.wheelhouse.store.jooq.Tables.EXIT_PLANS;
import static app.wheelhouse.store.jooq.Tables.FILLS;
import static app.wheelhouse.store.jooq.Tables.ORDERS;
import static app.wheelhouse.store.jooq.Tables.POSITIONS;
import static app.wheelhouse.store.jooq.Tables.SESSIONS;
import static app.wheelhouse.store.jooq.Tables.STATE_CHANGES;
import static app.wheelhouse.store.jooq.Tables.TRADES;
import static app.wheelhouse.store.jooq.Tables.TRADING_LOG;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Reads the archive for screens and the command line, newest first; may be used from any thread.
///
/// H2 walks an index backwards only when every column of it is ordered downwards, the fixed ones
/// too: hence `order by session desc, … desc`.
public final class ArchiveQueries {
  /// A session and how it stands.
  ///
  /// @param starts 1, and one more for each time it was resumed
  /// @param endedAt epoch milliseconds; null while it runs or when it was cut off
  public record SessionLine(
      ArchiveSession session,
      String source,
      long startedAt,
      int starts,
      @Nullable Long endedAt,
      @Nullable String snapshotHash) {}

  /// A line of the trading log.
  ///
  /// @param kind `session`, `state`, `request` or `refused`
  public record LogLine(long time, AccountId account, String kind, String text) {}

  /// An exit plan as it was set, or after a step that it made; canonical texts.
  public record PlanLine(
      long time, AccountId account, InstrumentId instrument, String plan, String progress) {}

  private final Supplier<DSLContext> archive;

  ArchiveQueries(Supplier<DSLContext> archive) {
    this.archive = archive;
  }

  public List<SessionLine> sessions(int limit) {
    return archive
        .get()
        .selectFrom(SESSIONS)
        .orderBy(SESSIONS.JOURNAL_SEQ.desc())
        .limit(limit)
        .fetch(row ->
            new SessionLine(
                new ArchiveSession(
                    row.getSession(), AccountId.parse(row.getAccount()), row.getMode()),
                row.getSource(),
                row.getStartedAt(),
                row.getStarts(),
                row.getEndedAt(),
                row.getSnapshotHash()));
  }

  public List<Order> orders(String session, int limit) {
    return archive
        .get()
        .selectFrom(ORDERS)
        .where(ORDERS.SESSION.eq(session))
        .orderBy(ORDERS.SESSION.desc(), ORDERS.FIRST_SEQ.desc())
        .limit(limit)
        .fetch(ArchiveOrderRow::order);
  }

  /// How many orders stand in each status.
  public SortedMap<OrderStatus, Long> orderCounts(String session) {
    SortedMap<OrderStatus, Long> counts = new TreeMap<>();
    archive
        .get()
        .select(ORDERS.STATUS, DSL.count())
        .from(ORDERS)
        .where(ORDERS.SESSION.eq(session))
        .groupBy(ORDERS.STATUS)
        .forEach(row -> counts.put(OrderStatus.valueOf(row.value1()), (long) row.value2()));
    return counts;
  }

  public List<Fill> fills(String session, int limit) {
    return archive
        .get()
        .selectFrom(FILLS)
        .where(FILLS.SESSION.eq(session))
        .orderBy(FILLS.SESSION.desc(), FILLS.JOURNAL_SEQ.desc())
        .limit(limit)
        .fetch(ArchiveFillRow::fill);
  }

  public List<ClosedTrade> trades(String session, int limit) {
    return archive
        .get()
        .selectFrom(TRADES)
        .where(TRADES.SESSION.eq(session))
        .orderBy(TRADES.SESSION.desc(), TRADES.JOURNAL_SEQ.desc())
        .limit(limit)
        .fetch(ArchiveTradeRow::trade);
  }

  public List<DecisionRecord> decisions(String session, int limit) {
    return archive
        .get()
        .selectFrom(DECISIONS)
        .where(DECISIONS.SESSION.eq(session))
        .orderBy(DECISIONS.SESSION.desc(), DECISIONS.NUMBER.desc())
        .limit(limit)
        .fetch(ArchiveDecisionRow::decision);
  }

  public List<BalanceSample> balances(String session, AccountId account, int limit) {
    return archive
        .get()
        .selectFrom(BALANCE_HISTORY)
        .where(BALANCE_HISTORY.SESSION.eq(session))
        .and(BALANCE_HISTORY.ACCOUNT.eq(account.toString()))
        .orderBy(
            BALANCE_HISTORY.SESSION.desc(),
            BALANCE_HISTORY.ACCOUNT.desc(),
            BALANCE_HISTORY.TAKEN_AT.desc())
        .limit(limit)
        .fetch(row ->
            new BalanceSample(
                row.getTakenAt(),
                new Money(row.getBalance()),
                new Money(row.getEquity()),
                new Money(row.getUnrealised())));
  }

  /// An account with its open positions, as far as the archive goes.
  public Optional<Account> account(String session, AccountId account) {
    DSLContext dsl = archive.get();
    var positions = dsl.selectFrom(POSITIONS).where(POSITIONS.SESSION.eq(session)).fetch();
    return dsl.selectFrom(ACCOUNTS)
        .where(ACCOUNTS.SESSION.eq(session))
        .and(ACCOUNTS.ACCOUNT.eq(account.toString()))
        .fetchOptional(row -> ArchiveBookRow.account(row, positions));
  }

  /// What was restricted, released or switched, and by whom.
  public List<StateChange> stateChanges(String session, int limit) {
    return archive
        .get()
        .selectFrom(STATE_CHANGES)
        .where(STATE_CHANGES.SESSION.eq(session))
        .orderBy(STATE_CHANGES.SESSION.desc(), STATE_CHANGES.JOURNAL_SEQ.desc())
        .limit(limit)
        .fetch(ArchiveProtectionRow::change);
  }

  public List<PlanLine> exitPlans(String session, int limit) {
    return archive
        .get()
        .selectFrom(EXIT_PLANS)
        .where(EXIT_PLANS.SESSION.eq(session))
        .orderBy(EXIT_PLANS.SESSION.desc(), EXIT_PLANS.JOURNAL_SEQ.desc())
        .limit(limit)
        .fetch(row ->
            new PlanLine(
                row.getHappenedAt(),
                AccountId.parse(row.getAccount()),
                InstrumentId.parse(row.getInstrument()),
                row.getPlan(),
                row.getProgress()));
  }

  public List<LogLine> log(String session, int limit) {
    return archive
        .get()
        .selectFrom(TRADING_LOG)
        .where(TRADING_LOG.SESSION.eq(session))
        .orderBy(TRADING_LOG.SESSION.desc(), TRADING_LOG.JOURNAL_SEQ.desc())
        .limit(limit)
        .fetch(row ->
            new LogLine(
                row.getHappenedAt(),
                AccountId.parse(row.getAccount()),
                row.getKind(),
                row.getText()));
  }
}
