package app.wheelhouse.domain.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;

/// What a venue (real or simulated) or our own execution service reports back to the engine.
public sealed interface ExecutionReport {
  AccountId account();

  /// Engine time or venue receive time, epoch milliseconds.
  long time();

  /// Something other than a fill happened to an order.
  record OrderChanged(AccountId account, ClientOrderId orderId, OrderEvent event, long time)
      implements ExecutionReport {}

  /// An order was executed in part or in full.
  record FillReported(Fill fill) implements ExecutionReport {
    @Override
    public AccountId account() {
      return fill.account();
    }

    @Override
    public long time() {
      return fill.time();
    }
  }

  /// Funding was settled.
  ///
  /// @param paid taken from the balance; negative when received
  /// @param rate share of notional for the interval
  record FundingSettled(
      AccountId account, InstrumentId instrument, Money paid, double rate, long time)
      implements ExecutionReport {}
}
