package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;

/// An approved cancel; it never expires, since a cancel waits for the send of its order.
public final class ApprovedCancel implements ApprovedAction {
  private final AccountId account;
  private final ClientOrderId orderId;
  private final InstrumentId instrument;
  private final long time;

  ApprovedCancel(AccountId account, ClientOrderId orderId, InstrumentId instrument, long time) {
    this.account = account;
    this.orderId = orderId;
    this.instrument = instrument;
    this.time = time;
  }

  public ClientOrderId orderId() {
    return orderId;
  }

  public InstrumentId instrument() {
    return instrument;
  }

  /// Engine time of the approval, epoch milliseconds.
  public long time() {
    return time;
  }

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public long validUntil() {
    return Long.MAX_VALUE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApprovedCancel that
        && account.equals(that.account)
        && orderId.equals(that.orderId)
        && instrument.equals(that.instrument)
        && time == that.time;
  }

  @Override
  public int hashCode() {
    return orderId.hashCode() * 31 + Long.hashCode(time);
  }

  @Override
  public String toString() {
    return "ApprovedCancel[" + account + " " + instrument + " " + orderId + " at " + time + "]";
  }
}
