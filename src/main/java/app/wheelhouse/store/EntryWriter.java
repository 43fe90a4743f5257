package app.wheelhouse.store;

/// Journal entries as JSON fields.
final class EntryWriter {
  private EntryWriter() {}

  static void write(JsonOut out, JournalEntry entry) {
    out.text("entry", EntryType.of(entry).label());
    switch (entry) {
      case JournalEntry.SessionStarted started ->
          out.text("session", started.session())
              .text("mode", started.mode())
              .value("account", started.account())
              .value("deposit", started.deposit())
              .text("source", started.source())
              .number("time", started.time());
      case JournalEntry.DecisionTaken(var decision) -> DecisionCodec.write(out, decision);
      case JournalEntry.OrderDenied denied ->
          out.object("spec", () -> OrderCodec.write(out, denied.spec()))
              .text("rule", denied.rule())
              .text("reason", denied.reason())
              .text("verdict", denied.verdict())
              .number("decision", denied.decision())
              .number("time", denied.time());
      case JournalEntry.OrderPrepared prepared ->
          out.object("spec", () -> OrderCodec.write(out, prepared.spec()))
              .number("nonce", prepared.nonce())
              .text("hash", prepared.hash())
              .text("verdict", prepared.verdict())
              .number("decision", prepared.decision())
              .number("expiresAt", prepared.expiresAt())
              .number("time", prepared.time());
      case JournalEntry.RequestPrepared prepared ->
          out.value("account", prepared.account())
              .text("what", prepared.what())
              .number("nonce", prepared.nonce())
              .text("hash", prepared.hash())
              .number("expiresAt", prepared.expiresAt())
              .number("time", prepared.time());
      case JournalEntry.Reported(var report) -> ReportCodec.write(out, report);
      case JournalEntry.TradeClosed(var account, var trade) ->
          out.value("account", account).object("trade", () -> TradeCodec.write(out, trade));
      case JournalEntry.StateChanged changed -> RestrictionCodec.write(out, changed);
      case JournalEntry.PlanChanged changed ->
          out.value("account", changed.account())
              .value("instrument", changed.instrument())
              .text("plan", changed.plan())
              .text("progress", changed.progress())
              .number("time", changed.time());
      case JournalEntry.LevelSet(int from, int to, long time) ->
          out.number("from", from).number("to", to).number("time", time);
      case JournalEntry.Compared compared -> {
        out.value("account", compared.account());
        DifferenceCodec.write(out, compared.differences());
        out.number("time", compared.time());
      }
      case JournalEntry.SessionEnded ended ->
          out.text("snapshotHash", ended.snapshotHash()).number("time", ended.time());
    }
  }
}
