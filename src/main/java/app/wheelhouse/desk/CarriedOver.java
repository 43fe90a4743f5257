package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.exit.ExitText;
import app.wheelhouse.store.JournalEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads from the journal what the sessions of an account left to the next one: the restrictions
/// that are in force, the peak of the equity, the exit plans of the positions that are open, and
/// the books.
///
/// For sessions with real orders: latches, plans, orders and positions do not end with a restart.
/// Demo, replay and paper start fresh.
final class CarriedOver {
  private static final Logger LOG = LoggerFactory.getLogger(CarriedOver.class);

  private final SortedMap<InstrumentId, JournalEntry.PlanChanged> plans = new TreeMap<>();
  private final CarriedBooks books;
  private List<Restriction> restrictions = List.of();

  private CarriedOver(long dayBegin) {
    this.books = new CarriedBooks(dayBegin);
  }

  /// Without what the day began with.
  ///
  /// @param sessions entries of all sessions of one account, oldest first
  static Carried from(List<JournalEntry> sessions) {
    CarriedOver read = new CarriedOver(Long.MAX_VALUE);
    sessions.forEach(read::add);
    return read.carried();
  }

  /// All that the journal has of an account in a mode.
  ///
  /// @param zone whose midnight begins a trading day
  /// @param now epoch milliseconds
  static Carried from(
      RecordedSessions recorded, Mode mode, AccountId account, ZoneId zone, long now) {
    long dayBegin =
        Instant.ofEpochMilli(now)
            .atZone(zone)
            .toLocalDate()
            .atStartOfDay(zone)
            .toInstant()
            .toEpochMilli();
    CarriedOver read = new CarriedOver(dayBegin);
    recorded.ofAccount(mode, account, read::add);
    return read.carried();
  }

  private void add(JournalEntry entry) {
    books.day(entry.time());
    switch (entry) {
      case JournalEntry.SessionStarted started -> books.started(started);
      case JournalEntry.StateChanged changed -> {
        restrictions = changed.inForce();
        books.peaked(changed.peak());
      }
      case JournalEntry.PlanChanged changed -> plans.put(changed.instrument(), changed);
      case JournalEntry.OrderPrepared prepared -> books.prepared(prepared);
      case JournalEntry.Reported(ExecutionReport report) -> reported(report);
      case JournalEntry.DecisionTaken _,
          JournalEntry.OrderDenied _,
          JournalEntry.RequestPrepared _,
          JournalEntry.TradeClosed _,
          JournalEntry.Compared _,
          JournalEntry.LevelSet _,
          JournalEntry.SessionEnded _ -> {}
    }
  }

  /// A plan ends with its position.
  private void reported(ExecutionReport report) {
    if (books.reported(report)) {
      switch (report) {
        case ExecutionReport.FillReported filled -> plans.remove(filled.fill().instrument());
        case ExecutionReport.PositionCorrected corrected -> plans.remove(corrected.instrument());
        case ExecutionReport.OrderChanged _,
            ExecutionReport.FundingSettled _,
            ExecutionReport.CashMoved _ -> {}
      }
    }
  }

  private Carried carried() {
    SortedMap<InstrumentId, Carried.PlanInProgress> open = new TreeMap<>();
    plans.forEach((instrument, changed) -> {
      if (!books.isFlat(instrument)) {
        read(changed, open);
      }
    });
    return new Carried(restrictions, books.peak(), open, books.books());
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
