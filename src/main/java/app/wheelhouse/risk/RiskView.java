package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that the gate may look at besides the intent itself; the same view gives the same verdict.
///
/// @param marks mark prices by instrument; no entry without one
/// @param workingEntryNotional open entries not yet filled, UNKNOWN ones included, by instrument
/// @param dayStartEquity equity when the trading day began
/// @param dayRealisedAndUnrealised profit of the trading day so far
/// @param time engine time, epoch milliseconds
public record RiskView(
    Account account,
    SortedMap<InstrumentId, Price> marks,
    SortedMap<InstrumentId, Money> workingEntryNotional,
    TradingState state,
    boolean autoTrading,
    Money dayStartEquity,
    Money dayRealisedAndUnrealised,
    RiskLimits limits,
    FeeRates fees,
    long time) {

  public RiskView {
    marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    workingEntryNotional = Collections.unmodifiableSortedMap(new TreeMap<>(workingEntryNotional));
  }

  /// Balance plus unrealised profit at the marks, USDC.
  public Money equity() {
    return account.equity(marks::get);
  }

  public @Nullable Price mark(InstrumentId instrument) {
    return marks.get(instrument);
  }

  /// Value of the open position at its mark, at cost where no mark is known; USDC, zero when flat.
  public Money positionNotional(InstrumentId instrument) {
    Position position = account.position(instrument);
    Price mark = marks.get(instrument);
    return mark == null ? position.cost() : position.notional(mark);
  }

  /// Notional of the entries that may still fill, USDC.
  public Money workingNotional(InstrumentId instrument) {
    return workingEntryNotional.getOrDefault(instrument, Money.ZERO);
  }

  /// Sum over all positions and working entries, longs and shorts added up, USDC.
  public Money grossNotional() {
    Money sum = Money.ZERO;
    for (InstrumentId instrument : account.positions().keySet()) {
      sum = sum.plus(positionNotional(instrument));
    }
    for (Money working : workingEntryNotional.values()) {
      sum = sum.plus(working);
    }
    return sum;
  }
}
