package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the journal holds, one line a fact; the archive's tables are made from these alone.
///
/// Holds are not journaled (they go to the archive only): the journal is the truth of orders.
public sealed interface JournalEntry {
  /// When it happened: engine time, epoch milliseconds.
  long time();

  /// A session began.
  ///
  /// @param session its name, unique within the data directory
  /// @param mode `demo`, `replay` …
  /// @param source canonical text of what feeds it (tapes with their hashes, seed, settings); a
  ///   resumed session must have the same
  record SessionStarted(
      String session, String mode, AccountId account, Money deposit, String source, long time)
      implements JournalEntry {}

  /// A decision that was more than a hold.
  record DecisionTaken(DecisionRecord decision) implements JournalEntry {
    @Override
    public long time() {
      return decision.decision().time();
    }
  }

  /// The gate denied an order.
  ///
  /// @param rule the check that denied
  /// @param verdict every check with its inputs and result, as canonical text
  /// @param decision number of the decision that asked for it; 0 for a manual order
  record OrderDenied(
      OrderSpec spec, String rule, String reason, String verdict, long decision, long time)
      implements JournalEntry {}

  /// An order is about to be sent; committed before its bytes reach the wire.
  ///
  /// @param nonce the signer's, or the running number of a simulated venue
  /// @param hash of the exact bytes, hex
  /// @param verdict every check with its inputs and result, as canonical text; empty for children
  ///   of a bracket
  /// @param decision number of the decision that asked for it; 0 for a manual order or a plan
  /// @param expiresAt after this time the bytes are worthless, epoch milliseconds
  record OrderPrepared(
      OrderSpec spec,
      long nonce,
      String hash,
      String verdict,
      long decision,
      long expiresAt,
      long time)
      implements JournalEntry {}

  /// A cancel or a modification is about to be sent.
  ///
  /// @param what canonical text of the request
  record RequestPrepared(
      AccountId account, String what, long nonce, String hash, long expiresAt, long time)
      implements JournalEntry {}

  /// A venue or the execution service reported a change, a fill or funding.
  record Reported(ExecutionReport report) implements JournalEntry {
    @Override
    public long time() {
      return report.time();
    }
  }

  /// A position went flat.
  record TradeClosed(AccountId account, ClosedTrade trade) implements JournalEntry {
    @Override
    public long time() {
      return trade.closedAt();
    }
  }

  /// Trading was restricted, halted or released, or auto-trading was switched.
  ///
  /// @param state after the change
  /// @param autoTrading after the change
  /// @param cause of the restriction that came or went; null for a plain switch of auto-trading
  /// @param who `you`, `account protection` …; empty in older records
  /// @param until engine time at which it ends by itself; 0 when no time is known
  /// @param inForce all restrictions after the change, the strictest first; the next session goes
  ///   on with them
  /// @param peak highest equity, from which drawdown is counted, USDC; null in older records
  record StateChanged(
      TradingState state,
      boolean autoTrading,
      @Nullable RestrictionCause cause,
      String who,
      String reason,
      long until,
      List<Restriction> inForce,
      @Nullable Money peak,
      long time)
      implements JournalEntry {
    public StateChanged {
      inForce = List.copyOf(inForce);
    }

    /// As records of older versions have it.
    public StateChanged(TradingState state, boolean autoTrading, String reason, long time) {
      this(state, autoTrading, null, "", reason, 0, List.of(), null, time);
    }
  }

  /// A position got an exit plan, or its plan made a step.
  ///
  /// @param plan canonical text
  /// @param progress canonical text of how far it has come
  record PlanChanged(
      AccountId account, InstrumentId instrument, String plan, String progress, long time)
      implements JournalEntry {}

  /// Our books and the venue's were compared and were not the same; what was booked to bring them
  /// together stands in reports of its own.
  ///
  /// @param differences at least one, with its explanation
  record Compared(AccountId account, List<Difference> differences, long time)
      implements JournalEntry {
    public Compared {
      differences = List.copyOf(differences);
    }
  }

  /// The trader set the intelligence level of models.
  ///
  /// @param from 1 to 10
  /// @param to 1 to 10
  record LevelSet(int from, int to, long time) implements JournalEntry {}

  /// The session ended in order (its absence after the last entry means it was cut off).
  record SessionEnded(String snapshotHash, long time) implements JournalEntry {}
}
