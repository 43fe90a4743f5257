package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.OrderIntent;
import app.wheelhouse.risk.OrderOutlook;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskView;
import app.wheelhouse.risk.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the gate would say to a ticket at the moment of a snapshot, and what the order would do.
///
/// @param fee of the entry, USDC; null where the notional is not known
/// @param taker whether the entry would take liquidity: market, or a limit that crosses
/// @param mark the instrument's mark; null while none is known
public record TicketPreview(
    OrderOutlook outlook, @Nullable Money fee, boolean taker, @Nullable Price mark) {

  public Verdict verdict() {
    return outlook.verdict();
  }

  /// @return empty when the snapshot's session does not trade the instrument
  public static Optional<TicketPreview> of(DeskSnapshot snapshot, DeskCommand.SubmitTicket ticket) {
    return snapshot.instrument(ticket.instrument()).map(market -> of(snapshot, ticket, market));
  }

  /// The largest size that free equity pays for at this leverage, with the taker fee, in whole
  /// lots; zero when nothing is free or no price is known.
  ///
  /// @param leverage 1 or more
  /// @param limit null for market
  public static Quantity affordable(
      DeskSnapshot snapshot, InstrumentId id, int leverage, @Nullable Price limit) {
    InstrumentSnapshot market = snapshot.instrument(id).orElse(null);
    RiskView view = RiskViews.of(snapshot);
    Price mark = view.mark(id);
    if (market == null || mark == null) {
      return Quantity.ZERO;
    }
    Price price = limit != null && limit.isAbove(mark) ? limit : mark;
    BigDecimal share =
        BigDecimal.ONE
            .divide(BigDecimal.valueOf(leverage), MathContext.DECIMAL128)
            .add(snapshot.fees().taker());
    BigDecimal free = RiskEngine.freeEquity(id, leverage, view).amount();
    BigDecimal perUnit = price.value().multiply(share);
    return market.instrument().roundSize(free.divide(perUnit, MathContext.DECIMAL128));
  }

  private static TicketPreview of(
      DeskSnapshot snapshot, DeskCommand.SubmitTicket ticket, InstrumentSnapshot market) {
    Instrument instrument = market.instrument();
    RiskView view = RiskViews.of(snapshot);
    OrderIntent intent =
        EntryRequest.of(ticket, instrument)
            .intent(0, snapshot.session(), snapshot.account().id(), snapshot.time());
    OrderOutlook outlook = RiskEngine.standard().outlook(intent, view);
    boolean taker = takes(ticket, market);
    Money notional = outlook.notional();
    BigDecimal rate = taker ? snapshot.fees().taker() : snapshot.fees().maker();
    return new TicketPreview(
        outlook, notional == null ? null : notional.times(rate), taker, view.mark(instrument.id()));
  }

  private static boolean takes(DeskCommand.SubmitTicket ticket, InstrumentSnapshot market) {
    Price limit = ticket.limit();
    if (limit == null) {
      return true;
    }
    return ticket.side() == Side.BUY
        ? limit.toDouble() >= market.ask()
        : limit.toDouble() <= market.bid();
  }
}
