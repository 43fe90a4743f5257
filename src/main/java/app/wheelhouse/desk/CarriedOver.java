package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.exit.ExitText;
import app.wheelhouse.store.JournalEntry;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads from the journal what a session left to the next one of its account: the restrictions that
/// were in force, the peak of the equity, and the exit plans of the positions that were open.
///
/// For live sessions: latches and plans do not end with a restart. Demo and replay start fresh.
final class CarriedOver {
  private static final Logger LOG = LoggerFactory.getLogger(CarriedOver.class);

  private final SortedMap<InstrumentId, JournalEntry.PlanChanged> plans = new TreeMap<>();
  private List<Restriction> restrictions = List.of();
  private @Nullable Money peak;
  private @Nullable Account account;

  private CarriedOver() {}

  /// @param session entries of one session, oldest first
  static Carried from(List<JournalEntry> session) {
    CarriedOver read = new CarriedOver();
    session.forEach(read::add);
    return read.carried();
  }

  private void add(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.SessionStarted started ->
          account = Account.opened(started.account(), started.deposit());
      case JournalEntry.StateChanged changed -> {
        restrictions = changed.inForce();
        peak = changed.peak() == null ? peak : changed.peak();
      }
      case JournalEntry.PlanChanged changed -> plans.put(changed.instrument(), changed);
      case JournalEntry.Reported(ExecutionReport.FillReported(Fill fill)) -> filled(fill);
      case JournalEntry.Reported _,
          JournalEntry.DecisionTaken _,
          JournalEntry.OrderDenied _,
          JournalEntry.OrderPrepared _,
          JournalEntry.RequestPrepared _,
          JournalEntry.TradeClosed _,
          JournalEntry.SessionEnded _ -> {}
    }
  }

  /// A plan ends with its position.
  private void filled(Fill fill) {
    Account before = account;
    if (before == null || !before.id().equals(fill.account())) {
      return;
    }
    Account after = before.apply(fill).after();
    account = after;
    if (after.position(fill.instrument()).isFlat()) {
      plans.remove(fill.instrument());
    }
  }

  private Carried carried() {
    SortedMap<InstrumentId, Carried.PlanInProgress> open = new TreeMap<>();
    Account books = account;
    plans.forEach((instrument, changed) -> {
      if (books != null && !books.position(instrument).isFlat()) {
        read(changed, open);
      }
    });
    return new Carried(restrictions, peak, open);
  }

  /// A plan that cannot be read leaves its position to the stop and target at the venue.
  private static void read(
      JournalEntry.PlanChanged changed, SortedMap<InstrumentId, Carried.PlanInProgress> open) {
    try {
      open.put(
          changed.instrument(),
          new Carried.PlanInProgress(ExitText.readPlan(changed.plan()), changed.progress()));
    } catch (IllegalArgumentException unreadable) {
      LOG.warn(
          "The exit plan of {} cannot be read ({}): its stop and target stay, set a plan again",
          changed.instrument(),
          unreadable.getMessage());
    }
  }
}
