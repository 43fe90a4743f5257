package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.risk.RiskLimits;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Everything a screen or a report shows, immutable, at one moment.
///
/// @param sequence events taken so far
/// @param time engine time, epoch milliseconds
/// @param equity balance + unrealised, exact
/// @param workingOrders may still trade, oldest first
/// @param endedOrders the newest 200, oldest first
/// @param decisions the newest 200, oldest first
/// @param judgements the gate's newest 200 on orders, oldest first
/// @param notices the newest 200, oldest first
/// @param equityCurve of the session, oldest first, thinned evenly to at most 1,500
/// @param limits the trader's
/// @param protection of the account: restrictions, gauges, what happened to the state
/// @param exits one a position: its plan and how far it has come
/// @param counterfactuals what the gate kept from being traded, on paper
/// @param connection to the venue; null where there is none or it has not reported yet
/// @param venue how the account stands there; null where fills are simulated
/// @param ai the model's level and state, and the news
public record DeskSnapshot(
    long sequence,
    long time,
    String session,
    Account account,
    Money unrealised,
    Money equity,
    Trading trading,
    Counts counts,
    @Nullable FeedStatus feed,
    List<InstrumentSnapshot> instruments,
    List<Order> workingOrders,
    List<Order> endedOrders,
    List<Fill> fills,
    List<ClosedTrade> trades,
    List<DecisionRecord> decisions,
    List<Judgement> judgements,
    List<Notice> notices,
    List<EquityPoint> equityCurve,
    RiskLimits limits,
    FeeRates fees,
    @Nullable EmergencyReport emergency,
    ProtectionSnapshot protection,
    List<ExitView> exits,
    Counterfactuals counterfactuals,
    @Nullable Connection connection,
    @Nullable VenueView venue,
    AiView ai) {
  /// Of a desk without a model.
  public DeskSnapshot(
      long sequence,
      long time,
      String session,
      Account account,
      Money unrealised,
      Money equity,
      Trading trading,
      Counts counts,
      @Nullable FeedStatus feed,
      List<InstrumentSnapshot> instruments,
      List<Order> workingOrders,
      List<Order> endedOrders,
      List<Fill> fills,
      List<ClosedTrade> trades,
      List<DecisionRecord> decisions,
      List<Judgement> judgements,
      List<Notice> notices,
      List<EquityPoint> equityCurve,
      RiskLimits limits,
      FeeRates fees,
      @Nullable EmergencyReport emergency,
      ProtectionSnapshot protection,
      List<ExitView> exits,
      Counterfactuals counterfactuals,
      @Nullable Connection connection,
      @Nullable VenueView venue) {
    this(
        sequence,
        time,
        session,
        account,
        unrealised,
        equity,
        trading,
        counts,
        feed,
        instruments,
        workingOrders,
        endedOrders,
        fills,
        trades,
        decisions,
        judgements,
        notices,
        equityCurve,
        limits,
        fees,
        emergency,
        protection,
        exits,
        counterfactuals,
        connection,
        venue,
        AiView.NONE);
  }

  /// What may be traded and how the day stands.
  ///
  /// @param reason why the state is as it is; empty when all is well
  /// @param nextCycle engine time of the next trading cycle; 0 when there is none
  /// @param peak highest equity on any mark
  /// @param maxDrawdown deepest fall from a peak, 0 to 1
  public record Trading(
      TradingState state,
      boolean autoTrading,
      String reason,
      long nextCycle,
      Money dayStartEquity,
      double peak,
      double maxDrawdown) {}

  /// Totals of the session.
  ///
  /// @param bars closed bars of the decision timeframe
  /// @param orders how many stand in each status now
  /// @param duplicateFills repeated fill messages that were not booked again
  /// @param refusedReports reports that fit no order or an impossible moment
  /// @param staleMillis longest time without prices of any instrument
  public record Counts(
      long bars,
      long decisions,
      long fills,
      long trades,
      SortedMap<OrderStatus, Long> orders,
      long duplicateFills,
      long refusedReports,
      long staleMillis) {}

  /// Cash.
  public Money balance() {
    return account.balance();
  }

  public Optional<InstrumentSnapshot> instrument(InstrumentId id) {
    return instruments.stream().filter(i -> i.instrument().id().equals(id)).findFirst();
  }
}
