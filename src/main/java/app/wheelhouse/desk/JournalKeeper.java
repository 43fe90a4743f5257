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
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what happens into the journal: requests durably before they are sent, the rest in order.
final class JournalKeeper implements JournalCommit, EngineTap {
  private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);

  private final SessionJournal journal;
  private final AtomicBoolean writable = new AtomicBoolean(true);
  private volatile EnginePost engine = _ -> {};

  JournalKeeper(SessionJournal journal) {
    this.journal = journal;
  }

  /// Says who is to hear when the journal takes no more, and when it does again.
  void tell(EnginePost post) {
    engine = post;
  }

  @Override
  public void commit(Prepared prepared, Instruction instruction, long time) throws NotDurable {
    try {
      written(prepared, instruction, time);
      report(true, "", time);
    } catch (NotDurable failure) {
      report(false, String.valueOf(failure.getMessage()), time);
      throw failure;
    }
  }

  private void written(Prepared prepared, Instruction instruction, long time) throws NotDurable {
    switch (prepared.action()) {
      case ApprovedOrder order -> {
        String verdict = instruction.verdict();
        for (OrderSpec spec : order.orders()) {
          journal.append(
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
      }
      case ApprovedModify _, ApprovedCancel _, ApprovedLeverage _, ApprovedMargin _ ->
          journal.append(
              new JournalEntry.RequestPrepared(
                  prepared.action().account(),
                  prepared.wire(),
                  prepared.nonce(),
                  prepared.hash(),
                  prepared.expiresAt(),
                  time));
    }
    journal.commit();
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
      case EngineNews.RequestRefused(String what, String reason, _) ->
          LOG.warn("Not done: {} ({})", what, reason);
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
      journal.append(entry);
      report(true, "", entry.time());
    } catch (NotDurable failure) {
      LOG.error("The journal took no more: {}", failure.getMessage());
      report(false, String.valueOf(failure.getMessage()), entry.time());
    }
  }

  /// Tells the engine of a change only: each lost entry would be news otherwise.
  private void report(boolean now, String why, long time) {
    if (writable.getAndSet(now) != now) {
      engine.post(new EngineEvent.DiskReported(now, why, time));
    }
  }

  /// A prepared order is in the journal before it is reported as such.
  private static boolean isPrepared(ExecutionReport report) {
    return report instanceof ExecutionReport.OrderChanged changed
        && changed.event() instanceof OrderEvent.Prepared;
  }
}
