package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Orders, fills, readings, lost answers, another program and a stream that breaks, in random
/// order: once it is quiet our books are the venue's, and nothing was ever sent twice.
class RealAccountPropertyTest {
  private static final int STEPS = 400;

  private Random random = new Random();
  private final RealScene scene =
      new RealScene(
              HandDesk.bottomless()
                  .real(RealAccount.standard(""))
                  .auto(false)
                  .carried(RealScene.flat()),
              new ModelVenue(SmallDesk.START))
          .linked();
  private final List<VenueReading> readings = new ArrayList<>();
  private boolean up = true;
  private int price = 200;
  private int lost;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 24);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endsWithTheBooksOfTheVenue(long seed) {
    random = new Random(seed);
    for (int i = 0; i < STEPS; i++) {
      scene.later(random.nextInt(700));
      scene.quote(Double.toString(price / 2.0));
      step(random.nextInt(20));
      carry(0.3);
      mend();
    }
    settle();

    booksAreTheVenues();
    ordersAreTheVenues();
    oursAreProtected();
    assertThat(scene.venue.fills).as("something traded").hasSizeGreaterThan(10);
    assertThat(lost).as("answers were lost").isPositive();
  }

  private void step(int kind) {
    switch (kind) {
      case 0, 1, 2 -> {
        price = Math.clamp(price + random.nextInt(9) - 4, 150, 250);
        scene.venue.price(Price.of(Double.toString(price / 2.0)).toString());
      }
      case 3, 4, 5 -> ticket();
      case 6 -> close();
      case 7 -> fillAnEntry();
      case 8 -> elsewhere();
      case 9 -> pick(OrderRole.STOP).ifPresent(id -> cancelAtTheVenue(id));
      case 10 -> scene.venue.settleFunding("0.0" + random.nextInt(90) + "1");
      case 11 -> scene.venue.move(random.nextBoolean() ? "12.5" : "-3.25");
      case 12 -> {
        // Down for a few steps at most.
        up = !up || random.nextInt(3) > 0;
        scene.link(up);
      }
      case 13, 14 -> readings.add(scene.venue.reading(SmallDesk.START - 60_000));
      case 15 -> readings.forEach(scene::give);
      case 16 -> lookUp();
      case 17 -> scene.desk.command(new DeskCommand.SeenDifferences());
      case 18 -> moveTheStop();
      case 19 -> scene.pass(2_500);
      default -> throw new AssertionError(kind);
    }
    if (kind == 15) {
      readings.clear();
    }
  }

  private void mend() {
    if (!up && random.nextInt(4) == 0) {
      up = true;
      scene.link(true);
    }
    if (up && scene.isComparing() && random.nextInt(3) == 0) {
      scene.later(1).read();
    }
  }

  private void ticket() {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    double now = price / 2.0;
    boolean market = random.nextBoolean();
    double stop = now - side.sign() * 4;
    scene.ticket(
        side,
        "0." + (1 + random.nextInt(9)),
        market ? null : Double.toString(now - side.sign()),
        Double.toString(stop));
  }

  private void close() {
    scene.desk.command(
        new DeskCommand.ClosePosition(SmallDesk.COIN.id(), random.nextBoolean() ? 100 : 50));
  }

  private void fillAnEntry() {
    pick(OrderRole.ENTRY)
        .ifPresent(id -> scene.venue.fill(id, Quantity.of("0." + (1 + random.nextInt(9)))));
  }

  private void elsewhere() {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    ClientOrderId id =
        scene.venue.external(
            side, OrderType.LIMIT, "0.3", Double.toString(price / 2.0 - side.sign() * 3), false);
    if (random.nextBoolean()) {
      scene.venue.fill(id, Quantity.of(random.nextBoolean() ? "0.3" : "0.1"));
    }
    if (scene.venue.isOpen(id) && random.nextBoolean()) {
      scene.venue.cancel(id, "by hand", scene.venue.stream);
    }
  }

  private void moveTheStop() {
    if (!scene.position().isFlat()) {
      double tighter = price / 2.0 - scene.position().side().sign() * 2;
      scene.desk.command(
          new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of(Double.toString(tighter))));
    }
  }

  private void cancelAtTheVenue(ClientOrderId id) {
    scene.venue.cancel(id, "by hand", scene.venue.stream);
  }

  private Optional<ClientOrderId> pick(OrderRole role) {
    List<ClientOrderId> open =
        scene.venue.open().stream()
            .filter(order -> order.spec().role() == role)
            // A child that sleeps may be unlisted; our books believe in it until its entry fills.
            .filter(order -> !StopCover.waits(order, scene.venue.open()))
            .map(Order::id)
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
  }

  /// Requests go out and answers come back, in some order; a share is lost on the way.
  private void carry(double share) {
    for (Instruction instruction : scene.take()) {
      ApprovedAction action = instruction.action();
      scene.submitted(action);
      double luck = random.nextDouble();
      if (luck > share / 2) {
        scene.venue.take(action);
      }
      if (luck <= share) {
        scene.venue.answers.clear();
        lose(action);
      }
    }
    if (random.nextBoolean()) {
      answers();
      stream(share);
    } else {
      stream(share);
      answers();
    }
  }

  private void answers() {
    while (!scene.venue.answers.isEmpty()) {
      scene.desk.accept(scene.venue.answers.pollFirst());
    }
  }

  private void stream(double share) {
    if (!up) {
      scene.venue.stream.clear();
    }
    if (random.nextDouble() < 3 * share) {
      // It comes with the next ones.
      return;
    }
    while (!scene.venue.stream.isEmpty()) {
      EngineEvent event = scene.venue.stream.pollFirst();
      scene.desk.accept(event);
      if (random.nextDouble() < share) {
        scene.desk.accept(event);
      }
    }
  }

  private void lose(ApprovedAction action) {
    lost++;
    switch (action) {
      case ApprovedOrder order -> order.orders().forEach(spec -> lose(spec.id()));
      case ApprovedCancel cancel -> lose(cancel.orderId());
      case ApprovedModify modify -> lose(modify.orderId());
      case ApprovedLeverage _, ApprovedMargin _ -> {}
    }
  }

  private void lose(ClientOrderId id) {
    scene.desk.accept(scene.venue.changed(id, new OrderEvent.Lost("no answer")));
  }

  /// As the execution service's look-ups do.
  private void lookUp() {
    for (Order order : scene.desk.snapshot().workingOrders()) {
      if (order.status() == OrderStatus.UNKNOWN) {
        List<EngineEvent> standing = scene.venue.standing(order.id());
        if (standing == null) {
          scene.desk.accept(
              scene.venue.changed(order.id(), new OrderEvent.NotPlaced("asked 3 times")));
        } else {
          standing.forEach(scene.desk::accept);
        }
      }
    }
  }

  private void settle() {
    up = true;
    scene.link(true);
    for (int i = 0; i < 30; i++) {
      carry(0);
      lookUp();
      scene.pass(1_000);
      scene.quote(Double.toString(price / 2.0));
      carry(0);
      scene.later(1).read();
      scene.desk.command(new DeskCommand.SeenDifferences());
    }
  }

  private void booksAreTheVenues() {
    assertThat(BooksCompare.cashGap(scene.desk.snapshot().balance(), scene.venue.account.balance()))
        .isEqualTo(Money.ZERO);
    assertThat(scene.view().differences())
        .as("every difference has an explanation")
        .noneMatch(Difference::serious);
    assertThat(scene.position().signed())
        .isEqualByComparingTo(scene.venue.account.position(SmallDesk.COIN.id()).signed());
    assertThat(scene.view().inStep()).isTrue();
    assertThat(scene.isComparing()).isFalse();
  }

  private void ordersAreTheVenues() {
    Set<String> theirs = new TreeSet<>();
    scene.venue.open().forEach(order -> theirs.add(text(order)));
    Set<String> ours = new TreeSet<>();
    scene.desk.snapshot().workingOrders().forEach(order -> ours.add(text(order)));
    for (VenueOrder external : scene.view().external()) {
      ours.add(text(scene.venue.orders.get(external.id())));
    }
    assertThat(ours).isEqualTo(theirs);
  }

  private static String text(Order order) {
    return order.id()
        + " "
        + order.spec().instrument()
        + " "
        + order.remaining()
        + " "
        + order.spec().trigger()
        + " "
        + order.venueOrderId();
  }

  /// Or they were opened elsewhere, which an alarm has told.
  private void oursAreProtected() {
    if (!scene.position().isFlat()) {
      boolean whole = StopCover.of(scene.position(), scene.desk.snapshot().workingOrders()).whole();
      assertThat(whole || !scene.texts(Notice.Kind.ALARM).isEmpty()).isTrue();
    }
  }
}
