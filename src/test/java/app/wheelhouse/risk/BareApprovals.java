package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.List;

/// Approvals that no check has seen, for tests of what carries them: the gate does not give
/// leverage and margin yet, and oracles want orders of their own making.
public final class BareApprovals {
  private BareApprovals() {}

  public static ApprovedAction leverage(AccountId account, InstrumentId instrument, int leverage) {
    return new ApprovedLeverage(account, instrument, leverage, Long.MAX_VALUE);
  }

  public static ApprovedAction margin(AccountId account, InstrumentId instrument, String usdc) {
    return new ApprovedMargin(account, instrument, Money.of(usdc), Long.MAX_VALUE);
  }

  public static ApprovedAction cancel(OrderSpec order, long time) {
    return new ApprovedCancel(order.account(), order.id(), order.instrument(), time);
  }

  /// An entry or an exit with an open band.
  public static ApprovedOrder order(long validUntil, OrderSpec... orders) {
    return new ApprovedOrder(List.of(orders), 0, Double.POSITIVE_INFINITY, validUntil);
  }

  public static ApprovedAction modify(OrderSpec before, OrderSpec after, long validUntil) {
    return new ApprovedModify(before, after, validUntil);
  }
}
