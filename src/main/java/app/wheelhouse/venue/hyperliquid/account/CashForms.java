package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.venue.hyperliquid.wire.LedgerUpdate;
import app.wheelhouse.venue.hyperliquid.wire.WireFunding;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Funding, deposits, withdrawals and transfers from the venue's form into the desk's.
final class CashForms {
  private final AccountScope scope;

  CashForms(AccountScope scope) {
    this.scope = scope;
  }

  /// Empty for what is no perpetual.
  ///
  /// @param time to be taken where the venue does not say one, epoch milliseconds
  Optional<ExecutionReport.FundingSettled> funding(WireFunding wire, long time) {
    return WireForms.instrument(wire.coin())
        .map(instrument ->
            new ExecutionReport.FundingSettled(
                scope.account(),
                instrument,
                new Money(wire.usdc().negate()),
                wire.rate().doubleValue(),
                wire.time() > 0 ? wire.time() : time));
  }

  /// What it did to the collateral of perpetuals; empty when that is nothing, or is told otherwise:
  /// a liquidation by its fills.
  ///
  /// @param unified whether spot USDC is the collateral
  Optional<ExecutionReport.CashMoved> move(LedgerUpdate wire, boolean unified) {
    BigDecimal amount = wire.amount();
    if (amount == null || !wire.token().equals("USDC")) {
      return Optional.empty();
    }
    BigDecimal fee = wire.fee() == null ? BigDecimal.ZERO : wire.fee();
    return switch (wire.type()) {
      case "deposit" -> moved(wire, amount, "deposited");
      // The fee is taken besides what arrives.
      case "withdraw" -> moved(wire, amount.add(fee).negate(), "withdrawn");
      case "internalTransfer", "subAccountTransfer" -> transferred(wire, amount, fee);
      case "vaultCreate", "vaultDeposit" -> moved(wire, amount.negate(), "put into a vault");
      case "vaultWithdraw", "vaultDistribution", "vaultLeaderCommission" ->
          moved(wire, amount, "came from a vault");
      case "accountClassTransfer" ->
          unified
              ? Optional.empty()
              : wire.toPerp()
                  ? moved(wire, amount, "moved from spot")
                  : moved(wire, amount.negate(), "moved to spot");
      case "spotTransfer", "send" -> unified ? transferred(wire, amount, fee) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<ExecutionReport.CashMoved> transferred(
      LedgerUpdate wire, BigDecimal amount, BigDecimal fee) {
    boolean in = isUs(wire.to());
    boolean out = isUs(wire.from());
    if (in == out) {
      return Optional.empty();
    }
    return in
        ? moved(wire, amount, "received from another account")
        : moved(wire, amount.add(fee).negate(), "sent to another account");
  }

  private boolean isUs(@Nullable String address) {
    return address != null && scope.isUs(address);
  }

  private Optional<ExecutionReport.CashMoved> moved(
      LedgerUpdate wire, BigDecimal amount, String what) {
    Money money = new Money(amount);
    String why = new Money(amount.abs()) + " USDC " + what;
    return Optional.of(new ExecutionReport.CashMoved(scope.account(), money, why, wire.time()));
  }
}
