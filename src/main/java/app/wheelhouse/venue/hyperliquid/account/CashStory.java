package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.venue.hyperliquid.wire.LedgerUpdate;
import app.wheelhouse.venue.hyperliquid.wire.WireFunding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Funding and cash moves of the account, each told once.
final class CashStory {
  private final CashForms forms;
  private final Told<WireFunding> fundings;
  private final Told<LedgerUpdate> moves;

  /// What was told of one kind: everything before `newest`, and of that moment these.
  private static final class Told<T> {
    private final Set<T> ofNewest = new HashSet<>();
    private long newest;

    Told(long since) {
      newest = since;
    }

    /// @param time the venue's, epoch milliseconds
    boolean isNew(T row, long time) {
      if (time > newest) {
        newest = time;
        ofNewest.clear();
      }
      return time == newest && ofNewest.add(row);
    }
  }

  /// @param since what is older was read already, epoch milliseconds
  CashStory(CashForms forms, long since) {
    this.forms = forms;
    this.fundings = new Told<>(since);
    this.moves = new Told<>(since);
  }

  /// @param time epoch milliseconds
  List<EngineEvent> fundings(List<WireFunding> rows, long time) {
    List<EngineEvent> events = new ArrayList<>();
    for (WireFunding row : rows) {
      if (fundings.isNew(row, row.time() > 0 ? row.time() : time)) {
        forms
            .funding(row, time)
            .ifPresent(funding -> events.add(new EngineEvent.Reported(funding)));
      }
    }
    return events;
  }

  /// @param unified whether spot USDC is the collateral
  List<EngineEvent> moves(List<LedgerUpdate> rows, boolean unified) {
    List<EngineEvent> events = new ArrayList<>();
    for (LedgerUpdate row : rows) {
      if (moves.isNew(row, row.time())) {
        Optional<ExecutionReport.CashMoved> move = forms.move(row, unified);
        move.ifPresent(each -> events.add(new EngineEvent.Reported(each)));
      }
    }
    return events;
  }
}
