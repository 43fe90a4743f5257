package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManualStoriesTest {
  @Nested
  class Tickets {
    @Test
    void buyWithAStopThatIsHitAndEndWithExactlyTheseCents() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", "110");
      assertThat(desk.snapshot().balance()).isEqualTo(Money.of("9999.549955"));
      // Mark 100, cost 100.01.
      assertThat(desk.snapshot().unrealised()).isEqualTo(Money.of("-0.1"));

      desk.later(60_000).quote("95");

      // 949.90 - 1000.10 = -50.20; fees 0.450045 + 0.427455.
      assertThat(desk.snapshot().account().realised()).isEqualTo(Money.of("-50.2"));
      assertThat(desk.snapshot().account().fees()).isEqualTo(Money.of("0.8775"));
      assertThat(desk.snapshot().balance()).isEqualTo(Money.of("9948.9225"));
      assertThat(desk.snapshot().trades().getFirst().net()).isEqualTo(Money.of("-51.0775"));
    }

    @Test
    void withoutAStopGetTheDefaultOne() {
      SmallDesk desk = SmallDesk.at100();

      desk.ticket(Side.BUY, "1", null, null);

      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("95"));
    }

    @Test
    void restAtALimitUntilTheMarketComes() {
      SmallDesk desk = SmallDesk.at100();
      desk.command(SmallDesk.ticketOf(Side.BUY, "10", "99", "95", "110"));
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.ACCEPTED);

      desk.later(1_000).quote("98.9");

      assertThat(desk.position().averagePrice()).isEqualTo(Price.of("99"));
      assertThat(desk.snapshot().account().fees()).isEqualTo(Money.of("0.1485"));
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void thatAreDeniedStayInTheLedgerWithTheirReason() {
      SmallDesk desk = SmallDesk.at100();

      desk.ticket(Side.BUY, "10", "101", null);

      Order denied = desk.order(OrderRole.ENTRY);
      assertThat(denied.status()).isEqualTo(OrderStatus.DENIED);
      assertThat(denied.spec().quantity()).isEqualTo(Quantity.of("10"));
      assertThat(denied.note()).contains("stop of a long must be below");
      assertThat(desk.snapshot().workingOrders()).isEmpty();
    }

    @Test
    void areLeftToTheTraderUntilTheyAreFlat() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", "110");

      desk.decide(new Decision.Close(desk.header(0.9)));

      assertThat(desk.position().isLong()).isTrue();
      assertThat(desk.snapshot().decisions().getLast().disposition())
          .isEqualTo(new DecisionRecord.Ignored("opened by hand, so it is left to you"));

      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
      desk.later(15 * 60_000).quote("100");
      desk.decideOpen(Side.BUY, "95", "110");
      assertThat(desk.snapshot().decisions().getLast().disposition())
          .isInstanceOf(DecisionRecord.Acted.class);
      desk.later(60_000).quote("100");
      desk.decide(new Decision.Close(desk.header(0.9)));
      assertThat(desk.position().isFlat()).isTrue();
    }

    @Test
    void forAnUnknownInstrumentAreRefused() {
      SmallDesk desk = SmallDesk.at100();

      desk.command(
          new DeskCommand.SubmitTicket(
              SmallDesk.coin("ELSE").id(), Side.BUY, Quantity.of("1"), null, null, null, 5));

      assertThat(desk.snapshot().endedOrders()).isEmpty();
      assertThat(desk.log.news)
          .containsExactly(
              new EngineNews.RequestRefused(
                  "the order", "this session does not trade ELSE", SmallDesk.START));
    }

    @Test
    void againstAPositionAreDenied() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", null);

      desk.ticket(Side.SELL, "4", "105", null);

      assertThat(desk.order(OrderRole.ENTRY).note()).contains("close it first");
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void workWithAutoTradingOff() {
      SmallDesk desk = SmallDesk.at100(new Setup().auto(false));

      desk.ticket(Side.BUY, "10", "95", null);

      assertThat(desk.position().isFlat()).isFalse();
    }
  }

  @Nested
  class Closing {
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            25, 2.5, 7.503
            50, 5.001, 5.002
            99, 9.902, 0.101
            100, 10.003, 0
            1, 0.1, 9.903
            """)
    void closesTheShareInWholeLotsAndFitsTheStop(int percent, String part, String rest) {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10.003", "95", "110");

      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), percent));

      assertThat(desk.order(OrderRole.EXIT).filled()).isEqualTo(Quantity.of(part));
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of(rest));
      if (percent < 100) {
        assertThat(desk.order(OrderRole.STOP).spec().quantity()).isEqualTo(Quantity.of(rest));
        assertThat(desk.order(OrderRole.TARGET).spec().quantity()).isEqualTo(Quantity.of(rest));
      } else {
        assertThat(desk.snapshot().workingOrders()).isEmpty();
      }
    }

    @Test
    void inStepsRealisesEachPartAndOneRoundTrip() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", null);
      desk.later(1_000).quote("102");
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 50));
      assertThat(desk.snapshot().account().realised()).isEqualTo(Money.of("9.9"));
      assertThat(desk.snapshot().trades()).isEmpty();

      desk.later(1_000).quote("104");
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));

      assertThat(desk.snapshot().account().realised()).isEqualTo(Money.of("29.8"));
      assertThat(desk.snapshot().trades()).hasSize(1);
      assertThat(desk.snapshot().trades().getFirst().realised()).isEqualTo(Money.of("29.8"));
      assertThat(desk.snapshot().trades().getFirst().exit()).isEqualTo(Price.of("102.99"));
    }

    @Test
    void ofNothingDoesNothing() {
      SmallDesk desk = SmallDesk.at100();

      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));

      assertThat(desk.snapshot().endedOrders()).isEmpty();
    }

    @Test
    void twiceInFlightClosesOnceAndLeavesNothing() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());
      desk.ticket(Side.BUY, "10", "95", null);
      desk.later(1_000).quote("100");
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));

      desk.later(2_000).quote("100");

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.venue.account().positions()).isEmpty();
      assertThat(desk.snapshot().fills()).hasSize(2);
      assertThat(desk.status(OrderRole.EXIT)).isEqualTo(OrderStatus.REJECTED);
    }
  }

  @Nested
  class Canceling {
    @Test
    void endsTheEntryAndItsSleepingChildren() {
      SmallDesk desk = SmallDesk.at100();
      desk.command(SmallDesk.ticketOf(Side.BUY, "10", "99", "95", "110"));

      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.ENTRY).id()));

      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.CANCELED);
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.CANCELED);
      assertThat(desk.status(OrderRole.TARGET)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void ofEntriesLeavesWhatProtects() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.command(SmallDesk.ticketOf(Side.BUY, "5", "99", "95", null));

      desk.command(new DeskCommand.CancelEntries());

      assertThat(desk.snapshot().workingOrders())
          .extracting(order -> order.spec().role())
          .containsExactlyInAnyOrder(OrderRole.STOP, OrderRole.TARGET);
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void ofAnEndedOrderDoesNothing() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", null);
      desk.log.clear();

      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.ENTRY).id()));

      assertThat(desk.log.texts()).containsExactly("Command");
    }
  }

  @Nested
  class Races {
    @Test
    void ofAPartialFillAndACancelLeaveTheFilledPartProtected() {
      SmallDesk desk = SmallDesk.at100();
      desk.command(SmallDesk.ticketOf(Side.BUY, "10", "99", "95", "110"));
      desk.later(1_000).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 99, 4));
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.PARTIALLY_FILLED);

      desk.command(new DeskCommand.CancelEntries());

      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.CANCELED);
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("4"));
      assertThat(desk.order(OrderRole.STOP).spec().quantity()).isEqualTo(Quantity.of("4"));
      assertThat(desk.order(OrderRole.TARGET).spec().quantity()).isEqualTo(Quantity.of("4"));
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void ofAFillAndACancelOnItsWayEndFilledWithoutAnError() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());
      desk.command(SmallDesk.ticketOf(Side.BUY, "10", "99", "95", "110"));
      desk.later(1_000).quote("100");
      desk.command(new DeskCommand.CancelEntries());
      desk.later(10).quote("98.9");
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);

      desk.later(1_000).quote("98.9");

      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("10"));
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
      assertThat(desk.snapshot().counts().refusedReports()).isZero();
    }
  }

  @Nested
  class Exposure {
    @Test
    void countsEntriesThatWorkButHaveNotFilled() {
      // 20 % of 10,000 may be margin of one instrument: 100 coins at 99 and 5 times leverage are
      // 19.8.
      SmallDesk desk = SmallDesk.at100();
      desk.command(SmallDesk.ticketOf(Side.BUY, "75", "99", "98", null));

      desk.command(SmallDesk.ticketOf(Side.BUY, "75", "99", "98", null));

      assertThat(desk.order(OrderRole.ENTRY).spec().quantity()).isLessThan(Quantity.of("30"));
      desk.later(1_000).quote("98.9");
      assertThat(desk.position().cost()).isLessThanOrEqualTo(Money.of(10_000));
    }
  }

  @Nested
  class MovingTheStop {
    @Test
    void leavesTheStopOfAnEntryThatWaits() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.command(SmallDesk.ticketOf(Side.BUY, "5", "98", "94", "110"));

      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("97")));

      assertThat(desk.snapshot().workingOrders())
          .filteredOn(order -> order.spec().role() == OrderRole.STOP)
          .extracting(order -> order.spec().trigger())
          .containsExactlyInAnyOrder(Price.of("97"), Price.of("94"));
    }

    @Test
    void closerIsDoneAtTheVenue() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", null);

      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("98")));

      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("98"));
      desk.later(1_000).quote("97.9");
      assertThat(desk.position().isFlat()).isTrue();
    }

    @Test
    void furtherThanTheLossAllowsIsDeniedWithASentence() {
      // 95 coins at 100: a stop at 94 would lose some 6 % of 10,000.
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "95", "97", null);
      assertThat(desk.position().quantity()).isGreaterThan(Quantity.of("90"));

      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("94")));

      assertThat(desk.log.news)
          .filteredOn(news -> news instanceof EngineNews.RequestRefused)
          .singleElement()
          .satisfies(news ->
              assertThat(((EngineNews.RequestRefused) news).reason()).endsWith("leave it closer."));
      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("97"));
      assertThat(desk.log.events(EngineEvent.ToVenue.class))
          .noneMatch(sent -> sent.request() instanceof VenueRequest.Modify);
    }

    @Test
    void withoutAPositionDoesNothing() {
      SmallDesk desk = SmallDesk.at100();

      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("98")));

      assertThat(desk.log.events(EngineEvent.ToVenue.class)).isEmpty();
    }
  }

  @Nested
  class TheDay {
    private static final long MIDNIGHT = SmallDesk.START + 14 * 3_600_000L;

    @Test
    void beginsAnewAtMidnightWithTheEquityOfTheLastMark() {
      SmallDesk desk = SmallDesk.at100();
      assertThat(desk.snapshot().trading().dayStartEquity()).isEqualTo(Money.of(10_000));
      desk.ticket(Side.BUY, "10", "95", null);
      desk.later(60_000).quote("103");
      Money before = desk.snapshot().equity();
      desk.now = MIDNIGHT - 1;
      desk.tick();
      assertThat(desk.snapshot().trading().dayStartEquity()).isEqualTo(Money.of(10_000));

      desk.now = MIDNIGHT;
      desk.quote("110");

      assertThat(desk.snapshot().trading().dayStartEquity()).isEqualTo(before);
      assertThat(desk.snapshot().equity()).isEqualTo(before.plus(Money.of(70)));
    }

    @Test
    void thatLostItsLimitTakesNoEntryUntilTheNext() {
      SmallDesk desk = SmallDesk.at100(new Setup().limits(l -> l.maxDailyLossShare("0.001")));
      desk.ticket(Side.BUY, "10", "95", null);
      desk.later(1_000).quote("94");
      desk.ticket(Side.BUY, "1", "90", null);
      assertThat(desk.order(OrderRole.ENTRY).note()).contains("next trading day");

      desk.now = MIDNIGHT;
      desk.quote("94");
      desk.ticket(Side.BUY, "1", "90", null);

      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("1"));
    }
  }

  @Test
  void drawdownFollowsEveryMark() {
    SmallDesk desk = SmallDesk.at100();
    desk.ticket(Side.BUY, "50", "90", null);
    desk.later(1_000).quote("110");
    double peak = desk.snapshot().equity().toDouble();
    desk.later(1_000).quote("99");
    double trough = desk.snapshot().equity().toDouble();
    desk.later(1_000).quote("105");

    DeskSnapshot.Trading trading = desk.snapshot().trading();
    assertThat(trading.peak()).isEqualTo(peak);
    assertThat(trading.maxDrawdown()).isEqualTo((peak - trough) / peak);
    assertThat(trading.state()).isEqualTo(TradingState.ACTIVE);
  }
}
