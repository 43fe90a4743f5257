package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.LiquidationEstimate;
import app.wheelhouse.risk.OrderIntent;
import app.wheelhouse.risk.OrderOutlook;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.SizeStep;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.sim.PaperTrade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Opens, follows and ends the paper trades of the counterfactual board (RISK-14); it changes
/// nothing that trades.
final class ShadowDesk {
  /// How long a refused order is followed: 36 hours.
  static final long LIFE_MILLIS = 36 * 3_600_000L;

  private final EngineState state;
  private final RiskEngine gate = RiskEngine.standard();

  ShadowDesk(EngineState state) {
    this.state = state;
  }

  /// The gate judged an entry: a denied one is followed whole, of a clamped one each part that a
  /// rule cut off.
  ///
  /// @param decision number of the decision behind it, 0 for the trader
  void judged(OrderIntent intent, Verdict verdict, ClientOrderId order, long decision) {
    CheckResult denial = verdict.denial();
    if (denial != null) {
      ShadowOrder.Cause cause = new ShadowOrder.Cause(denial.rule(), denial.layer(), true);
      refuse(intent, cause, RefusedSize.of(verdict), order, decision);
      return;
    }
    for (SizeStep step : verdict.sizing()) {
      Quantity cut = RefusedSize.cut(step, intent.instrument());
      if (!cut.isZero()) {
        refuse(
            intent, new ShadowOrder.Cause(step.rule(), step.layer(), false), cut, order, decision);
      }
    }
  }

  /// A market spoke.
  void onMarket(InstrumentMarket market, MarketEvent event) {
    state.shadows.onMarket(market, event, state.time);
  }

  /// Engine time moved.
  void onTime() {
    state.shadows.onTime(state.time);
  }

  private void refuse(
      OrderIntent intent,
      ShadowOrder.Cause cause,
      Quantity size,
      ClientOrderId order,
      long decision) {
    Price price = price(intent);
    MarketView market = state.markets.find(intent.instrument().id());
    boolean again = cause.denied() && state.shadows.follows(intent, decision);
    if (size.isZero() || price == null || market == null || again) {
      state.shadows.refused(cause);
      return;
    }
    Money cost = price.times(size);
    Money margin = cost.dividedBy(BigDecimal.valueOf(Math.max(1, intent.leverage())));
    PaperTrade.Exits exits = exits(intent, size, cost, margin);
    long expires = state.time + LIFE_MILLIS;
    state.shadows.follow(
        new ShadowOrder(
            order,
            decision,
            cause,
            intent.instrument(),
            intent.side(),
            size,
            cost,
            margin,
            state.config.fees().taker(),
            state.time),
        rests(intent, market)
            ? PaperTrade.waiting(intent.side(), price.toDouble(), exits, expires)
            : PaperTrade.filled(intent.side(), price.toDouble(), exits, state.time, expires),
        market);
  }

  /// The entry on paper: the limit where it rests, else the mark, which a limit that crosses is not
  /// better than; null while no price is known.
  private @Nullable Price price(OrderIntent intent) {
    InstrumentMarket market = state.markets.find(intent.instrument().id());
    if (market == null || !(market.mark() > 0) || Double.isInfinite(market.mark())) {
      return null;
    }
    Price limit = intent.limit();
    return limit != null && rests(intent, market)
        ? limit
        : intent.instrument().exactPrice(market.mark());
  }

  private static boolean rests(OrderIntent intent, MarketView market) {
    Price limit = intent.limit();
    if (limit == null) {
      return false;
    }
    return intent.side() == Side.BUY
        ? limit.toDouble() < market.mark()
        : limit.toDouble() > market.mark();
  }

  private PaperTrade.Exits exits(OrderIntent intent, Quantity size, Money cost, Money margin) {
    Price stop = intent.stop();
    Price target = intent.target();
    // What the desk adds to an order itself belongs to what would have happened.
    boolean addsStop = stop == null && !intent.automatic();
    boolean addsTarget = target == null && stop != null && intent.automatic();
    if (addsStop || addsTarget) {
      OrderOutlook outlook = gate.outlook(intent, state.riskView());
      stop = stop == null ? outlook.stop() : stop;
      target = target == null ? outlook.target() : target;
    }
    Instrument instrument = intent.instrument();
    BigDecimal liquidation =
        LiquidationEstimate.price(instrument, intent.side(), size, cost, margin);
    return new PaperTrade.Exits(
        stop == null ? Double.NaN : stop.toDouble(),
        target == null ? Double.NaN : target.toDouble(),
        liquidation == null ? Double.NaN : liquidation.doubleValue());
  }
}
