package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;

/// Journal entries from JSON fields.
final class EntryReader {
  private EntryReader() {}

  static JournalEntry read(EntryType type, JsonIn in) {
    return switch (type) {
      case SESSION_STARTED ->
          new JournalEntry.SessionStarted(
              in.text("session"),
              in.text("mode"),
              in.parsed("account", AccountId::parse),
              in.money("deposit"),
              in.text("source"),
              in.number("time"));
      case DECISION_TAKEN -> new JournalEntry.DecisionTaken(DecisionCodec.record(in));
      case ORDER_DENIED ->
          new JournalEntry.OrderDenied(
              OrderCodec.spec(in.object("spec")),
              in.text("rule"),
              in.text("reason"),
              in.text("verdict"),
              in.number("decision"),
              in.number("time"));
      case ORDER_PREPARED ->
          new JournalEntry.OrderPrepared(
              OrderCodec.spec(in.object("spec")),
              in.number("nonce"),
              in.text("hash"),
              in.text("verdict"),
              in.number("decision"),
              in.number("expiresAt"),
              in.number("time"));
      case REQUEST_PREPARED ->
          new JournalEntry.RequestPrepared(
              in.parsed("account", AccountId::parse),
              in.text("what"),
              in.number("nonce"),
              in.text("hash"),
              in.number("expiresAt"),
              in.number("time"));
      case REPORTED -> new JournalEntry.Reported(ReportCodec.report(in));
      case TRADE_CLOSED ->
          new JournalEntry.TradeClosed(
              in.parsed("account", AccountId::parse), TradeCodec.trade(in.object("trade")));
      case STATE_CHANGED -> RestrictionCodec.changed(in);
      case PLAN_CHANGED ->
          new JournalEntry.PlanChanged(
              in.parsed("account", AccountId::parse),
              in.parsed("instrument", InstrumentId::parse),
              in.text("plan"),
              in.text("progress"),
              in.number("time"));
      case COMPARED ->
          new JournalEntry.Compared(
              in.parsed("account", AccountId::parse),
              DifferenceCodec.differences(in),
              in.number("time"));
      case LEVEL_SET ->
          new JournalEntry.LevelSet(
              in.smallNumber("from"), in.smallNumber("to"), in.number("time"));
      case SESSION_ENDED ->
          new JournalEntry.SessionEnded(in.text("snapshotHash"), in.number("time"));
    };
  }
}
