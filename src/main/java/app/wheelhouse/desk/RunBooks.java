package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.engine.CanonicalText;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.support.RunningHash;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What is written down of a session while it runs, and its figures at the end.
final class RunBooks {
  private static final int DECIMALS = 10;

  private final RunStore store;
  private final JournalKeeper keeper;
  private final DecisionHash decisions = new DecisionHash();
  private final RunTally tally = new RunTally();

  RunBooks(RunStore store) {
    this.store = store;
    this.keeper = new JournalKeeper(store.journal(), store.emergency());
  }

  JournalKeeper keeper() {
    return keeper;
  }

  /// All that listen to the engine.
  List<EngineTap> taps() {
    return List.of(keeper, decisions, tally, store.archiveKeeper());
  }

  /// The first entry, of a market whose time begins with its first event.
  ///
  /// @param source canonical text of what is played and how
  void begin(Mode mode, EngineConfig config, String source) throws BadInput {
    begin(mode, config, source, 0);
  }

  /// The first entry.
  ///
  /// @param time epoch milliseconds; 0 where it is not known yet
  void begin(Mode mode, EngineConfig config, String source, long time) throws BadInput {
    try {
      store
          .journal()
          .append(
              new JournalEntry.SessionStarted(
                  config.session(),
                  mode.label(),
                  config.account(),
                  config.deposit(),
                  source,
                  time));
      store.journal().commit();
    } catch (NotDurable failure) {
      throw new BadInput(String.valueOf(failure.getMessage()));
    }
  }

  /// The last entry, durable when this returns.
  void end(DeskSnapshot end) throws BadInput {
    store.finish(new JournalEntry.SessionEnded(hash(end), end.time()));
  }

  /// @param events market events taken
  /// @param repeated trades that the feed sent again
  /// @param badRows rows of the tapes that were skipped
  RunReport report(
      Mode mode, DeskSnapshot end, long events, long repeated, long badRows, long wallMillis) {
    Account account = end.account();
    return new RunReport(
        mode,
        end.session(),
        events,
        end.counts().bars(),
        decisions.count(),
        decisions.hex(),
        end.counts().orders(),
        end.counts().fills(),
        exact(account.fees().amount()),
        exact(account.funding().amount()),
        exact(account.balance().amount()),
        exact(end.unrealised().amount()),
        exact(account.balance().amount()).add(exact(end.unrealised().amount())),
        RunRisk.of(tally, end.protection().extremes()),
        repeated + end.counts().duplicateFills(),
        end.counts().staleMillis(),
        badRows,
        store.journalRecords(),
        hash(end),
        wallMillis,
        null,
        null);
  }

  private static String hash(DeskSnapshot end) {
    return RunningHash.of(CanonicalText.of(end));
  }

  private static BigDecimal exact(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
