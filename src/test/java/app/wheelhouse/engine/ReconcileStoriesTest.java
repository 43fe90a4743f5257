package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Our books are held against the venue's, and every difference is explained.
class ReconcileStoriesTest {
  private final RealScene scene = RealScene.calm();

  private List<Difference> differences() {
    return scene.view().differences();
  }

  private void agree() {
    assertThat(scene.desk.snapshot().balance()).isEqualTo(scene.venue.account.balance());
    assertThat(scene.desk.snapshot().account().positions().keySet())
        .isEqualTo(scene.venue.account.positions().keySet());
    scene
        .venue
        .account
        .positions()
        .forEach((id, theirs) ->
            assertThat(scene.desk.snapshot().account().position(id).signed())
                .isEqualByComparingTo(theirs.signed()));
  }

  private VenueReading with(Money balance, String signed) {
    VenueReading now = scene.venue.reading(SmallDesk.START);
    TreeMap<InstrumentId, VenueReading.Holding> holdings = new TreeMap<>();
    if (!signed.equals("0")) {
      holdings.put(
          SmallDesk.COIN.id(),
          new VenueReading.Holding(new BigDecimal(signed), Price.of("100"), 5));
    }
    return new VenueReading(
        now.account(),
        balance,
        holdings,
        now.orders(),
        now.fills(),
        now.funding(),
        now.moves(),
        now.leverage(),
        now.since(),
        now.time());
  }

  @Nested
  class AtTheStart {
    @Test
    void nothingNewIsOpenedUntilTheAccountWasCompared() {
      RealScene fresh =
          new RealScene(
              RealScene.setup().carried(RealScene.flat()), new ModelVenue(SmallDesk.START));
      assertThat(fresh.isComparing()).isTrue();
      assertThat(fresh.desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(fresh.desk.log.news(EngineNews.ReadingWanted.class)).hasSize(1);
      fresh.read();
      assertThat(fresh.isComparing()).as("without the stream").isTrue();
      fresh.linked();

      assertThat(fresh.desk.state()).isEqualTo(TradingState.ACTIVE);
      assertThat(fresh.view().inStep()).isTrue();
      assertThat(fresh.view().differences()).isEmpty();
      assertThat(fresh.desk.log.news(EngineNews.Compared.class)).isNotEmpty();
    }

    @Test
    void withoutARecordTheAccountIsTakenOverAsItIs() {
      ModelVenue venue = new ModelVenue(SmallDesk.START);
      venue.move("2500");
      ClientOrderId theirs = venue.external(Side.BUY, OrderType.LIMIT, "2", "100", false);
      venue.fill(theirs, Quantity.of("2"));
      venue.external(Side.SELL, OrderType.LIMIT, "2", "120", true);
      venue.stream.clear();
      RealScene fresh = new RealScene(RealScene.setup(), venue);
      fresh.later(1_000).linked();

      assertThat(fresh.desk.state()).isEqualTo(TradingState.ACTIVE);
      assertThat(fresh.desk.snapshot().balance()).isEqualTo(venue.account.balance());
      assertThat(fresh.position().signed()).isEqualByComparingTo("2");
      assertThat(fresh.position().averagePrice()).isEqualTo(Price.of("100"));
      assertThat(fresh.view().external()).hasSize(1);
      assertThat(fresh.view().unseen()).isZero();
      assertThat(fresh.desk.snapshot().trading().maxDrawdown()).isZero();
      assertThat(fresh.desk.snapshot().trading().dayStartEquity())
          .isEqualTo(fresh.desk.snapshot().equity());
      // The fill of before comes again by the stream: it is history.
      venue.fills.forEach(fill ->
          fresh.desk.accept(new EngineEvent.Reported(new ExecutionReport.FillReported(fill))));
      assertThat(fresh.position().signed()).isEqualByComparingTo("2");
      assertThat(fresh.desk.snapshot().exits()).hasSize(1);
    }

    /// The whole account moves from nothing to what it has: that is no drawdown and no loss.
    @Test
    void aSmallerAccountThanTheSessionWasMadeWithIsNoLoss() {
      ModelVenue venue = new ModelVenue(SmallDesk.START);
      venue.move("-9000");
      RealScene fresh = new RealScene(RealScene.setup(), venue);
      fresh.later(1_000).linked();

      assertThat(fresh.desk.snapshot().balance()).isEqualTo(Money.of(1_000));
      assertThat(fresh.desk.causes()).isEmpty();
    }

    @Test
    void aFillThatComesBeforeTheFirstReadingIsBookedAfterIt() {
      RealScene fresh = new RealScene(RealScene.setup(), new ModelVenue(SmallDesk.START));
      fresh.link(true).later(10);
      VenueReading before = fresh.venue.reading(SmallDesk.START);
      fresh.later(10);
      fresh.venue.fill(
          fresh.venue.external(Side.BUY, OrderType.LIMIT, "1", "100", false), Quantity.of("1"));
      fresh.arrive();
      assertThat(fresh.position().isFlat()).isTrue();
      fresh.give(before);

      assertThat(fresh.position().signed()).isEqualByComparingTo("1");
      assertThat(fresh.desk.snapshot().balance()).isEqualTo(fresh.venue.account.balance());
    }
  }

  @Nested
  class APosition {
    @Test
    void x12ThatDiffersIsTheVenuesAndBlocksUntilItIsSeen() {
      scene.hold();
      scene.later(RealScene.SETTLED).give(with(scene.venue.account.balance(), "0.5"));
      assertThat(scene.position().signed())
          .as("one reading is not enough")
          .isEqualByComparingTo("1");
      scene.later(1_000).give(with(scene.venue.account.balance(), "0.5"));

      assertThat(scene.position().signed()).isEqualByComparingTo("0.5");
      assertThat(differences())
          .singleElement()
          .satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Difference.Kind.POSITION);
            assertThat(found.serious()).isTrue();
            assertThat(found.what())
                .isEqualTo(
                    "Position of COIN: ours long 1 at 100, 5x; the venue's long 0.5 at 100, 5x");
          });
      assertThat(scene.desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(scene.view().unseen()).isEqualTo(1);
      assertThat(scene.desk.takesAClose()).isTrue();
      scene.desk.command(new DeskCommand.SeenDifferences());
      assertThat(scene.desk.state()).isEqualTo(TradingState.ACTIVE);
      assertThat(scene.desk.log.news(EngineNews.ReportApplied.class))
          .extracting(applied -> applied.report().getClass().getSimpleName())
          .contains("PositionCorrected");
    }

    @Test
    void thatTheVenueDoesNotHaveIsGoneWithItsPlan() {
      scene.hold();
      scene.later(RealScene.SETTLED).give(with(scene.venue.account.balance(), "0"));
      scene.later(1_000).give(with(scene.venue.account.balance(), "0"));

      assertThat(scene.position().isFlat()).isTrue();
      assertThat(scene.desk.snapshot().exits()).isEmpty();
    }

    @Test
    void isLeftAloneWhileAFillIsYoungerThanTheReading() {
      scene.later(10);
      VenueReading before = scene.venue.reading(SmallDesk.START);
      scene.later(5).hold();
      scene.give(before);

      assertThat(scene.position().signed()).isEqualByComparingTo("1");
      assertThat(differences()).isEmpty();
      assertThat(scene.view().inStep()).isFalse();
      assertThat(scene.isComparing()).isFalse();
      scene.pass(1_500);
      assertThat(scene.desk.log.news(EngineNews.ReadingWanted.class).getLast().why())
          .contains("while the account was read");
      scene.read();
      assertThat(scene.view().inStep()).isTrue();
    }
  }

  @Nested
  class Cash {
    @Test
    void thatNothingExplainsIsBookedAndAboveTheToleranceSerious() {
      Money more = scene.venue.account.balance().plus(Money.of("1.5"));
      scene.later(RealScene.SETTLED).give(with(more, "0"));
      scene.later(1_000).give(with(more, "0"));

      assertThat(scene.desk.snapshot().balance()).isEqualTo(more);
      assertThat(scene.view().unseen()).isEqualTo(1);
      assertThat(differences().getFirst().what())
          .isEqualTo("Cash: ours 10000.000000 USDC; the venue's 10001.5 USDC");
      assertThat(differences().getFirst().explanation())
          .isEqualTo("Nothing that the venue lists explains it; 1.500000 USDC is booked");
    }

    @Test
    void withinTheToleranceIsBookedAndExplainedWithoutAHalt() {
      Money less = scene.venue.account.balance().minus(Money.of("0.25"));
      scene.later(RealScene.SETTLED).give(with(less, "0"));
      scene.later(1_000).give(with(less, "0"));

      assertThat(scene.desk.snapshot().balance()).isEqualTo(less);
      assertThat(differences()).singleElement().matches(found -> !found.serious());
      assertThat(scene.desk.state()).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void ofAMillionthIsBookedWithoutAWord() {
      Money less = scene.venue.account.balance().minus(Money.of("0.000002"));
      scene.later(RealScene.SETTLED).give(with(less, "0"));

      assertThat(scene.desk.snapshot().balance()).isEqualTo(less);
      assertThat(differences()).singleElement();
      assertThat(scene.view().inStep()).isTrue();
    }

    @Test
    void thatWasDepositedIsBookedOnceAsSuchAndIsNoProfit() {
      scene.later(1_000);
      scene.venue.move("500");
      scene.later(RealScene.SETTLED).read().later(1_000).read();

      assertThat(scene.desk.snapshot().balance()).isEqualTo(Money.of(10_500));
      assertThat(scene.desk.snapshot().trading().dayStartEquity()).isEqualTo(Money.of(10_500));
      assertThat(differences()).hasSize(1);
      assertThat(scene.view().unseen()).isZero();
    }

    @Test
    void thatWasWithdrawnIsNoDrawdown() {
      scene.later(1_000);
      scene.venue.move("-5000");
      scene.later(RealScene.SETTLED).read();

      assertThat(scene.desk.causes()).isEmpty();
      assertThat(scene.desk.snapshot().trading().peak()).isEqualTo(5_000);
    }
  }

  @Test
  void fundingThatTheStreamDidNotBringIsBookedOnce() {
    scene.hold();
    scene.later(1_000);
    scene.venue.settleFunding("0.5");
    List<EngineEvent> late = List.copyOf(scene.venue.stream);
    scene.venue.stream.clear();
    scene.later(10_000).read();
    agree();
    assertThat(differences())
        .singleElement()
        .matches(found -> found.kind() == Difference.Kind.FUNDING);
    late.forEach(scene.desk::accept);
    scene.later(1_000).read();

    agree();
    assertThat(scene.desk.snapshot().account().funding()).isEqualTo(Money.of("0.5"));
  }

  @Nested
  class TheStream {
    @Test
    void thatGoesDownTakesOnlyReducingOrdersUntilAReadingOfAfterwards() {
      scene.hold();
      scene.later(1_000).link(false);
      assertThat(scene.desk.state()).isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(scene.texts(Notice.Kind.STATE).getLast())
          .isEqualTo(
              "Only reducing orders: the stream of fills and orders is down: the socket closed");
      scene.later(1_000);
      VenueReading during = scene.venue.reading(SmallDesk.START);
      scene.later(1_000).link(true).give(during);
      assertThat(scene.isComparing()).as("it says nothing of the gap").isTrue();
      scene.later(1_000).read();

      assertThat(scene.isComparing()).isFalse();
      assertThat(scene.view().linked()).isTrue();
    }

    @Test
    void thatMissedAFillGetsItFromTheReading() {
      scene.ticket(Side.BUY, "1", "99", "95").exchange();
      scene.link(false).later(1_000);
      scene.venue.fill(scene.order(OrderRole.ENTRY).id(), Quantity.of("0.3"));
      scene.venue.stream.clear();
      scene.later(10_000).link(true).later(10).read();

      agree();
      assertThat(scene.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
      assertThat(differences())
          .extracting(Difference::what)
          .containsExactly("A fill was not in our books: bought 0.3 COIN at 100");
      assertThat(scene.isComparing()).isFalse();
    }
  }

  @Nested
  class Orders {
    @Test
    void thatTheVenueDoesNotListAreAskedFor() {
      scene.ticket(Side.BUY, "1", "99", "95").exchange();
      Order entry = scene.order(OrderRole.ENTRY);
      scene.later(1_000);
      scene.venue.cancel(entry.id(), "by hand", scene.venue.stream);
      scene.venue.stream.clear();
      scene.later(RealScene.SETTLED).read();

      assertThat(scene.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.UNKNOWN);
      assertThat(scene.isComparing()).isFalse();
    }

    @Test
    void thatWereJustSentAreNotMissed() {
      VenueReading before = scene.venue.reading(SmallDesk.START);
      scene.ticket(Side.BUY, "1", "99", "95").exchange();
      scene.later(100).give(before);

      assertThat(scene.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void thatAreUnknownAndListedAreOpenAgain() {
      scene.hold();
      Order stop = scene.order(OrderRole.STOP);
      scene.desk.report(stop, new OrderEvent.Lost("gone"));
      scene.later(RealScene.SETTLED).read();

      assertThat(scene.working(OrderRole.STOP))
          .filteredOn(order -> order.id().equals(stop.id()))
          .singleElement()
          .matches(order -> order.status() == OrderStatus.ACCEPTED);
      assertThat(scene.desk.snapshot().exits().getFirst().unprotectedSince()).isZero();
    }

    @Test
    void thatWereChangedElsewhereStandAsTheVenueSays() {
      scene.hold();
      Order stop = scene.order(OrderRole.STOP);
      scene.venue.orders.put(
          stop.id(),
          scene
              .venue
              .orders
              .get(stop.id())
              .apply(
                  new OrderEvent.Amended(Quantity.of("1"), null, Price.of("96.5")),
                  scene.venue.now));
      scene.later(RealScene.SETTLED).read();

      assertThat(scene.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("96.5"));
      assertThat(differences().getLast().what()).endsWith("at the venue: 1 at 96.5");
    }

    @Test
    void thatHadEndedInOurBooksAndWorkAreCanceledWhenTheyWouldOpen() {
      scene.ticket(Side.BUY, "1", "99", "95").exchange();
      Order entry = scene.order(OrderRole.ENTRY);
      scene.desk.report(entry, new OrderEvent.Canceled("wrong"));
      scene.later(RealScene.SETTLED).read();

      assertThat(differences())
          .extracting(Difference::what)
          .contains("Buy 1 COIN at 99: ours canceled, the venue's open");
      scene.exchange();
      assertThat(scene.venue.isOpen(entry.id())).isFalse();
    }
  }

  @Test
  void anInstrumentThatIsNotTradedHereIsToldAndItsCashExplained() {
    InstrumentId other = InstrumentId.hyperliquid("ELSE");
    scene.later(1_000);
    Fill fill =
        new Fill(
            SmallDesk.ACCOUNT,
            "t900",
            ClientOrderId.ofVenue(7),
            other,
            Side.BUY,
            Price.of("10"),
            Quantity.of("3"),
            Money.of("5"),
            Liquidity.TAKER,
            scene.venue.now,
            1,
            false);
    scene.venue.account = scene.venue.account.apply(fill).after();
    scene.venue.fills.add(fill);
    scene.later(RealScene.SETTLED).read().later(1_000).read();

    assertThat(scene.desk.snapshot().balance()).isEqualTo(scene.venue.account.balance());
    assertThat(scene.view().unseen()).isZero();
    assertThat(differences())
        .extracting(Difference::kind)
        .contains(Difference.Kind.EXTERNAL, Difference.Kind.BALANCE);
  }

  /// The desk's clock never goes back; events that carry an earlier time are taken at the newest.
  @Test
  void c2AClockThatGoesBackAnHourChangesNothing() {
    scene.hold();
    scene.later(-3_600_000);
    scene.desk.tick();
    scene.venue.cancel(scene.order(OrderRole.STOP).id(), "by hand", scene.venue.stream);
    scene.arrive();
    scene.desk.later(3_600_000);
    scene.pass(2_500).exchange();

    assertThat(scene.working(OrderRole.STOP)).hasSize(1);
    scene.compare();
    agree();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aWishToReadIsNotRepeatedWithinASecond() {
    scene.hold();
    scene.desk.log.clear();
    for (int i = 0; i < 25; i++) {
      scene.later(100);
      VenueReading stale = scene.venue.reading(SmallDesk.START);
      scene.venue.fill(
          scene.venue.external(Side.BUY, OrderType.LIMIT, "0.1", "100", false), Quantity.of("0.1"));
      scene.arrive().give(stale);
    }

    assertThat(scene.desk.log.news(EngineNews.ReadingWanted.class)).hasSizeBetween(2, 3);
  }
}
