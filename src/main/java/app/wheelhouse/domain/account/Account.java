package app.wheelhouse.domain.account;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One account: cash, open positions and lifetime totals, all exact.
///
/// Identity: balance = deposited + realised − fees − funding, and equity = balance + Σ unrealised.
///
/// @param deposited what it started with
/// @param realised lifetime trading profit before fees
/// @param fees lifetime fees paid
/// @param funding lifetime funding paid; negative when received
/// @param positions the open ones only, by instrument
public record Account(
    AccountId id,
    Money deposited,
    Money realised,
    Money fees,
    Money funding,
    SortedMap<InstrumentId, Position> positions) {

  public Account {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
  }

  public static Account opened(AccountId id, Money deposit) {
    return new Account(id, deposit, Money.ZERO, Money.ZERO, Money.ZERO, new TreeMap<>());
  }

  /// An account after a fill and the round trip that the fill ended, if any.
  public record Change(Account after, Money realised, @Nullable ClosedTrade closed) {}

  /// Cash: what would be left if every position were closed at cost.
  public Money balance() {
    return deposited.plus(realised).minus(fees).minus(funding);
  }

  /// The position in `instrument`, flat when there is none.
  public Position position(InstrumentId instrument) {
    Position held = positions.get(instrument);
    return held == null ? Position.flat(instrument) : held;
  }

  /// Books an execution.
  public Change apply(Fill fill) {
    Position.Change change = position(fill.instrument()).apply(fill);
    Account after =
        new Account(
            id,
            deposited,
            realised.plus(change.realised()),
            fees.plus(fill.fee()),
            funding,
            with(change.after()));
    return new Change(after, change.realised(), change.closed());
  }

  /// Books funding; a negative amount is received.
  public Account applyFunding(InstrumentId instrument, Money paid) {
    Position held = positions.get(instrument);
    SortedMap<InstrumentId, Position> after =
        held == null ? positions : with(held.applyFunding(paid));
    return new Account(id, deposited, realised, fees, funding.plus(paid), after);
  }

  /// Books cash that came (above zero) or went otherwise than by trading.
  public Account moved(Money amount) {
    return new Account(id, deposited.plus(amount), realised, fees, funding, positions);
  }

  /// Replaces a position by the one that the venue has; cash stays as it is.
  public Account corrected(Position position) {
    return new Account(id, deposited, realised, fees, funding, with(position));
  }

  /// Sum of unrealised profit; a position without a mark counts at cost.
  public Money unrealised(Function<InstrumentId, @Nullable Price> marks) {
    Money sum = Money.ZERO;
    for (Position position : positions.values()) {
      Price mark = marks.apply(position.instrument());
      if (mark != null) {
        sum = sum.plus(position.unrealised(mark));
      }
    }
    return sum;
  }

  public Money equity(Function<InstrumentId, @Nullable Price> marks) {
    return balance().plus(unrealised(marks));
  }

  private SortedMap<InstrumentId, Position> with(Position position) {
    TreeMap<InstrumentId, Position> copy = new TreeMap<>(positions);
    if (position.isFlat()) {
      copy.remove(position.instrument());
    } else {
      copy.put(position.instrument(), position);
    }
    return copy;
  }
}
