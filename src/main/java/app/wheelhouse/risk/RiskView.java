package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All that the gate may look at besides the intent itself; the same view gives the same verdict.
///
/// @param marks mark prices by instrument; no entry without one
/// @param workingEntryNotional open entries not yet filled, UNKNOWN ones included, by instrument
/// @param dayStartEquity equity when the trading day began
/// @param dayRealisedAndUnrealised profit of the trading day so far
/// @param time engine time, epoch milliseconds
/// @param circumstances what surrounds the account
/// @param instruments with their margin tiers; the maintenance margin of one that is not there is
///   taken as half of its initial margin, the strict side
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
    long time,
    Circumstances circumstances,
    SortedMap<InstrumentId, Instrument> instruments) {

  public RiskView {
    instruments = Collections.unmodifiableSortedMap(new TreeMap<>(instruments));
    marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    workingEntryNotional = Collections.unmodifiableSortedMap(new TreeMap<>(workingEntryNotional));
  }

  /// In calm circumstances, without the tiers of any instrument.
  public RiskView(
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
    this(
        account,
        marks,
        workingEntryNotional,
        state,
        autoTrading,
        dayStartEquity,
        dayRealisedAndUnrealised,
        limits,
        fees,
        time,
        Circumstances.CALM,
        new TreeMap<>());
  }

  /// The same account after the marks have moved; an instrument without a share stays where it is.
  ///
  /// @param shares of the mark by instrument: −0.08 for a fall of 8 %
  /// @throws IllegalArgumentException when a share would leave no price above zero
  public RiskView shocked(SortedMap<InstrumentId, BigDecimal> shares) {
    SortedMap<InstrumentId, Price> moved = new TreeMap<>(marks);
    shares.forEach((id, share) -> {
      Price mark = marks.get(id);
      if (mark != null) {
        moved.put(id, new Price(mark.value().multiply(BigDecimal.ONE.add(share))));
      }
    });
    Money change = account.equity(moved::get).minus(equity());
    return new RiskView(
        account,
        moved,
        workingEntryNotional,
        state,
        autoTrading,
        dayStartEquity,
        dayRealisedAndUnrealised.plus(change),
        limits,
        fees,
        time,
        circumstances,
        instruments);
  }

  RiskView withWorking(SortedMap<InstrumentId, Money> working) {
    return new RiskView(
        account,
        marks,
        working,
        state,
        autoTrading,
        dayStartEquity,
        dayRealisedAndUnrealised,
        limits,
        fees,
        time,
        circumstances,
        instruments);
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

  /// The instruments that are held or worked.
  SortedSet<InstrumentId> busy() {
    SortedSet<InstrumentId> busy = new TreeSet<>(account.positions().keySet());
    workingEntryNotional.forEach((instrument, working) -> {
      if (working.signum() > 0) {
        busy.add(instrument);
      }
    });
    return busy;
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
