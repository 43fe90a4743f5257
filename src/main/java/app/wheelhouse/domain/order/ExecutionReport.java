package app.wheelhouse.domain.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;

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

  /// Cash came or went otherwise than by trading: deposits, withdrawals, transfers, corrections.
  ///
  /// @param amount added to the balance; negative when taken
  /// @param why a sentence for the record
  record CashMoved(AccountId account, Money amount, String why, long time)
      implements ExecutionReport {}

  /// A position is another one than our books had, without a fill that we know: the venue's counts.
  ///
  /// @param signed what is held from now on, base units, above zero long, below zero short
  /// @param entry its average price; of no meaning when `signed` is zero
  /// @param why a sentence for the record
  record PositionCorrected(
      AccountId account,
      InstrumentId instrument,
      BigDecimal signed,
      Price entry,
      int leverage,
      String why,
      long time)
      implements ExecutionReport {}

  /// Funding was settled.
  ///
  /// @param paid taken from the balance; negative when received
  /// @param rate share of notional for the interval
  record FundingSettled(
      AccountId account, InstrumentId instrument, Money paid, double rate, long time)
      implements ExecutionReport {}
}
