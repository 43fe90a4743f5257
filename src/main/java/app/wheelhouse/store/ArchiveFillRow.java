package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.store.jooq.tables.records.FillsRecord;

/// A fill as a row and back.
final class ArchiveFillRow {
  private ArchiveFillRow() {}

  static FillsRecord of(ArchiveSession session, Fill fill, Money realised, long seq) {
    FillsRecord row = new FillsRecord();
    row.setJournalSeq(seq);
    row.setSession(session.session());
    row.setAccount(fill.account().toString());
    row.setMode(session.mode());
    row.setTradeId(fill.tradeId());
    row.setClientOrderId(fill.orderId().value());
    row.setInstrument(fill.instrument().toString());
    row.setSide(fill.side().name());
    row.setPrice(fill.price().value());
    row.setQuantity(fill.quantity().value());
    row.setFee(fill.fee().amount());
    row.setRealised(realised.amount());
    row.setLiquidity(fill.liquidity().name());
    row.setLeverage(fill.leverage());
    row.setLiquidation(fill.liquidation());
    row.setHappenedAt(fill.time());
    return row;
  }

  static Fill fill(FillsRecord row) {
    return new Fill(
        AccountId.parse(row.getAccount()),
        row.getTradeId(),
        new ClientOrderId(row.getClientOrderId()),
        InstrumentId.parse(row.getInstrument()),
        Side.valueOf(row.getSide()),
        new Price(row.getPrice()),
        new Quantity(row.getQuantity()),
        new Money(row.getFee()),
        Liquidity.valueOf(row.getLiquidity()),
        row.getHappenedAt(),
        row.getLeverage(),
        row.getLiquidation());
  }
}
