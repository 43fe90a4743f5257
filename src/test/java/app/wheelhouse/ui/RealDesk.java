package app.wheelhouse.ui;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.engine.ProtectionSnapshot;
import app.wheelhouse.engine.VenueView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A snapshot of a [TestDesk] as it would be with an account at a venue.
///
/// @param now of the simulated desk
public record RealDesk(
    DeskSnapshot now,
    VenueView venue,
    List<Restriction> restrictions,
    List<Order> working,
    List<ExitView> exits,
    long time) {
  /// Read a moment ago, in step, nothing placed elsewhere.
  ///
  /// @param armName empty for a session that needs no arming
  public static RealDesk of(DeskSnapshot now, String armName) {
    long read = now.time() - 12_000;
    return new RealDesk(
        now,
        new VenueView(
            armName, armName.isEmpty(), true, read, true, List.of(), 0, List.of(), new TreeMap<>()),
        List.of(),
        now.workingOrders(),
        now.exits(),
        now.time());
  }

  /// A live session of the account `main`, not armed.
  public static RealDesk live(DeskSnapshot now) {
    return of(now, "main").restricted(RestrictionCause.NOT_ARMED, "trading is not armed");
  }

  public static RealDesk testnet(DeskSnapshot now) {
    return of(now, "");
  }

  public RealDesk armed() {
    VenueView was = venue;
    return with(new VenueView(
            was.armName(),
            true,
            was.linked(),
            was.readAt(),
            was.inStep(),
            was.differences(),
            was.unseen(),
            was.external(),
            was.leverage()))
        .free();
  }

  /// @param unseen serious ones
  public RealDesk differing(int unseen, Difference... differences) {
    VenueView was = venue;
    RealDesk next =
        with(
            new VenueView(
                was.armName(),
                was.armed(),
                was.linked(),
                was.readAt(),
                unseen == 0,
                List.of(differences),
                unseen,
                was.external(),
                was.leverage()));
    return unseen == 0
        ? next
        : next.restricted(RestrictionCause.RECONCILING, "a difference was not seen yet");
  }

  /// @param readAt 0 before the first reading
  public RealDesk read(long readAt, boolean linked) {
    VenueView was = venue;
    return with(
        new VenueView(
            was.armName(),
            was.armed(),
            linked,
            readAt,
            was.inStep(),
            was.differences(),
            was.unseen(),
            was.external(),
            was.leverage()));
  }

  public RealDesk external(VenueOrder... orders) {
    VenueView was = venue;
    return with(
        new VenueView(
            was.armName(),
            was.armed(),
            was.linked(),
            was.readAt(),
            was.inStep(),
            was.differences(),
            was.unseen(),
            List.of(orders),
            was.leverage()));
  }

  /// An order that was placed elsewhere.
  ///
  /// @param number of the venue
  public static VenueOrder order(
      Instrument instrument, Side side, String size, String limit, long number) {
    return new VenueOrder(
        ClientOrderId.ofVenue(number),
        Long.toString(number),
        instrument.id(),
        side,
        OrderType.LIMIT,
        Quantity.of(size),
        Quantity.of(size),
        Price.of(limit),
        null,
        false,
        TestDesk.START - 60_000);
  }

  /// The answer to this working order was lost.
  ///
  /// @param index from the oldest
  public RealDesk lost(int index, String why, long at) {
    UnaryOperator<Order> lose = order -> order.apply(new OrderEvent.Lost(why), at);
    List<Order> next = new ArrayList<>(working);
    next.set(index, lose.apply(next.get(index)));
    return new RealDesk(now, venue, restrictions, next, exits, time);
  }

  public RealDesk without(Order gone) {
    List<Order> next = working.stream().filter(order -> !order.id().equals(gone.id())).toList();
    return new RealDesk(now, venue, restrictions, next, exits, time);
  }

  public RealDesk exits(UnaryOperator<ExitView> change) {
    return new RealDesk(
        now, venue, restrictions, working, exits.stream().map(change).toList(), time);
  }

  public RealDesk at(long millis) {
    return new RealDesk(now, venue, restrictions, working, exits, millis);
  }

  public RealDesk restricted(RestrictionCause cause, String why) {
    List<Restriction> next = new ArrayList<>(restrictions);
    next.add(
        new Restriction(
            cause,
            TradingState.REDUCE_ONLY,
            "account protection",
            why,
            now.time(),
            0,
            cause == RestrictionCause.NOT_ARMED
                ? Restriction.Recovery.BY_HAND
                : Restriction.Recovery.BY_RULE));
    return new RealDesk(now, venue, next, working, exits, time);
  }

  private RealDesk free() {
    return new RealDesk(
        now,
        venue,
        restrictions.stream().filter(each -> each.cause() != RestrictionCause.NOT_ARMED).toList(),
        working,
        exits,
        time);
  }

  private RealDesk with(VenueView next) {
    return new RealDesk(now, next, restrictions, working, exits, time);
  }

  public DeskSnapshot snapshot() {
    DeskSnapshot.Trading trading = now.trading();
    ProtectionSnapshot held = now.protection();
    boolean restricted = !restrictions.isEmpty();
    return new DeskSnapshot(
        now.sequence(),
        time,
        now.session(),
        now.account(),
        now.unrealised(),
        now.equity(),
        new DeskSnapshot.Trading(
            restricted ? TradingState.REDUCE_ONLY : trading.state(),
            trading.autoTrading(),
            restricted ? restrictions.getFirst().why() : trading.reason(),
            trading.nextCycle(),
            trading.dayStartEquity(),
            trading.peak(),
            trading.maxDrawdown()),
        now.counts(),
        now.feed(),
        now.instruments(),
        working,
        now.endedOrders(),
        now.fills(),
        now.trades(),
        now.decisions(),
        now.judgements(),
        now.notices(),
        now.equityCurve(),
        now.limits(),
        now.fees(),
        now.emergency(),
        new ProtectionSnapshot(
            restricted ? restrictions : held.restrictions(),
            held.changes(),
            held.circumstances(),
            held.risk(),
            held.extremes()),
        exits,
        now.counterfactuals(),
        now.connection(),
        venue);
  }
}
