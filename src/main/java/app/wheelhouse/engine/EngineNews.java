package app.wheelhouse.engine;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.risk.Verdict;

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

  /// A report was applied; `order` is the order after it (funding and unknown orders have none).
  record ReportApplied(ExecutionReport report, long time) implements EngineNews {}

  /// Something that was asked for by hand, or of a venue, was not done.
  record RequestRefused(String what, String reason, long time) implements EngineNews {}

  /// A report that fits no order of ours or an impossible moment; kept, never applied.
  record ReportRefused(ExecutionReport report, String reason, long time) implements EngineNews {}

  /// A position went flat.
  record TradeClosed(AccountId account, ClosedTrade trade, long time) implements EngineNews {}

  /// Trading was restricted or released, or auto-trading was switched.
  record StateChanged(TradingState state, boolean autoTrading, String reason, long time)
      implements EngineNews {}

  /// Cash or positions changed: the moment for a balance snapshot.
  record AccountChanged(AccountId account, Money balance, Money equity, long time)
      implements EngineNews {}
}
