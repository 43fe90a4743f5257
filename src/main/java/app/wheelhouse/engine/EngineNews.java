package app.wheelhouse.engine;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.risk.Verdict;
import java.util.List;

/// What the engine tells the record keepers, in order.
public sealed interface EngineNews {
  long time();

  /// A decision was made and disposed of.
  record DecisionMade(DecisionRecord record) implements EngineNews {
    @Override
    public long time() {
      return record.decision().time();
    }
  }

  /// The gate denied an order.
  record OrderDenied(Order order, Verdict verdict, long decision, long time)
      implements EngineNews {}

  /// The gate approved an order, perhaps after clamps.
  ///
  /// @param order id of the entry, exit or stop; a bracket's children go with it
  /// @param decision number of the decision behind it, 0 for the trader
  record OrderApproved(ClientOrderId order, Verdict verdict, long decision, long time)
      implements EngineNews {}

  /// An order that was placed elsewhere is ours from now on; reports of its life follow.
  record OrderAdopted(OrderSpec spec, long time) implements EngineNews {}

  /// A report was applied; `order` is the order after it (funding and unknown orders have none).
  record ReportApplied(ExecutionReport report, long time) implements EngineNews {}

  /// Something that was asked for by hand, or of a venue, was not done.
  record RequestRefused(String what, String reason, long time) implements EngineNews {}

  /// A report that fits no order of ours or an impossible moment; kept, never applied.
  record ReportRefused(ExecutionReport report, String reason, long time) implements EngineNews {}

  /// A position went flat.
  record TradeClosed(AccountId account, ClosedTrade trade, long time) implements EngineNews {}

  /// Trading was restricted or released, or auto-trading was switched.
  ///
  /// @param inForce all restrictions after the change
  /// @param peak highest equity, from which drawdown is counted, USDC
  record StateChanged(StateChange change, List<Restriction> inForce, Money peak)
      implements EngineNews {
    public StateChanged {
      inForce = List.copyOf(inForce);
    }

    @Override
    public long time() {
      return change.time();
    }
  }

  /// A position got an exit plan, or its plan made a step.
  ///
  /// @param progress of the plan; canonical text
  record PlanChanged(
      AccountId account, InstrumentId instrument, ExitPlan plan, String progress, long time)
      implements EngineNews {}

  /// The engine wants the account read at the venue again.
  ///
  /// @param why for the log
  record ReadingWanted(String why, long time) implements EngineNews {}

  /// The trader set the intelligence level of models.
  record LevelSet(int from, int to, long time) implements EngineNews {}

  /// Our books and the venue's were compared.
  ///
  /// @param differences all that were found this time; empty when they agree
  record Compared(AccountId account, List<Difference> differences, long time)
      implements EngineNews {
    public Compared {
      differences = List.copyOf(differences);
    }
  }

  /// Cash or positions changed: the moment for a balance snapshot.
  record AccountChanged(AccountId account, Money balance, Money equity, long time)
      implements EngineNews {}
}
