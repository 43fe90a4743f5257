package app.wheelhouse.desk;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.engine.ClosedBar;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.store.ArchiveRow;
import app.wheelhouse.store.ArchiveSession;
import app.wheelhouse.store.BalanceDebouncer;
import app.wheelhouse.store.BalanceSample;
import java.util.function.Consumer;

/// Sends what the journal does not hold to the archive: holds, and the balance over time.
final class ArchiveKeeper implements EngineTap {
  private final ArchiveSession session;
  private final Consumer<ArchiveRow> archive;
  private final BalanceDebouncer balances = new BalanceDebouncer();

  ArchiveKeeper(ArchiveSession session, Consumer<ArchiveRow> archive) {
    this.session = session;
    this.archive = archive;
  }

  /// While something is held, its worth is noted at each closed bar.
  @Override
  public void onTick(EngineTick tick) {
    if (tick.closed().isEmpty() || tick.view().account().positions().isEmpty()) {
      return;
    }
    for (ClosedBar closed : tick.closed()) {
      if (!closed.corrected()) {
        var balance = tick.view().account().balance();
        var equity = tick.view().equity();
        offer(new BalanceSample(tick.time(), balance, equity, equity.minus(balance)));
        return;
      }
    }
  }

  @Override
  public void onNews(EngineNews news) {
    switch (news) {
      case EngineNews.DecisionMade(DecisionRecord decision) -> {
        if (decision.disposition() instanceof DecisionRecord.Held) {
          archive.accept(new ArchiveRow.Hold(session, decision));
        }
      }
      case EngineNews.AccountChanged(var _, var balance, var equity, long time) ->
          offer(new BalanceSample(time, balance, equity, equity.minus(balance)));
      case EngineNews.OrderApproved _,
          EngineNews.ReadingWanted _,
          EngineNews.Compared _,
          EngineNews.LevelSet _,
          EngineNews.OrderDenied _,
          EngineNews.OrderAdopted _,
          EngineNews.ReportApplied _,
          EngineNews.ReportRefused _,
          EngineNews.RequestRefused _,
          EngineNews.TradeClosed _,
          EngineNews.StateChanged _,
          EngineNews.PlanChanged _ -> {
        // In the journal, and so in the archive.
      }
    }
  }

  /// Writes the last balance that still waits.
  void flush() {
    balances.flush().ifPresent(this::write);
  }

  private void offer(BalanceSample sample) {
    balances.offer(sample).ifPresent(this::write);
  }

  private void write(BalanceSample sample) {
    archive.accept(new ArchiveRow.Balance(session, sample));
  }
}
