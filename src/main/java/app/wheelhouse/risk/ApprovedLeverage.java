package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;

/// An approved change of the leverage of an instrument.
public final class ApprovedLeverage implements ApprovedAction {
  private final AccountId account;
  private final InstrumentId instrument;
  private final int leverage;
  private final long validUntil;

  ApprovedLeverage(AccountId account, InstrumentId instrument, int leverage, long validUntil) {
    this.account = account;
    this.instrument = instrument;
    this.leverage = leverage;
    this.validUntil = validUntil;
  }

  public InstrumentId instrument() {
    return instrument;
  }

  /// 1 or more.
  public int leverage() {
    return leverage;
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
    return other instanceof ApprovedLeverage that
        && account.equals(that.account)
        && instrument.equals(that.instrument)
        && leverage == that.leverage
        && validUntil == that.validUntil;
  }

  @Override
  public int hashCode() {
    return instrument.hashCode() * 31 + Long.hashCode(validUntil);
  }

  @Override
  public String toString() {
    return "ApprovedLeverage["
        + account
        + " "
        + instrument
        + " "
        + leverage
        + "] until "
        + validUntil;
  }
}
