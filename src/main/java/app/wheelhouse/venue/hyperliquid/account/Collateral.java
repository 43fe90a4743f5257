package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.venue.hyperliquid.info.AccountInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.wire.ClearinghouseState;
import app.wheelhouse.venue.hyperliquid.wire.SpotState;
import app.wheelhouse.venue.hyperliquid.wire.WirePosition;
import java.math.BigDecimal;
import java.util.function.LongSupplier;

/// Where the account's cash lives: with its perpetuals, or, unified, with its tokens. Thread-safe.
final class Collateral {
  private static final long FRESH_MILLIS = 3_600_000;

  private final AccountInfo info;
  private final LongSupplier clock;
  private volatile boolean unified;
  private volatile long readAt = Long.MIN_VALUE;

  Collateral(AccountInfo info, LongSupplier clock) {
    this.info = info;
    this.clock = clock;
  }

  /// As far as it was read.
  boolean isUnified() {
    return unified;
  }

  /// Cash without unrealised profit. Blocks.
  Money balance(ClearinghouseState state) throws InfoException {
    look();
    if (unified) {
      return new Money(
          info.spotClearinghouseState().balances().stream()
              .filter(balance -> balance.coin().equals("USDC"))
              .map(SpotState.Balance::total)
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    BigDecimal profit =
        state.positions().stream()
            .map(WirePosition::unrealizedPnl)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(state.margin().accountValue().subtract(profit));
  }

  private synchronized void look() throws InfoException {
    long now = clock.getAsLong();
    if (readAt != Long.MIN_VALUE && now - readAt < FRESH_MILLIS) {
      return;
    }
    try {
      String mode = info.userAbstraction();
      unified = mode.equals("unifiedAccount") || mode.equals("portfolioMargin");
    } catch (InfoException failure) {
      // A server that does not know the question has no such accounts.
      if (failure.kind() != InfoException.Kind.REFUSED) {
        throw failure;
      }
    }
    readAt = now;
  }
}
