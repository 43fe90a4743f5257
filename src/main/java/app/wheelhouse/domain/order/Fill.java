package app.wheelhouse.domain.order;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;

/// One execution of (a part of) an order, exact, with its fee.
///
/// @param tradeId the venue's id of this fill, unique within the account: the key of duplicates
/// @param quantity above zero
/// @param fee paid; negative for a rebate
/// @param time venue time, epoch milliseconds
/// @param leverage of the position that it opens or adds to
/// @param liquidation true when the venue closed the position by force
public record Fill(
    AccountId account,
    String tradeId,
    ClientOrderId orderId,
    InstrumentId instrument,
    Side side,
    Price price,
    Quantity quantity,
    Money fee,
    Liquidity liquidity,
    long time,
    int leverage,
    boolean liquidation) {

  public Fill {
    if (quantity.isZero()) {
      throw new IllegalArgumentException("A fill needs a quantity above zero");
    }
  }

  public Money notional() {
    return price.times(quantity);
  }
}
