package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EngineDriverTest {
  @Nested
  class WhatComesFirst {
    @Test
    void runsDueScheduleEntriesInTimeOrderBeforeTheEvent() {
      SmallDesk desk = SmallDesk.at100(new Setup().clockTickMillis(1_000).cycleMillis(2_000));
      desk.log.clear();

      desk.later(3_500).quote("101");

      assertThat(desk.log.lines)
          .containsExactly(
              new TapLog.Line("ClockTick", SmallDesk.START + 1_000),
              new TapLog.Line("CycleDue", SmallDesk.START + 2_000),
              new TapLog.Line("ClockTick", SmallDesk.START + 2_000),
              new TapLog.Line("ClockTick", SmallDesk.START + 3_000),
              new TapLog.Line("Quote", SmallDesk.START + 3_500));
    }

    @Test
    void letsARequestArriveBetweenTheClockTicksOfItsTime() {
      SmallDesk desk = SmallDesk.at100(new Setup().clockTickMillis(100));
      desk.log.clear();
      desk.accept(toVenue(1, 250));

      desk.later(400).quote("100");

      assertThat(desk.log.lines)
          .containsSubsequence(
              new TapLog.Line("ToVenue", SmallDesk.START),
              new TapLog.Line("ClockTick", SmallDesk.START + 200),
              new TapLog.Line("AtVenue", SmallDesk.START + 250),
              new TapLog.Line("ClockTick", SmallDesk.START + 300),
              new TapLog.Line("Quote", SmallDesk.START + 400));
    }

    @Test
    void booksTheVenuesReportsBeforeTheEventThatMadeThem() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.log.clear();

      desk.later(1_000).quote("94");

      assertThat(desk.log.texts()).containsExactly("Triggered", "Fill", "Canceled", "Quote");
      assertThat(desk.log.lines).allMatch(line -> line.time() == desk.now);
    }

    @Test
    void takesWhatWasBornAfterTheEventInTheOrderOfBirth() {
      SmallDesk desk = SmallDesk.at100();
      desk.log.clear();

      desk.ticket(Side.BUY, "10", "95", "110");

      assertThat(desk.log.texts())
          .containsExactly(
              "Command",
              "Prepared",
              "Prepared",
              "Prepared",
              "Submitted",
              "Submitted",
              "Submitted",
              "ToVenue",
              "Accepted",
              "Accepted",
              "Accepted",
              "Fill",
              "AtVenue");
    }

    @Test
    void takesAPostForALaterTimeWhenThatTimeComes() {
      SmallDesk desk = SmallDesk.at100();
      desk.log.clear();
      desk.driver.post(new EngineEvent.ClockTick(SmallDesk.START + 700));
      assertThat(desk.driver.nextScheduled()).isEqualTo(SmallDesk.START + 700);

      desk.later(699).quote("100");
      desk.later(1).quote("100");

      assertThat(desk.log.texts()).containsExactly("Quote", "ClockTick", "Quote");
    }
  }

  @Nested
  class Requests {
    @Test
    void arriveInTheOrderOfSendingWhateverLatencyTheyDrew() {
      SmallDesk desk = SmallDesk.at100();
      desk.accept(toVenue(1, 500));
      desk.accept(toVenue(2, 50));
      desk.accept(toVenue(3, 700));
      desk.accept(toVenue(4, 0));
      desk.log.clear();

      desk.later(1_000).tick();

      assertThat(desk.log.events(EngineEvent.AtVenue.class))
          .containsExactly(atVenue(1, 500), atVenue(2, 500), atVenue(3, 700), atVenue(4, 700));
    }

    @Test
    void ofACancelNeverOvertakeTheirOrder() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());
      for (int i = 0; i < 20; i++) {
        desk.command(SmallDesk.ticketOf(Side.BUY, "1", "99", "95", null));
        desk.command(new DeskCommand.CancelEntries());
      }

      desk.later(10_000).tick();

      assertThat(desk.snapshot().workingOrders()).isEmpty();
      assertThat(desk.venue.working()).isEmpty();
      assertThat(desk.snapshot().endedOrders())
          .filteredOn(order -> order.spec().role() == OrderRole.ENTRY)
          .hasSize(20)
          .allMatch(order -> order.note().equals("canceled"));
    }
  }

  @Nested
  class Time {
    @Test
    void neverGoesBackWithTheEventsOfASlowFeed() {
      SmallDesk desk = SmallDesk.at100(new Setup().clockTickMillis(1_000));
      desk.later(5_000).quote("100");
      desk.log.clear();

      desk.later(-4_000).quote("101");
      desk.tick();
      desk.later(4_200).quote("102");

      assertThat(desk.log.lines)
          .containsExactly(
              new TapLog.Line("Quote", SmallDesk.START + 5_000),
              new TapLog.Line("ClockTick", SmallDesk.START + 5_000),
              new TapLog.Line("Quote", SmallDesk.START + 5_200));
    }

    @Test
    void stillRunsWhatIsDueWhenAnOldEventComes() {
      SmallDesk desk = SmallDesk.at100();
      desk.later(5_000).quote("100");
      desk.accept(toVenue(1, 0));

      desk.later(-1_000).quote("100");

      assertThat(desk.log.events(EngineEvent.AtVenue.class)).hasSize(1);
      assertThat(desk.driver.time()).isEqualTo(SmallDesk.START + 5_000);
    }

    @Test
    void ofHistoryStartsNeitherCyclesNorTicks() {
      SmallDesk desk = new SmallDesk(new Setup().clockTickMillis(1_000).cycleMillis(1_000));

      desk.accept(
          new EngineEvent.History(
              SmallDesk.COIN.id(), BarSpec.of(Timeframe.M1), List.of(), SmallDesk.START));

      assertThat(desk.driver.nextScheduled()).isEqualTo(Long.MAX_VALUE);
      desk.later(300).quote("100");
      assertThat(desk.driver.nextScheduled()).isEqualTo(SmallDesk.START + 1_000);
    }
  }

  private static EngineEvent toVenue(long number, long delay) {
    return new EngineEvent.ToVenue(cancel(number), delay, SmallDesk.START);
  }

  private static EngineEvent.AtVenue atVenue(long number, long delay) {
    return new EngineEvent.AtVenue(cancel(number), SmallDesk.START + delay);
  }

  private static VenueRequest cancel(long number) {
    return new VenueRequest.Cancel(
        ClientOrderId.derive(SmallDesk.ACCOUNT, "none", number, OrderRole.ENTRY));
  }
}
