package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.IllegalTransition;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import org.jspecify.annotations.Nullable;

/// Books what venues report; a report that fits nothing is kept and counted, never applied.
final class ReportDesk {
  private final EngineState state;
  private final Desks desks;
  private final Newsroom newsroom;
  private final NoticeBoard notices;

  ReportDesk(EngineState state, Desks desks) {
    this.state = state;
    this.desks = desks;
    this.newsroom = desks.newsroom();
    this.notices = desks.notices();
  }

  void accept(ExecutionReport report) {
    if (!report.account().equals(state.config.account())) {
      refused(report, "it belongs to another account");
      return;
    }
    Runnable followUp;
    try {
      followUp =
          switch (report) {
            case ExecutionReport.OrderChanged changed -> changed(changed);
            case ExecutionReport.FillReported(Fill fill) -> filled(fill, report);
            case ExecutionReport.FundingSettled funding -> funded(funding);
          };
    } catch (IllegalTransition | IllegalArgumentException impossible) {
      refused(report, impossible.getMessage());
      return;
    }
    // Outside: what fails after the booking must not pass for a report that was not booked.
    followUp.run();
  }

  private Runnable funded(ExecutionReport.FundingSettled funding) {
    state.account.applyFunding(funding.instrument(), funding.paid());
    applied(funding);
    return this::accountChanged;
  }

  /// Books it; what follows from it is given back.
  private Runnable changed(ExecutionReport.OrderChanged changed) {
    Order before = state.orders.find(changed.orderId());
    Order after = state.orders.apply(changed.orderId(), changed.event(), state.time);
    if (before == null || after == null) {
      refused(changed, "no order of ours has the id " + changed.orderId());
      return () -> {};
    }
    applied(changed);
    return () -> {
      notices.changed(after, before.status(), changed.event());
      desks.protection().onOrder(after, before.status(), changed.event());
      desks.exits().onOrders();
    };
  }

  private Runnable filled(Fill fill, ExecutionReport report) {
    if (state.fillFilter.isRepeated(fill)) {
      return () -> {};
    }
    InstrumentMarket market = state.markets.find(fill.instrument());
    if (market == null) {
      refused(report, "this session does not trade " + fill.instrument().symbol());
      return () -> {};
    }
    Order order = state.orders.apply(fill, state.time);
    if (order == null && !fill.liquidation()) {
      refused(report, "no order of ours has the id " + fill.orderId());
      return () -> {};
    }
    state.fillFilter.remember(fill);
    Account.Change change = state.account.apply(fill);
    state.fills.add(fill);
    applied(report);
    return () -> booked(fill, order, change, market);
  }

  private void booked(
      Fill fill, @Nullable Order order, Account.Change change, InstrumentMarket market) {
    if (order != null) {
      notices.filled(order, fill, market.instrument());
    }
    ClosedTrade ended = change.closed();
    if (ended != null) {
      ClosedTrade closed = ended.endedBy(state.ends.of(fill, order));
      state.trades.add(closed);
      notices.closed(closed);
      newsroom.later(new EngineNews.TradeClosed(state.config.account(), closed, state.time));
      desks.protection().onTradeClosed(closed);
    }
    if (order != null && order.spec().role() == OrderRole.ENTRY) {
      desks.protection().onEntryFilled(order);
    }
    desks.exits().onFill(change, fill, order);
    if (ended != null) {
      desks.reversals().onFlat(ended.instrument());
    }
    accountChanged();
  }

  private void applied(ExecutionReport report) {
    newsroom.later(new EngineNews.ReportApplied(report, state.time));
  }

  private void refused(ExecutionReport report, @Nullable String reason) {
    state.refusedReports++;
    newsroom.later(new EngineNews.ReportRefused(report, reason == null ? "" : reason, state.time));
  }

  private void accountChanged() {
    state.curve.add(state.time, state.account.screenEquity(), state.account.screenCash());
    newsroom.later(
        new EngineNews.AccountChanged(
            state.config.account(),
            state.account.account().balance(),
            state.account.equity(),
            state.time));
  }
}
