package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.store.jooq.tables.records.TradesRecord;

/// A finished round trip as a row and back.
final class ArchiveTradeRow {
  private ArchiveTradeRow() {}

  static TradesRecord of(ArchiveSession session, AccountId account, ClosedTrade trade, long seq) {
    TradesRecord row = new TradesRecord();
    row.setJournalSeq(seq);
    row.setSession(session.session());
    row.setAccount(account.toString());
    row.setMode(session.mode());
    row.setInstrument(trade.instrument().toString());
    row.setSide(trade.side().name());
    row.setQuantity(trade.quantity().value());
    row.setEntryPrice(trade.entry().value());
    row.setExitPrice(trade.exit().value());
    row.setRealised(trade.realised().amount());
    row.setFees(trade.fees().amount());
    row.setFunding(trade.funding().amount());
    row.setLeverage(trade.leverage());
    row.setEnding(trade.end().name());
    row.setOpenedAt(trade.openedAt());
    row.setClosedAt(trade.closedAt());
    return row;
  }

  static ClosedTrade trade(TradesRecord row) {
    return new ClosedTrade(
        InstrumentId.parse(row.getInstrument()),
        Side.valueOf(row.getSide()),
        new Quantity(row.getQuantity()),
        new Price(row.getEntryPrice()),
        new Price(row.getExitPrice()),
        new Money(row.getRealised()),
        new Money(row.getFees()),
        new Money(row.getFunding()),
        row.getLeverage(),
        row.getOpenedAt(),
        row.getClosedAt(),
        TradeEnd.valueOf(row.getEnding()));
  }
}
