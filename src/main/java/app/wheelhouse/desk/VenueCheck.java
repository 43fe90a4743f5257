package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.VenueView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Proves a venue with orders of the smallest size: places, changes and cancels far from the
/// market, opens and closes a bracket, and reads each back from the venue itself. Cleans up behind
/// itself.
public final class VenueCheck {
  private static final BigDecimal FAR = new BigDecimal("0.90");
  private static final BigDecimal FARTHER = new BigDecimal("0.88");
  private static final BigDecimal STOP = new BigDecimal("0.97");
  private static final BigDecimal STOP_LATER = new BigDecimal("0.975");
  private static final BigDecimal TARGET = new BigDecimal("1.06");
  private static final BigDecimal MARGIN = new BigDecimal("1.25");
  private static final long FILL_MILLIS = 20_000;

  private final TradeDesk desk;
  private final List<VenueCheckStep> steps = new ArrayList<>();

  private VenueCheck(TradeDesk desk) {
    this.desk = desk;
  }

  /// Takes every step; after one that failed only the cleaning up.
  ///
  /// @param symbol in which no position and no order is open
  /// @throws BadInput when it cannot begin
  public static List<VenueCheckStep> run(TradeDesk desk, String symbol) throws BadInput {
    VenueCheck check = new VenueCheck(desk);
    check.all(symbol);
    return List.copyOf(check.steps);
  }

  /// Whether all of them passed.
  public static boolean passed(List<VenueCheckStep> steps) {
    return !steps.isEmpty() && steps.stream().allMatch(VenueCheckStep::passed);
  }

  private void all(String symbol) throws BadInput {
    // What was read at the start says it already: no price and no calm are waited for.
    DeskSnapshot state = desk.ready(null);
    Instrument instrument = desk.instrument(symbol);
    InstrumentId id = instrument.id();
    requireUnused(state, instrument);
    desk.ready(symbol);
    Optional<String> held = desk.heldBack();
    if (held.isPresent()) {
      throw new BadInput("Nothing new is opened now: " + held.get());
    }
    // The first reading may not have been the one that the books began with.
    requireUnused(desk.state(), instrument);
    try {
      boolean placed = resting(instrument) && bracket(instrument);
      if (!placed) {
        steps.add(
            new VenueCheckStep("the rest", false, "was not tried, because a step before failed"));
      }
    } finally {
      cleanUp(id);
      flat(id);
    }
  }

  private boolean resting(Instrument instrument) throws BadInput {
    double mark = mark(instrument);
    Price limit = price(instrument, mark, FAR);
    Price lower = price(instrument, mark, FARTHER);
    // Large enough at both prices: an order does not grow behind the stop it was sent with.
    TradeAnswer placed =
        desk.submit(
            new DeskCommand.SubmitTicket(
                instrument.id(), Side.BUY, smallest(instrument, lower), limit, null, null, 1),
            0);
    Order order = placed.order();
    if (!step("place a limit order far from the market", placed) || order == null) {
      return false;
    }
    ClientOrderId id = order.id();
    if (!shown("the venue lists it", id, found -> limit.equals(found.limit()))) {
      return false;
    }
    TradeAnswer changed = desk.modify(new DeskCommand.ModifyOrder(id, null, lower, null));
    return step("change its price", changed)
        && shown("the venue lists the new price", id, found -> lower.equals(found.limit()))
        && step("cancel it", desk.cancel(id))
        && gone("the venue lists it no more", id);
  }

  private boolean bracket(Instrument instrument) throws BadInput {
    double mark = mark(instrument);
    InstrumentId id = instrument.id();
    TradeAnswer filled =
        desk.submit(
            new DeskCommand.SubmitTicket(
                id,
                Side.BUY,
                smallest(instrument, price(instrument, mark, STOP)),
                null,
                price(instrument, mark, STOP),
                price(instrument, mark, TARGET),
                1),
            FILL_MILLIS);
    if (!step("buy the smallest size with a stop and a target", filled)) {
      return false;
    }
    Optional<VenueOrder> stop = stop(id);
    steps.add(
        new VenueCheckStep(
            "the venue lists the stop",
            stop.isPresent(),
            stop.map(order -> "stop at " + order.trigger()).orElse("no stop is listed")));
    if (stop.isEmpty()) {
      return false;
    }
    Price later = price(instrument, mark, STOP_LATER);
    ClientOrderId stopId = stop.get().id();
    return step(
            "move the stop closer",
            desk.modify(new DeskCommand.ModifyOrder(stopId, null, null, later)))
        && shown("the venue lists the new stop", stopId, found -> later.equals(found.trigger()))
        && step("close the position", desk.close(id, 100, FILL_MILLIS))
        && gone("the stop went with it", stopId);
  }

  private boolean step(String what, TradeAnswer answer) {
    boolean passed = answer.outcome() == TradeAnswer.Outcome.DONE;
    steps.add(new VenueCheckStep(what, passed, answer.sentence()));
    return passed;
  }

  private boolean shown(String what, ClientOrderId id, Predicate<VenueOrder> as) throws BadInput {
    Optional<VenueOrder> found = listed(id);
    boolean passed = found.filter(as).isPresent();
    steps.add(
        new VenueCheckStep(
            what,
            passed,
            found
                .map(order ->
                    order.remaining()
                        + " at "
                        + (order.trigger() == null ? order.limit() : order.trigger()))
                .orElse("it does not list it")));
    return passed;
  }

  private boolean gone(String what, ClientOrderId id) throws BadInput {
    boolean passed = listed(id).isEmpty();
    steps.add(new VenueCheckStep(what, passed, passed ? "it is gone" : "it is still listed"));
    return passed;
  }

  /// One order as the venue has it; empty when it does not work there.
  private Optional<VenueOrder> listed(ClientOrderId id) throws BadInput {
    return desk.read(id).filter(OrderStanding::open).map(OrderStanding::order);
  }

  private void flat(InstrumentId id) throws BadInput {
    VenueReading reading = read();
    boolean passed =
        !reading.holdings().containsKey(id)
            && reading.orders().stream().noneMatch(order -> order.instrument().equals(id));
    steps.add(
        new VenueCheckStep(
            "the venue shows no position and no order",
            passed,
            passed ? "nothing is left" : "something is left"));
  }

  private Optional<VenueOrder> stop(InstrumentId id) throws BadInput {
    Optional<ClientOrderId> ours =
        desk.state().workingOrders().stream()
            .filter(order ->
                order.spec().instrument().equals(id) && order.spec().role() == OrderRole.STOP)
            .map(Order::id)
            .findFirst();
    return ours.isEmpty() ? Optional.empty() : listed(ours.get());
  }

  private static void requireUnused(DeskSnapshot state, Instrument instrument) throws BadInput {
    if (isUsed(state, instrument.id())) {
      throw new BadInput(
          "There is a position or an order in "
              + instrument.symbol()
              + " already: check with another coin, --instrument "
              + (instrument.symbol().equals("ETH") ? "BTC" : "ETH"));
    }
  }

  /// Whether the account holds or orders something in it, whoever placed it.
  private static boolean isUsed(DeskSnapshot state, InstrumentId id) {
    VenueView venue = state.venue();
    return !state.account().position(id).isFlat()
        || state.workingOrders().stream().anyMatch(order -> order.spec().instrument().equals(id))
        || venue != null
            && venue.external().stream().anyMatch(order -> order.instrument().equals(id));
  }

  private VenueReading read() throws BadInput {
    return desk.read();
  }

  private void cleanUp(InstrumentId id) throws BadInput {
    DeskSnapshot left = desk.state();
    if (!left.account().position(id).isFlat()) {
      step("clean up: close what is left", desk.close(id, 100, FILL_MILLIS));
    }
    for (Order order : desk.state().workingOrders()) {
      if (order.spec().instrument().equals(id)) {
        step("clean up: cancel what is left", desk.cancel(order.id()));
      }
    }
  }

  private double mark(Instrument instrument) throws BadInput {
    return desk.ready(instrument.symbol())
        .instrument(instrument.id())
        .map(InstrumentSnapshot::mark)
        .orElseThrow(() -> new BadInput("There is no price of " + instrument.symbol()));
  }

  private static Price price(Instrument instrument, double mark, BigDecimal share) {
    BigDecimal raw = instrument.exactPrice(mark).value().multiply(share);
    return instrument.roundPrice(raw, RoundingMode.DOWN);
  }

  /// A little above the least value that the venue takes, in whole lots.
  private static Quantity smallest(Instrument instrument, Price at) {
    BigDecimal lots =
        instrument
            .minNotional()
            .amount()
            .multiply(MARGIN)
            .divide(at.value(), instrument.sizeDecimals(), RoundingMode.UP);
    return new Quantity(lots.max(instrument.lotSize().value()));
  }
}
