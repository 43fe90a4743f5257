package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.BALANCE_HISTORY;
import static app.wheelhouse.store.jooq.Tables.DECISIONS;
import static app.wheelhouse.store.jooq.Tables.INSTRUMENTS;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.store.jooq.tables.records.BalanceHistoryRecord;
import app.wheelhouse.store.jooq.tables.records.DecisionsRecord;
import app.wheelhouse.store.jooq.tables.records.InstrumentsRecord;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Writes rows that the journal does not hold; a row from the journal is never replaced by them.
final class ArchiveRowWriter {
  private ArchiveRowWriter() {}

  static void write(DSLContext dsl, List<? extends ArchiveRow> rows) {
    ArchiveBatch<DecisionsRecord> holds =
        new ArchiveBatch<>(DECISIONS, DECISIONS.JOURNAL_SEQ.isNull());
    ArchiveBatch<BalanceHistoryRecord> balances = new ArchiveBatch<>(BALANCE_HISTORY);
    for (ArchiveRow row : rows) {
      switch (row) {
        case ArchiveRow.Hold hold -> holds.put(record(hold));
        case ArchiveRow.Balance balance -> balances.put(record(balance));
      }
    }
    dsl.transaction(transaction -> {
      holds.write(transaction.dsl());
      balances.write(transaction.dsl());
    });
  }

  static void instruments(DSLContext dsl, List<Instrument> instruments, long time) {
    ArchiveBatch<InstrumentsRecord> batch = new ArchiveBatch<>(INSTRUMENTS);
    for (Instrument instrument : instruments) {
      InstrumentsRecord row = new InstrumentsRecord();
      row.setInstrument(instrument.id().toString());
      row.setPriceDecimals(instrument.priceDecimals());
      row.setSizeDecimals(instrument.sizeDecimals());
      row.setMaxSignificantFigures(instrument.maxSignificantFigures());
      row.setMinNotional(instrument.minNotional().amount());
      row.setTiers(
          instrument.tiers().stream()
              .map(tier -> tier.lowerBound() + ":" + tier.maxLeverage())
              .collect(Collectors.joining(" ")));
      row.setUpdatedAt(time);
      batch.put(row);
    }
    batch.write(dsl);
  }

  static DecisionsRecord record(ArchiveRow.Hold hold) {
    return ArchiveDecisionRow.of(hold.session(), hold.decision(), null);
  }

  static BalanceHistoryRecord record(ArchiveRow.Balance balance) {
    BalanceHistoryRecord row = new BalanceHistoryRecord();
    row.setSession(balance.session().session());
    row.setAccount(balance.session().account().toString());
    row.setTakenAt(balance.sample().time());
    row.setMode(balance.session().mode());
    row.setBalance(balance.sample().balance().amount());
    row.setEquity(balance.sample().equity().amount());
    row.setUnrealised(balance.sample().unrealised().amount());
    return row;
  }
}
