package app.wheelhouse.desk;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.Instruction;
import app.wheelhouse.execution.JournalCommit;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.exit.ExitText;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.store.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what happens into the journal: requests durably before they are sent, the rest in order.
final class JournalKeeper implements JournalCommit, EngineTap {
  private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);

  private final SessionJournal journal;
  private final BooksEmergency emergency;
  private final AtomicBoolean writable = new AtomicBoolean(true);
  private volatile EnginePost engine = _ -> {};

  /// For simulated fills: what the journal does not take is kept in memory only.
  JournalKeeper(SessionJournal journal) {
    this(journal, BooksEmergency.inMemory());
  }

  /// @param emergency keeps what the journal does not take until it does
  JournalKeeper(SessionJournal journal, BooksEmergency emergency) {
    this.journal = journal;
    this.emergency = emergency;
  }

  /// Says who is to hear when the journal takes no more, and when it does again.
  void tell(EnginePost post) {
    engine = post;
  }

  /// What was not taken before goes first; an exit that the journal does not take is kept beside
  /// it, because it is sent all the same.
  @Override
  public void commit(Prepared prepared, Instruction instruction, long time) throws NotDurable {
    List<JournalEntry> entries = entries(prepared, instruction, time);
    try {
      emergency.foldInto(journal);
      for (JournalEntry entry : entries) {
        journal.append(entry);
      }
      journal.commit();
      report(true, "", time);
    } catch (NotDurable failure) {
      if (!prepared.addsExposure()) {
        emergency.keep(entries, true);
      }
      report(false, String.valueOf(failure.getMessage()), time);
      throw failure;
    }
  }

  private static List<JournalEntry> entries(Prepared prepared, Instruction instruction, long time) {
    return switch (prepared.action()) {
      case ApprovedOrder order -> {
        List<JournalEntry> entries = new ArrayList<>();
        String verdict = instruction.verdict();
        for (OrderSpec spec : order.orders()) {
          entries.add(
              new JournalEntry.OrderPrepared(
                  spec,
                  prepared.nonce(),
                  prepared.hash(),
                  verdict,
                  instruction.decision(),
                  prepared.expiresAt(),
                  time));
          // The verdict stands with the entry; the children of its bracket refer to it.
          verdict = "";
        }
        yield entries;
      }
      case ApprovedModify _, ApprovedCancel _, ApprovedLeverage _, ApprovedMargin _ ->
          List.of(
              new JournalEntry.RequestPrepared(
                  prepared.action().account(),
                  prepared.wire(),
                  prepared.nonce(),
                  prepared.hash(),
                  prepared.expiresAt(),
                  time));
    };
  }

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews news) {
    switch (news) {
      case EngineNews.DecisionMade(DecisionRecord decision) -> {
        if (!(decision.disposition() instanceof DecisionRecord.Held)) {
          append(new JournalEntry.DecisionTaken(decision));
        }
      }
      case EngineNews.OrderDenied denied -> {
        CheckResult by = denied.verdict().denial();
        append(
            new JournalEntry.OrderDenied(
                denied.order().spec(),
                by == null ? "gate" : by.rule(),
                denied.order().note(),
                denied.verdict().canonical(),
                denied.decision(),
                denied.time()));
      }
      case EngineNews.ReportApplied(ExecutionReport report, _) -> {
        if (!isPrepared(report)) {
          append(new JournalEntry.Reported(report));
        }
      }
      case EngineNews.OrderAdopted(var spec, long at) ->
          append(new JournalEntry.OrderPrepared(spec, 0, "", "adopted by hand", 0, at, at));
      case EngineNews.RequestRefused(String what, String reason, _) -> {
        if (isDoneAlready(what, reason)) {
          LOG.debug("Not needed: {} ({})", what, reason);
        } else {
          LOG.warn("Not done: {} ({})", what, reason);
        }
      }
      case EngineNews.ReportRefused refused ->
          LOG.warn("A report was not booked: {} ({})", refused.reason(), refused.report());
      case EngineNews.TradeClosed(var account, var trade, _) ->
          append(new JournalEntry.TradeClosed(account, trade));
      case EngineNews.StateChanged(var change, var inForce, var peak) ->
          append(
              new JournalEntry.StateChanged(
                  change.state(),
                  change.autoTrading(),
                  change.cause(),
                  change.who(),
                  change.why(),
                  change.until(),
                  inForce,
                  peak,
                  change.time()));
      case EngineNews.Compared(var account, var differences, long at) -> {
        if (!differences.isEmpty()) {
          append(new JournalEntry.Compared(account, differences, at));
        }
      }
      case EngineNews.LevelSet(int from, int to, long at) ->
          append(new JournalEntry.LevelSet(from, to, at));
      case EngineNews.ReadingWanted _ -> {
        // For the one who reads the account.
      }
      case EngineNews.OrderApproved _ -> {
        // Journaled as prepared, with its verdict, before it is sent.
      }
      case EngineNews.PlanChanged(
              var account,
              var instrument,
              var plan,
              String progress,
              long at) ->
          append(
              new JournalEntry.PlanChanged(
                  account, instrument, ExitText.write(plan), progress, at));
      case EngineNews.AccountChanged _ -> {
        // Derived from fills and funding, which are journaled.
      }
    }
  }

  private void append(JournalEntry entry) {
    try {
      if (!emergency.isEmpty()) {
        emergency.foldInto(journal);
      }
      journal.append(entry);
      report(true, "", entry.time());
    } catch (NotDurable failure) {
      LOG.error("The journal took no more: {}", failure.getMessage());
      emergency.keep(List.of(entry), false);
      report(false, String.valueOf(failure.getMessage()), entry.time());
    }
  }

  /// Tells the engine of a change only: each lost entry would be news otherwise.
  private void report(boolean now, String why, long time) {
    if (writable.getAndSet(now) != now) {
      engine.post(new EngineEvent.DiskReported(now, why, time));
    }
  }

  /// A cancel that comes after the end has what it wanted, such as that of a stop which went with
  /// its entry.
  private static boolean isDoneAlready(String what, String reason) {
    return what.startsWith("canceling ") && reason.contains("ended already");
  }

  /// A prepared order is in the journal before it is reported as such.
  private static boolean isPrepared(ExecutionReport report) {
    return report instanceof ExecutionReport.OrderChanged changed
        && changed.event() instanceof OrderEvent.Prepared;
  }
}
