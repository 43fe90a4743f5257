package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An engine with real orders against a [ModelVenue]; the test says what passes between them.
final class RealScene {
  /// A word from the venue older than this is past all doubt.
  static final long SETTLED = ReconcileDesk.GRACE_MILLIS + 1;

  final HandDesk desk;
  final ModelVenue venue;

  RealScene(Setup setup, ModelVenue venue) {
    this.desk = new HandDesk(setup);
    this.venue = venue;
    venue.now = desk.now;
  }

  /// Nothing to arm, an empty record, an account of 10,000 at the venue.
  static Setup setup() {
    return HandDesk.roomy().real(RealAccount.standard("")).auto(false);
  }

  /// A session whose books are compared and agree.
  static RealScene calm() {
    RealScene scene = new RealScene(setup().carried(flat()), new ModelVenue(SmallDesk.START));
    return scene.linked();
  }

  /// Books of 10,000 without anything open.
  static Carried flat() {
    return carried(books(List.of(), new TreeMap<>()));
  }

  static Carried carried(Carried.Books books) {
    return new Carried(List.of(), null, new TreeMap<>(), books);
  }

  static Carried.Books books(List<Order> orders, TreeMap<InstrumentId, Position> positions) {
    return new Carried.Books(
        Money.of(10_000),
        positions,
        orders,
        List.of(),
        new TreeSet<>(),
        new TreeSet<>(),
        null,
        SmallDesk.START - 1);
  }

  RealScene linked() {
    link(true);
    return later(10).read();
  }

  RealScene link(boolean up) {
    desk.accept(new EngineEvent.AccountLinkChanged(up, up ? "" : "the socket closed", desk.now));
    return this;
  }

  RealScene later(long millis) {
    desk.later(millis);
    venue.now = desk.now;
    return this;
  }

  /// Time passes in quarters of a second, as it does when live.
  RealScene pass(long millis) {
    for (long left = millis; left > 0; left -= 250) {
      later(Math.min(left, 250));
      desk.tick();
    }
    return this;
  }

  RealScene read() {
    return give(venue.reading(SmallDesk.START - 60_000));
  }

  RealScene give(VenueReading reading) {
    desk.accept(new EngineEvent.AccountRead(reading, desk.now));
    return this;
  }

  /// Two readings a second apart: what one suspects the other confirms.
  RealScene compare() {
    return later(SETTLED).read().later(1_000).read();
  }

  RealScene ticket(Side side, String quantity, @Nullable String limit, String stop) {
    desk.command(
        new DeskCommand.SubmitTicket(
            SmallDesk.COIN.id(),
            side,
            Quantity.of(quantity),
            SmallDesk.price(limit),
            Price.of(stop),
            null,
            5));
    return this;
  }

  /// All that was approved arrives, and everything that it causes comes back.
  RealScene exchange() {
    while (!desk.sent.isEmpty() || !venue.answers.isEmpty() || !venue.stream.isEmpty()) {
      send();
      arrive();
    }
    return this;
  }

  /// What was approved arrives at the venue; nothing comes back yet.
  RealScene send() {
    for (Instruction instruction : take()) {
      submitted(instruction.action());
      venue.take(instruction.action());
    }
    return this;
  }

  /// What was approved so far, off the list.
  List<Instruction> take() {
    List<Instruction> out = List.copyOf(desk.sent);
    desk.sent.clear();
    return out;
  }

  /// The execution service says that the bytes are on the wire.
  RealScene submitted(ApprovedAction action) {
    if (action instanceof ApprovedOrder order) {
      for (OrderSpec spec : order.orders()) {
        desk.accept(venue.changed(spec.id(), new OrderEvent.Prepared()));
        desk.accept(venue.changed(spec.id(), new OrderEvent.Submitted()));
      }
    }
    return this;
  }

  RealScene arrive() {
    while (!venue.answers.isEmpty()) {
      desk.accept(venue.answers.pollFirst());
    }
    while (!venue.stream.isEmpty()) {
      desk.accept(venue.stream.pollFirst());
    }
    return this;
  }

  /// Long 1 COIN at 100 with a stop at 95, all confirmed.
  RealScene hold() {
    return ticket(Side.BUY, "1", null, "95").exchange();
  }

  VenueView view() {
    VenueView view = desk.snapshot().venue();
    if (view == null) {
      throw new AssertionError("No real session");
    }
    return view;
  }

  Position position() {
    return desk.snapshot().account().position(SmallDesk.COIN.id());
  }

  Order order(OrderRole role) {
    return desk.order(role, SmallDesk.COIN);
  }

  List<Order> working(OrderRole role) {
    return desk.snapshot().workingOrders().stream()
        .filter(order -> order.spec().role() == role)
        .toList();
  }

  boolean isComparing() {
    return desk.causes().contains(RestrictionCause.RECONCILING);
  }

  List<String> texts(Notice.Kind kind) {
    return desk.snapshot().notices().stream()
        .filter(notice -> notice.kind() == kind)
        .map(Notice::text)
        .toList();
  }

  /// What is wanted is answered, alarms and closes included, until nothing is asked any more.
  RealScene quote(String mid) {
    desk.quote(SmallDesk.COIN, Double.parseDouble(mid));
    return this;
  }
}
