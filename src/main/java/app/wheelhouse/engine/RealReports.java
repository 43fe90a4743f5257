package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sorts what a real venue reports: the same thing comes by the stream, by an answer and by a
/// reading, in any order, and some of it is older than our books.
final class RealReports {
  private static final int WAITING = 5_000;

  private final EngineState state;
  private final VenueBooks venue;
  private final DifferenceBook differences;
  private final GateDesk gate;
  private List<ExecutionReport> early = new ArrayList<>();

  RealReports(EngineState state, VenueBooks venue, DifferenceBook differences, GateDesk gate) {
    this.state = state;
    this.venue = venue;
    this.differences = differences;
    this.gate = gate;
  }

  /// Whether a report is not to be booked now: it is booked already, of a time before these books,
  /// waits until they are begun, or is late news of an order that has ended.
  boolean skips(ExecutionReport report) {
    return switch (report) {
      case ExecutionReport.OrderChanged changed -> isLate(changed);
      case ExecutionReport.FillReported(Fill fill) -> skips(fill, report);
      case ExecutionReport.FundingSettled funding ->
          venue.settled.isRepeated(funding)
              || waits(report)
              || isHistory(funding.time(), venue.cashHistory);
      case ExecutionReport.CashMoved moved ->
          venue.settled.isRepeated(moved)
              || waits(report)
              || isHistory(moved.time(), venue.cashHistory);
      case ExecutionReport.PositionCorrected _ -> false;
    };
  }

  /// What came before the books were begun, oldest first.
  List<ExecutionReport> takeEarly() {
    List<ExecutionReport> waiting = early;
    early = new ArrayList<>();
    return waiting;
  }

  /// An answer may come after what it announces (X7), and a cancel after the fill that was quicker
  /// (X9): the order knows better already.
  private boolean isLate(ExecutionReport.OrderChanged changed) {
    Order order = state.orders.find(changed.orderId());
    return order != null && order.status().isTerminal();
  }

  private boolean skips(Fill fill, ExecutionReport report) {
    if (state.fillFilter.knows(fill.tradeId()) || state.orders.isOurs(fill.orderId())) {
      return false;
    }
    if (waits(report)) {
      return true;
    }
    if (isHistory(fill.time(), venue.history)) {
      state.fillFilter.remember(fill);
      return true;
    }
    if (state.markets.find(fill.instrument()) == null) {
      elsewhere(fill);
      return true;
    }
    return false;
  }

  /// Without prices there are no books of it; its cash shows in the balance.
  private void elsewhere(Fill fill) {
    state.fillFilter.remember(fill);
    venue.filled(fill);
    venue.elsewhere = fill.instrument().symbol();
    differences.told(
        Difference.Kind.EXTERNAL,
        "A fill of " + NoticeText.fill(fill) + " is not in our books",
        "This session does not trade " + fill.instrument().symbol() + "; only its cash is booked");
  }

  private boolean waits(ExecutionReport report) {
    if (!venue.begun && early.size() < WAITING) {
      early.add(report);
    }
    return !venue.begun;
  }

  private static boolean isHistory(long time, long until) {
    return time <= until;
  }

  /// A cancel while a change is on its way is one half of it (X8), or the end: the venue is asked.
  OrderEvent meant(ExecutionReport.OrderChanged changed) {
    return changed.event() instanceof OrderEvent.Canceled(String reason)
            && gate.isChanging(changed.orderId())
        ? new OrderEvent.Lost("canceled while it was being changed (" + reason + ")")
        : changed.event();
  }

  /// The fill with the leverage that the position gets: the venue's replies do not name it.
  ///
  /// @param order null where it was placed elsewhere
  Fill complete(Fill fill, @Nullable Order order) {
    Integer set = venue.leverage.get(fill.instrument());
    int leverage = set != null ? set : order != null ? order.spec().leverage() : fill.leverage();
    return leverage == fill.leverage()
        ? fill
        : new Fill(
            fill.account(),
            fill.tradeId(),
            fill.orderId(),
            fill.instrument(),
            fill.side(),
            fill.price(),
            fill.quantity(),
            fill.fee(),
            fill.liquidity(),
            fill.time(),
            leverage,
            fill.liquidation());
  }

  /// A fill of an order that is not ours was booked; the position is left to the trader.
  void external(Fill fill) {
    Position position = state.account.account().position(fill.instrument());
    if (!position.isFlat()) {
      state.byHand.add(fill.instrument());
      // One of ours that another program adds to stays behind its stop.
      if (position.quantity().equals(fill.quantity())) {
        venue.foreign.add(fill.instrument());
      }
    }
    differences.told(
        Difference.Kind.EXTERNAL,
        NoticeText.sentence(NoticeText.fill(fill)) + " was not ordered by this desk",
        "It is booked as it is; the position is left to you, hand it over if the desk is to manage"
            + " it");
  }
}
