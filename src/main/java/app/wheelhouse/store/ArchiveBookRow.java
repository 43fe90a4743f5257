package app.wheelhouse.store;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RoundTrip;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.store.jooq.tables.records.AccountsRecord;
import app.wheelhouse.store.jooq.tables.records.PositionsRecord;
import java.util.List;
import java.util.TreeMap;

/// An account and its positions as rows and back.
final class ArchiveBookRow {
  private ArchiveBookRow() {}

  static AccountsRecord of(ArchiveSession session, Account account, long openedAt) {
    AccountsRecord row = new AccountsRecord();
    row.setSession(session.session());
    row.setAccount(account.id().toString());
    row.setMode(session.mode());
    row.setDeposited(account.deposited().amount());
    row.setRealised(account.realised().amount());
    row.setFees(account.fees().amount());
    row.setFunding(account.funding().amount());
    row.setBalance(account.balance().amount());
    row.setOpenedAt(openedAt);
    return row;
  }

  static PositionsRecord of(ArchiveSession session, AccountId account, Position position) {
    RoundTrip trip = position.trip();
    PositionsRecord row = new PositionsRecord();
    row.setSession(session.session());
    row.setAccount(account.toString());
    row.setInstrument(position.instrument().toString());
    row.setMode(session.mode());
    row.setSigned(position.signed());
    row.setCost(position.cost().amount());
    row.setLeverage(position.leverage());
    row.setOpenedAt(trip.openedAt());
    row.setEntered(trip.entered().value());
    row.setEnteredValue(trip.enteredValue().amount());
    row.setExited(trip.exited().value());
    row.setExitedValue(trip.exitedValue().amount());
    row.setRealised(trip.realised().amount());
    row.setFees(trip.fees().amount());
    row.setFunding(trip.funding().amount());
    return row;
  }

  static Account account(AccountsRecord row, List<PositionsRecord> positions) {
    TreeMap<InstrumentId, Position> held = new TreeMap<>();
    for (PositionsRecord position : positions) {
      if (position.getAccount().equals(row.getAccount())) {
        held.put(InstrumentId.parse(position.getInstrument()), position(position));
      }
    }
    return new Account(
        AccountId.parse(row.getAccount()),
        new Money(row.getDeposited()),
        new Money(row.getRealised()),
        new Money(row.getFees()),
        new Money(row.getFunding()),
        held);
  }

  static Position position(PositionsRecord row) {
    RoundTrip trip =
        new RoundTrip(
            row.getOpenedAt(),
            new Quantity(row.getEntered()),
            new Money(row.getEnteredValue()),
            new Quantity(row.getExited()),
            new Money(row.getExitedValue()),
            new Money(row.getRealised()),
            new Money(row.getFees()),
            new Money(row.getFunding()));
    return new Position(
        InstrumentId.parse(row.getInstrument()),
        row.getSigned(),
        new Money(row.getCost()),
        row.getLeverage(),
        trip);
  }
}
