package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.IllegalTransition;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/// Books what venues report; a report that fits nothing is kept and counted, never applied.
final class ReportDesk {
  private final EngineState state;
  private final Desks desks;
  private final Newsroom newsroom;
  private final NoticeBoard notices;
  private final @Nullable RealReports real;

  /// @param real null where fills are simulated
  ReportDesk(EngineState state, Desks desks, @Nullable RealReports real) {
    this.real = real;
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
    if (real != null && real.skips(report)) {
      return;
    }
    Runnable followUp;
    try {
      followUp =
          switch (report) {
            case ExecutionReport.OrderChanged changed -> changed(changed);
            case ExecutionReport.FillReported(Fill fill) -> filled(fill, report);
            case ExecutionReport.FundingSettled funding -> funded(funding);
            case ExecutionReport.CashMoved moved -> moved(moved);
            case ExecutionReport.PositionCorrected corrected -> corrected(corrected);
          };
    } catch (IllegalTransition | IllegalArgumentException impossible) {
      refused(report, impossible.getMessage());
      return;
    }
    // Outside: what fails after the booking must not pass for a report that was not booked.
    followUp.run();
  }

  /// The venue counts other cash than we did, for a reason that it does not list.
  void corrected(ExecutionReport.CashMoved moved) {
    state.account.correct(moved.amount());
    applied(moved);
    accountChanged();
  }

  /// Funding or cash of a time that counted as history, and was not booked then.
  void missed(ExecutionReport report) {
    switch (report) {
      case ExecutionReport.FundingSettled funding -> funded(funding).run();
      case ExecutionReport.CashMoved moved -> moved(moved).run();
      case ExecutionReport.FillReported _,
          ExecutionReport.OrderChanged _,
          ExecutionReport.PositionCorrected _ ->
          throw new IllegalArgumentException("Only cash: " + report);
    }
  }

  /// A position that the session before has left goes on: it is announced, and its plan with it.
  void carried(InstrumentId instrument) {
    ExecutionReport.PositionCorrected announced = CarriedBooks.announced(instrument, state);
    if (announced != null) {
      applied(announced);
      desks.exits().onBooks(instrument);
    }
  }

  private Runnable moved(ExecutionReport.CashMoved moved) {
    state.account.move(moved.amount());
    if (state.venue != null) {
      state.venue.settled.remember(moved);
      state.venue.newestCash = Math.max(state.venue.newestCash, moved.time());
    }
    applied(moved);
    return this::accountChanged;
  }

  private Runnable corrected(ExecutionReport.PositionCorrected corrected) {
    if (state.markets.find(corrected.instrument()) == null) {
      refused(corrected, "this session does not trade " + corrected.instrument().symbol());
      return () -> {};
    }
    Position before = state.account.account().position(corrected.instrument());
    Position held =
        Position.held(
            corrected.instrument(),
            corrected.signed(),
            corrected.entry(),
            corrected.leverage(),
            corrected.time());
    boolean sameSize = before.signed().compareTo(held.signed()) == 0;
    // Other terms of the same position: what it has earned and cost so far stays with it.
    state.account.correct(
        sameSize
            ? new Position(
                held.instrument(), held.signed(), held.cost(), held.leverage(), before.trip())
            : held);
    applied(corrected);
    return () -> {
      desks.exits().onBooks(corrected.instrument());
      accountChanged();
    };
  }

  private Runnable funded(ExecutionReport.FundingSettled funding) {
    if (state.venue != null) {
      state.venue.settled.remember(funding);
      state.venue.newestCash = Math.max(state.venue.newestCash, funding.time());
    }
    state.account.applyFunding(funding.instrument(), funding.paid());
    applied(funding);
    return this::accountChanged;
  }

  /// Books it; what follows from it is given back.
  private Runnable changed(ExecutionReport.OrderChanged changed) {
    Order before = state.orders.find(changed.orderId());
    OrderEvent event = real == null ? changed.event() : real.meant(changed);
    Order after = state.orders.apply(changed.orderId(), event, state.time);
    if (before == null || after == null) {
      refused(changed, "no order of ours has the id " + changed.orderId());
      return () -> {};
    }
    if (event instanceof OrderEvent.Amended || after.status().isTerminal()) {
      desks.gate().changed(after.id());
    }
    boolean unsent =
        before.status() == OrderStatus.APPROVED || before.status() == OrderStatus.PREPARED;
    if (event instanceof OrderEvent.NotPlaced || unsent && event instanceof OrderEvent.Canceled) {
      desks.gate().neverThere(after);
    }
    applied(
        event == changed.event()
            ? changed
            : new ExecutionReport.OrderChanged(
                changed.account(), changed.orderId(), event, changed.time()));
    return () -> {
      notices.changed(after, before.status(), event);
      desks.protection().onOrder(after, before.status(), event);
      desks.exits().onOrders();
    };
  }

  private Runnable filled(Fill reported, ExecutionReport report) {
    if (state.fillFilter.isRepeated(reported)) {
      return () -> {};
    }
    Fill fill =
        real == null ? reported : real.complete(reported, state.orders.find(reported.orderId()));
    InstrumentMarket market = state.markets.find(fill.instrument());
    if (market == null) {
      refused(report, "this session does not trade " + fill.instrument().symbol());
      return () -> {};
    }
    Order order = state.orders.apply(fill, state.time);
    if (order == null && !fill.liquidation() && real == null) {
      refused(report, "no order of ours has the id " + fill.orderId());
      return () -> {};
    }
    state.fillFilter.remember(fill);
    Account.Change change = state.account.apply(fill);
    state.fills.add(fill);
    if (state.venue != null) {
      state.venue.filled(fill);
    }
    applied(fill == reported ? report : new ExecutionReport.FillReported(fill));
    return () -> booked(fill, order, change, market);
  }

  private void booked(
      Fill fill, @Nullable Order order, Account.Change change, InstrumentMarket market) {
    if (order != null) {
      notices.filled(order, fill, market.instrument());
    } else if (real != null && !fill.liquidation() && !state.orders.isOurs(fill.orderId())) {
      real.external(fill);
    }
    if (real != null && fill.liquidation()) {
      desks.protection().onLiquidation("The venue liquidated: " + NoticeText.fill(fill));
    }
    ClosedTrade ended = change.closed();
    if (ended != null && state.venue != null) {
      state.venue.foreign.remove(ended.instrument());
    }
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
