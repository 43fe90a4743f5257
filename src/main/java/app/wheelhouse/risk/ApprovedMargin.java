package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;

/// An approved transfer of isolated margin to (above zero) or from a position.
public final class ApprovedMargin implements ApprovedAction {
  private final AccountId account;
  private final InstrumentId instrument;
  private final Money amount;
  private final long validUntil;

  ApprovedMargin(AccountId account, InstrumentId instrument, Money amount, long validUntil) {
    this.account = account;
    this.instrument = instrument;
    this.amount = amount;
    this.validUntil = validUntil;
  }

  public InstrumentId instrument() {
    return instrument;
  }

  /// USDC, above zero to add.
  public Money amount() {
    return amount;
  }

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public long validUntil() {
    return validUntil;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApprovedMargin that
        && account.equals(that.account)
        && instrument.equals(that.instrument)
        && amount.equals(that.amount)
        && validUntil == that.validUntil;
  }

  @Override
  public int hashCode() {
    return instrument.hashCode() * 31 + Long.hashCode(validUntil);
  }

  @Override
  public String toString() {
    return "ApprovedMargin[" + account + " " + instrument + " " + amount + "] until " + validUntil;
  }
}
