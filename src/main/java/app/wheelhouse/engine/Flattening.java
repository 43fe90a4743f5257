package app.wheelhouse.engine;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Disposition;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.EmergencyReport.Kind;
import app.wheelhouse.engine.EmergencyReport.Outcome;
import app.wheelhouse.engine.EmergencyReport.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Closes every position reduce-only: at the touch first, then, after two tries that did not fill
/// it, at market; at once at market where no fresh quote says what the touch is.
final class Flattening {
  /// Tries at the touch before the market is taken as it is.
  static final int CHASES = 2;

  /// What was done for one position.
  private static final class Closing {
    private final String what;
    private final List<ClientOrderId> orders = new ArrayList<>();
    private int chases;

    Closing(String what) {
      this.what = what;
    }
  }

  private final EngineState state;
  private final GateDesk gate;
  private final SortedMap<InstrumentId, Closing> closings = new TreeMap<>();

  Flattening(EngineState state, GateDesk gate) {
    this.state = state;
    this.gate = gate;
  }

  /// Looks after each position, and says of each how far it is. True once all are closed.
  boolean advance(EmergencySteps steps) {
    SortedMap<InstrumentId, Position> open = state.account.account().positions();
    closings.forEach((instrument, closing) -> {
      if (!open.containsKey(instrument) && steps.isOpen(Kind.CLOSE, instrument.toString())) {
        steps.set(
            instrument.toString(),
            step(instrument, closing, Outcome.DONE, closedAt(instrument, closing)));
      }
    });
    for (Position position : open.values()) {
      Closing closing =
          closings.computeIfAbsent(
              position.instrument(),
              _ -> new Closing(NoticeText.sentence(NoticeText.position(position))));
      steps.set(position.instrument().toString(), close(position, closing));
    }
    return open.isEmpty();
  }

  private Step close(Position position, Closing closing) {
    InstrumentId instrument = position.instrument();
    List<Order> live = state.orders.live(instrument, OrderRole.EXIT);
    if (state.orders.isClosing(instrument, state.time)) {
      return step(
          instrument,
          closing,
          Outcome.RUNNING,
          "waiting for the close at "
              + limitOf(live.getFirst())
              + " ("
              + live.getFirst().status().name().toLowerCase(Locale.ROOT)
              + ")");
    }
    InstrumentMarket market = state.markets.find(instrument);
    boolean fresh =
        market != null
            && market.hasFreshQuote(state.time)
            && (state.feed == null || state.feed.state().isUp());
    String how;
    Disposition disposition;
    if (fresh && closing.chases < CHASES) {
      closing.chases++;
      Price touch = touch(market, position.isLong());
      how =
          "closing at "
              + NoticeText.number(touch.value())
              + " or better, try "
              + closing.chases
              + " of "
              + CHASES;
      disposition = gate.exitWithin(position, touch, TradeEnd.EMERGENCY, "emergency stop");
    } else {
      how = fresh ? "closing at market" : "closing at market: no fresh quote is known";
      disposition =
          gate.exit(position, position.quantity(), TradeEnd.EMERGENCY, "emergency stop", 0);
    }
    return switch (disposition) {
      case DecisionRecord.Acted(var orders) -> {
        closing.orders.add(orders.getFirst());
        yield step(instrument, closing, Outcome.RUNNING, how);
      }
      case DecisionRecord.Denied denied -> failed(instrument, closing, denied.reason());
      case DecisionRecord.Ignored ignored -> failed(instrument, closing, ignored.reason());
      case DecisionRecord.Held _ -> failed(instrument, closing, "");
    };
  }

  /// The other side's best price; between two ticks the one that trades.
  private static Price touch(InstrumentMarket market, boolean selling) {
    Price best = market.instrument().exactPrice(selling ? market.bid() : market.ask());
    return market
        .instrument()
        .roundPrice(best.value(), selling ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  private Step failed(InstrumentId instrument, Closing closing, String reason) {
    return step(
        instrument,
        closing,
        Outcome.FAILED,
        "not closed" + NoticeText.because(reason) + " It is tried again every second.");
  }

  private Step step(InstrumentId instrument, Closing closing, Outcome outcome, String detail) {
    return new Step(Kind.CLOSE, instrument, closing.what, outcome, detail, state.time);
  }

  private static String limitOf(Order order) {
    Price limit = order.spec().limit();
    return limit == null ? "market" : NoticeText.number(limit.value());
  }

  /// At which price it was closed: by the orders of this stop, else by what was quicker.
  private String closedAt(InstrumentId instrument, Closing closing) {
    Money value = Money.ZERO;
    BigDecimal size = BigDecimal.ZERO;
    for (ClientOrderId id : closing.orders) {
      Order order = state.orders.find(id);
      if (order != null) {
        value = value.plus(order.filledValue());
        size = size.add(order.filled().value());
      }
    }
    if (size.signum() > 0) {
      return "closed at "
          + rounded(instrument, value.amount().divide(size, MathContext.DECIMAL128));
    }
    for (ClosedTrade trade : state.trades.list().reversed()) {
      if (trade.instrument().equals(instrument)) {
        return "closed meanwhile ("
            + trade.end().name().toLowerCase(Locale.ROOT)
            + ") at "
            + rounded(instrument, trade.exit().value());
      }
    }
    return "closed";
  }

  private String rounded(InstrumentId instrument, BigDecimal price) {
    return NoticeText.number(
        state.instrument(instrument).roundPrice(price, RoundingMode.HALF_EVEN).value());
  }
}
