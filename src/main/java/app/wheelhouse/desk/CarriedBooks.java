package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.store.CorrectedPosition;
import app.wheelhouse.store.JournalEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Folds the money of one account from the journal of its sessions: cash, positions, booked fills,
/// and how high and how the day began.
///
/// Positions go on from session to session; cash begins anew with what a session started with.
final class CarriedBooks {
  private static final int FILLS = 20_000;

  private final CarriedOrders orders = new CarriedOrders();
  private final SequencedSet<String> fills = new LinkedHashSet<>();
  private final long dayBegin;
  private @Nullable Account account;
  private @Nullable Money peak;
  private @Nullable Money dayStart;
  private long until;

  /// @param dayBegin when the present trading day began, epoch milliseconds
  CarriedBooks(long dayBegin) {
    this.dayBegin = dayBegin;
  }

  void started(JournalEntry.SessionStarted started) {
    Account before = account;
    Account opened = Account.opened(started.account(), started.deposit());
    if (before != null) {
      for (Position position : before.positions().values()) {
        opened = opened.corrected(position);
      }
    }
    account = opened;
    until = Math.max(until, started.time());
    orders.sessionStarted();
    day(started.time());
  }

  /// Before each entry: the first one of the day finds what the day began with.
  ///
  /// Cash only, since the journal has no marks: exact for an account that was flat at midnight.
  void day(long time) {
    Account now = account;
    if (now != null && dayStart == null && time >= dayBegin) {
      dayStart = now.balance();
    }
  }

  void prepared(JournalEntry.OrderPrepared prepared) {
    orders.prepared(prepared);
  }

  /// What the engine had reached; a reset may have lowered it.
  void peaked(@Nullable Money reached) {
    peak = reached == null ? peak : reached;
  }

  /// Books a report.
  ///
  /// @return whether the instrument of it is flat now
  boolean reported(ExecutionReport report) {
    Account before = account;
    if (before == null || !before.id().equals(report.account())) {
      return false;
    }
    until = Math.max(until, report.time());
    boolean flat = false;
    switch (report) {
      case ExecutionReport.OrderChanged changed -> orders.changed(changed);
      case ExecutionReport.FillReported(Fill fill) -> flat = filled(before, fill);
      case ExecutionReport.FundingSettled funding ->
          account = before.applyFunding(funding.instrument(), funding.paid());
      case ExecutionReport.CashMoved moved -> moved(before, moved.amount());
      case ExecutionReport.PositionCorrected corrected -> flat = corrected(before, corrected);
    }
    flatPeak();
    return flat;
  }

  boolean isFlat(InstrumentId instrument) {
    Account now = account;
    return now == null || now.position(instrument).isFlat();
  }

  /// Null where none is recorded.
  @Nullable Money peak() {
    return peak;
  }

  /// Null before the first session.
  Carried.@Nullable Books books() {
    Account now = account;
    return now == null
        ? null
        : new Carried.Books(
            now.balance(),
            now.positions(),
            orders.open(),
            List.copyOf(fills),
            orders.byHand(now),
            orders.foreign(),
            dayStart,
            until);
  }

  /// A record that was written twice counts once.
  private boolean filled(Account before, Fill fill) {
    if (!fills.add(fill.tradeId())) {
      return before.position(fill.instrument()).isFlat();
    }
    if (fills.size() > FILLS) {
      fills.removeFirst();
    }
    Account after = before.apply(fill).after();
    account = after;
    orders.filled(fill, before.position(fill.instrument()), after.position(fill.instrument()));
    return after.position(fill.instrument()).isFlat();
  }

  private boolean corrected(Account before, ExecutionReport.PositionCorrected corrected) {
    Position known = before.position(corrected.instrument());
    Position held = CorrectedPosition.of(known, corrected);
    account = before.corrected(held);
    orders.corrected(known, held);
    return held.isFlat();
  }

  /// Money that is brought or taken is no gain and no loss.
  private void moved(Account before, Money amount) {
    account = before.moved(amount);
    peak = peak == null ? null : peak.plus(amount);
    dayStart = dayStart == null ? null : dayStart.plus(amount);
  }

  /// Without positions cash is the equity.
  private void flatPeak() {
    Account now = account;
    if (now != null && now.positions().isEmpty()) {
      Money balance = now.balance();
      Money highest = peak;
      peak = highest == null || balance.compareTo(highest) > 0 ? balance : highest;
    }
  }
}
