package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the account has done lately, as far as the gate asks.
///
/// @param peak highest equity since the start or the last reset, USDC
/// @param dayStart when the trading day began, epoch milliseconds
/// @param dayEnd when the next one begins
/// @param tradesToday entries of this trading day that were approved and not refused by the venue
/// @param lossesInRow losing trades since the last winning one
/// @param coolDownUntil by instrument: when automatic entries are welcome again
public record AccountTally(
    Money peak,
    long dayStart,
    long dayEnd,
    int tradesToday,
    int lossesInRow,
    SortedMap<InstrumentId, Long> coolDownUntil) {

  /// Of an account that has done nothing yet.
  public static final AccountTally NEW = new AccountTally(Money.ZERO, 0, 0, 0, 0, new TreeMap<>());

  public AccountTally {
    coolDownUntil = Collections.unmodifiableSortedMap(new TreeMap<>(coolDownUntil));
  }
}
