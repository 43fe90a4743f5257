package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Positions that were there before the session: what protects them, and since when nothing does.
class BareBeforeStoriesTest {
  private final ModelVenue venue = new ModelVenue(SmallDesk.START);

  private ClientOrderId elsewhere(Side side, OrderType type, String size, String at, boolean less) {
    ClientOrderId id = venue.external(side, type, size, at, less);
    venue.stream.clear();
    return id;
  }

  private void boughtElsewhere() {
    venue.fill(elsewhere(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    venue.stream.clear();
  }

  /// A first session on the account, `millis` later; nothing is read yet.
  private RealScene first(long millis) {
    RealScene scene = new RealScene(RealScene.setup(), venue);
    return scene.later(millis).quote("100").link(true).later(10);
  }

  /// The session after one that ended `millis` ago with what the venue has open; nothing is read
  /// yet.
  private RealScene next(RealScene before, long millis, boolean foreign) {
    DeskSnapshot end = before.desk.snapshot();
    long back = before.desk.now - SmallDesk.START + millis;
    TreeMap<InstrumentId, Position> positions = new TreeMap<>();
    end.account().positions().forEach((id, held) -> positions.put(id, earlier(held, back)));
    TreeSet<InstrumentId> left = new TreeSet<>();
    if (foreign) {
      left.add(SmallDesk.COIN.id());
    }
    Carried.Books books =
        new Carried.Books(
            end.balance(),
            positions,
            end.workingOrders(),
            end.fills().stream().map(Fill::tradeId).toList(),
            left,
            left,
            null,
            before.desk.now - back);
    return new RealScene(
        RealScene.setup().session("s2").carried(RealScene.carried(books)).deposit(books.balance()),
        before.venue);
  }

  private static Position earlier(Position held, long millis) {
    Price average = held.averagePrice();
    return Position.held(
        held.instrument(),
        held.signed(),
        average == null ? Price.of("1") : average,
        held.leverage(),
        held.trip().openedAt() - millis);
  }

  private static ExitView exit(RealScene scene) {
    return scene.desk.snapshot().exits().getFirst();
  }

  private static Extremes extremes(RealScene scene) {
    return scene.desk.snapshot().protection().extremes();
  }

  @Test
  void countsFromTheFillWhereTheVenueListsIt() {
    boughtElsewhere();
    RealScene scene = first(41_000).read().pass(2_000);

    assertThat(exit(scene).unprotectedMillis()).isEqualTo(43_010);
    assertThat(exit(scene).unprotectedLonger()).isFalse();
    assertThat(extremes(scene).unprotectedMillis()).isEqualTo(43_010);
    assertThat(extremes(scene).unprotectedLonger()).isFalse();
    assertThat(scene.desk.sent).as("the guard's time begins with the session").isEmpty();
  }

  @Test
  void countsFromTheFillThatBeganItNotFromOneThatAddedToIt() {
    boughtElsewhere();
    venue.now += 30_000;
    boughtElsewhere();
    RealScene scene = first(40_000).read().pass(1_000);

    assertThat(scene.position().quantity()).isEqualTo(Quantity.of("2"));
    assertThat(exit(scene).unprotectedMillis()).isEqualTo(41_010);
  }

  @Test
  void saysThatItIsTheLeastWhereTheFillIsTooOldToBeListed() {
    boughtElsewhere();
    RealScene scene = first(3_600_000);
    scene.give(venue.reading(scene.desk.now - 120_000)).pass(2_000);

    assertThat(exit(scene).unprotectedMillis()).isEqualTo(2_000);
    assertThat(exit(scene).unprotectedLonger()).isTrue();
    assertThat(extremes(scene).unprotectedLonger()).isTrue();
  }

  @Test
  void oneThatTheRecordHasBareCountsFromTheRecordsEnd() {
    RealScene before = RealScene.calm();
    before.hold();
    before.venue.cancel(before.order(OrderRole.STOP).id(), "by hand", before.venue.stream);
    before.arrive();
    RealScene scene = next(before, 43_000, false);
    scene.linked().pass(250);

    assertThat(exit(scene).unprotectedMillis()).isEqualTo(43_260);
    assertThat(scene.desk.sent).as("not closed for what was before: a stop comes first").isEmpty();
    scene.pass(2_000);
    assertThat(scene.take())
        .extracting(sent -> ((ApprovedOrder) sent.action()).entry().role())
        .containsExactly(OrderRole.STOP);
  }

  @Test
  void oneWhoseStopWentWhileNobodyLookedIsLonger() {
    RealScene before = RealScene.calm();
    before.hold();
    Order stop = before.order(OrderRole.STOP);
    RealScene scene = next(before, 43_000, false);
    venueCancels(scene, stop);
    scene.later(RealScene.SETTLED).linked().pass(1_000);

    assertThat(exit(scene).unprotectedMillis()).isEqualTo(1_000);
    assertThat(exit(scene).unprotectedLonger()).isTrue();
  }

  private static void venueCancels(RealScene scene, Order stop) {
    scene.venue.cancel(stop.id(), "by hand", scene.venue.stream);
    scene.venue.stream.clear();
  }

  @Test
  void protectedPositionsHaveNoSecondsFromBefore() {
    RealScene before = RealScene.calm();
    before.hold();
    RealScene scene = next(before, 43_000, false);
    scene.linked().pass(1_000);

    assertThat(exit(scene).unprotectedMillis()).isZero();
    assertThat(exit(scene).unprotectedLonger()).isFalse();
    assertThat(extremes(scene).unprotectedMillis()).isZero();
  }

  /// Placed by hand, by an earlier data directory, in another mode: the first reading lists them
  /// all alike.
  @Test
  void stopsThatThisDeskDidNotPlaceProtectFromTheFirstReadingOn() {
    boughtElsewhere();
    elsewhere(Side.SELL, OrderType.STOP_MARKET, "0.6", "95", true);
    elsewhere(Side.SELL, OrderType.STOP_LIMIT, "0.4", "94", true);
    RealScene scene = first(41_000).read().pass(15_000);

    assertThat(exit(scene).unprotectedSince()).isZero();
    assertThat(exit(scene).unprotectedMillis()).isZero();
    assertThat(exit(scene).elsewhere()).isEqualTo(Quantity.of("1"));
    assertThat(scene.texts(Notice.Kind.ALARM)).isEmpty();
    assertThat(extremes(scene).unprotectedMillis()).isZero();
    assertThat(scene.view().external()).as("left alone").hasSize(2);
    assertThat(scene.view().differences())
        .filteredOn(found -> found.kind() == Difference.Kind.EXTERNAL)
        .extracting(Difference::explanation)
        .containsOnly(
            "It protects the position of COIN and is neither moved nor canceled here; adopt it to"
                + " change it here");
  }

  @Test
  void ofAPartTheTraderHearsHowMuch() {
    boughtElsewhere();
    elsewhere(Side.SELL, OrderType.STOP_MARKET, "0.6", "95", true);
    RealScene scene = first(41_000).read().pass(3_000);

    assertThat(scene.texts(Notice.Kind.ALARM))
        .singleElement()
        .asString()
        .startsWith(
            "Long 1 COIN was opened elsewhere and stops at the venue protect only 0.6 of it");
  }

  @Test
  void whatIsCarriedOverWasProtectedByThemWhileTheAccountWasNotRead() {
    RealScene before = RealScene.calm().later(10);
    before.venue.fill(
        before.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
    before.venue.now = SmallDesk.START - 60_000;
    before.venue.external(Side.SELL, OrderType.STOP_MARKET, "1", "95", true);
    before.venue.now = before.desk.now;
    before.exchange();
    RealScene scene = next(before, 60_000, true);
    scene.pass(5_000).linked().pass(1_000);

    assertThat(exit(scene).unprotectedMillis()).isZero();
    assertThat(extremes(scene).unprotectedMillis()).isZero();
    assertThat(scene.texts(Notice.Kind.ALARM)).isEmpty();
  }

  @Test
  void aFillThatAReadingBringsLateCountsFromItsTime() {
    RealScene scene = RealScene.calm().later(10);
    ClientOrderId id = scene.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false);
    scene.venue.fill(id, Quantity.of("1"));
    scene.venue.stream.clear();
    scene.later(30_000).read().pass(1_000);

    Position position = scene.position();
    assertThat(position.quantity()).isEqualTo(Quantity.of("1"));
    assertThat(exit(scene).unprotectedMillis()).isEqualTo(31_000);
    assertThat(exit(scene).unprotectedLonger()).isFalse();
  }
}
