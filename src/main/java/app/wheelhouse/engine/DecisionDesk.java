package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Turns decisions into requests: one net position an instrument, an opposite opinion closes, and
/// nothing happens while auto-trading is off.
final class DecisionDesk {
  private final EngineState state;
  private final GateDesk gate;
  private final ExitDesk exits;
  private final Newsroom newsroom;

  DecisionDesk(EngineState state, Desks desks) {
    this.state = state;
    this.gate = desks.gate();
    this.exits = desks.exits();
    this.newsroom = desks.newsroom();
  }

  void accept(Decision decision) {
    long number = state.decisions.total() + 1;
    DecisionRecord record = new DecisionRecord(number, decision, dispose(decision, number));
    state.decisions.add(record);
    newsroom.later(new EngineNews.DecisionMade(record));
  }

  private Disposition dispose(Decision decision, long number) {
    if (decision instanceof Decision.Hold) {
      return new DecisionRecord.Held();
    }
    InstrumentMarket market = state.markets.find(decision.instrument());
    if (market == null) {
      return ignored("this session does not trade " + decision.instrument().symbol());
    }
    if (!state.status.autoTrading()) {
      return ignored("auto-trading is off");
    }
    String objection = ModelCheck.objection(decision, market.price(), state.time);
    if (!objection.isEmpty()) {
      return ignored(objection);
    }
    Position position = state.account.account().position(decision.instrument());
    if (isTheTraders(position)) {
      return ignored("opened by hand, so it is left to you");
    }
    return switch (decision) {
      case Decision.Open open -> open(open, market.instrument(), position, number);
      case Decision.Increase increase -> increase(increase, market.instrument(), position, number);
      case Decision.Reduce reduce -> reduce(reduce.percent(), market, position, number);
      case Decision.Close _ -> close(position, "closed by decision " + number, number);
      case Decision.Hold _ -> new DecisionRecord.Held();
    };
  }

  /// A position or entry that the trader made by hand is not managed by advisors.
  private boolean isTheTraders(Position position) {
    InstrumentId instrument = position.instrument();
    if (!state.byHand.contains(instrument)) {
      return false;
    }
    boolean over = position.isFlat() && state.orders.live(instrument, OrderRole.ENTRY).isEmpty();
    if (over) {
      state.byHand.remove(instrument);
    }
    return !over;
  }

  private Disposition open(
      Decision.Open open, Instrument instrument, Position position, long number) {
    if (!position.isFlat()) {
      return position.side() == open.side()
          ? ignored("already " + (position.isLong() ? "long" : "short"))
          : close(position, "opposite opinion of decision " + number, number);
    }
    if (!state.orders.live(instrument.id(), OrderRole.ENTRY).isEmpty()) {
      return ignored("an entry is already working");
    }
    Disposition disposition =
        gate.enter(EntryRequest.of(open, instrument, state.config.leverage()), number);
    if (disposition instanceof DecisionRecord.Acted acted) {
      exits.onEntry(open, acted);
    }
    return disposition;
  }

  private Disposition increase(
      Decision.Increase increase, Instrument instrument, Position position, long number) {
    if (position.isFlat()) {
      return ignored("there is no position to increase");
    }
    if (isClosing(position)) {
      // Filled after the close, it would open a position that nobody wanted.
      return ignored("the position is being closed");
    }
    Decision.Open asOpen =
        new Decision.Open(
            increase.header(),
            position.side(),
            null,
            stopOf(instrument.id()),
            null,
            increase.sizeShare(),
            position.leverage());
    return gate.enter(EntryRequest.of(asOpen, instrument, position.leverage()), number);
  }

  private Disposition reduce(int percent, InstrumentMarket market, Position position, long number) {
    if (position.isFlat()) {
      return ignored("there is no position to reduce");
    }
    if (isClosing(position)) {
      return ignored("the position is already being reduced");
    }
    Quantity part =
        market
            .instrument()
            .roundSize(position.quantity().value().multiply(BigDecimal.valueOf(percent, 2)));
    return part.isZero()
        ? ignored(percent + " % of the position is less than one lot")
        : gate.exit(position, part, TradeEnd.DECISION, "reduced by decision " + number, number);
  }

  private Disposition close(Position position, String reason, long number) {
    if (position.isFlat()) {
      return ignored("there is no position to close");
    }
    if (isClosing(position)) {
      return ignored("the position is already being closed");
    }
    return gate.exit(position, position.quantity(), TradeEnd.DECISION, reason, number);
  }

  private boolean isClosing(Position position) {
    return state.orders.isClosing(position.instrument(), state.time);
  }

  /// The nearest protective stop of an instrument, null when there is none.
  private @Nullable Price stopOf(InstrumentId instrument) {
    return state.orders.live(instrument, OrderRole.STOP).stream()
        .map(order -> order.spec().trigger())
        .findFirst()
        .orElse(null);
  }

  private static Disposition ignored(String reason) {
    return new DecisionRecord.Ignored(reason);
  }
}
