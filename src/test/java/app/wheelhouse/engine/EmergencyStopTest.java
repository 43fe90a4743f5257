package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.DecisionRecord.Acted;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EmergencyReport.Kind;
import app.wheelhouse.engine.EmergencyReport.Outcome;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyStopTest {
  private static SmallDesk inTheMarket(Setup setup) {
    SmallDesk desk = SmallDesk.at100(setup);
    desk.ticket(Side.BUY, "10", "95", "110");
    desk.later(1_000).quote("100");
    desk.command(SmallDesk.ticketOf(Side.BUY, "5", "99", "95", null));
    desk.later(1_000).quote("100");
    assertThat(desk.snapshot().workingOrders()).hasSize(4);
    return desk;
  }

  private static SmallDesk stop(SmallDesk desk) {
    return desk.command(new DeskCommand.EmergencyStop("a test"));
  }

  @Nested
  class Pressed {
    @Test
    void haltsAtOnceAndSwitchesAutoTradingOff() {
      SmallDesk desk = stop(inTheMarket(new Setup().slow()));

      assertThat(desk.snapshot().trading().state()).isEqualTo(TradingState.HALTED);
      assertThat(desk.snapshot().trading().autoTrading()).isFalse();
      assertThat(desk.snapshot().trading().reason()).isEqualTo("a test");
      assertThat(desk.log.news(EngineNews.StateChanged.class)).hasSize(1);
    }

    @Test
    void endsFlatWithoutAnyOrderLeft() {
      SmallDesk desk = stop(inTheMarket(new Setup()));

      desk.later(5_000).quote("100");

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.snapshot().workingOrders()).isEmpty();
      assertThat(desk.venue.working()).isEmpty();
      assertThat(desk.snapshot().emergency()).isNotNull();
      assertThat(desk.snapshot().emergency().flat()).isTrue();
      assertThat(desk.snapshot().trading().state()).isEqualTo(TradingState.HALTED);
    }

    @Test
    void closesReduceOnly() {
      SmallDesk desk = stop(inTheMarket(new Setup()));

      assertThat(desk.order(OrderRole.EXIT).spec().reduceOnly()).isTrue();
      assertThat(desk.order(OrderRole.EXIT).filled()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void keepsTheStopUntilThePositionIsGone() {
      SmallDesk desk = stop(inTheMarket(new Setup().slow()));

      long flatAt = -1;
      for (int i = 0; i < 60 && flatAt < 0; i++) {
        if (desk.position().isFlat()) {
          flatAt = desk.now;
        } else {
          assertThat(desk.snapshot().workingOrders())
              .anyMatch(order ->
                  order.spec().role() == OrderRole.STOP
                      && order.filled().isZero()
                      && order.spec().quantity().equals(Quantity.of("10")));
        }
        desk.later(50).tick();
      }
      assertThat(flatAt).isPositive();
      // Nobody asked for the stop's cancel: the venue ended it with the position.
      assertThat(
              desk.log.events(EngineEvent.ToVenue.class).stream()
                  .map(EngineEvent.ToVenue::request)
                  .filter(VenueRequest.Cancel.class::isInstance)
                  .map(request -> ((VenueRequest.Cancel) request).order()))
          .doesNotContain(firstStop(desk).id());
    }

    @Test
    void withAPositionAloneIsNotDoneBeforeItIsClosed() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.later(1_000).quote("100");

      stop(desk);

      assertThat(desk.snapshot().emergency().flat()).isFalse();
      assertThat(desk.log.events(EngineEvent.ToVenue.class))
          .noneMatch(sent -> sent.request() instanceof VenueRequest.Cancel);
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
      desk.later(5_000).quote("100");
      assertThat(desk.snapshot().emergency().flat()).isTrue();
      assertThat(desk.snapshot().workingOrders()).isEmpty();
    }

    @Test
    void saysStepByStepWhatBecameOfEachThing() {
      SmallDesk desk = inTheMarket(new Setup());
      stop(desk);
      desk.later(5_000).quote("100");

      assertThat(desk.snapshot().emergency().startedAt()).isEqualTo(SmallDesk.START + 2_000);
      assertThat(EmergencyLines.of(desk))
          .containsExactly(
              "Trading: halted: a test",
              "Entry, buy 5 COIN at 99: canceled",
              "Long 10 COIN: closed at 99.99",
              "Account: flat: no position and no entry is left");
      assertThat(desk.snapshot().emergency().steps())
          .extracting(EmergencyReport.Step::kind)
          .containsExactly(Kind.HALT, Kind.CANCEL_ENTRY, Kind.CLOSE, Kind.VERIFY);
      assertThat(desk.snapshot().emergency().steps())
          .allMatch(step -> step.outcome() == Outcome.DONE);
      assertThat(desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.EMERGENCY);
    }

    @Test
    void saysNothingTwiceWhileItWaits() {
      // Nothing comes back from this venue: the close never fills.
      SmallDesk desk = inTheMarket(new Setup());
      desk.engine.connect(_ -> {});
      stop(desk);

      for (int i = 0; i < 100; i++) {
        desk.later(1_000).quote("100");
      }

      List<String> said = EmergencyLines.of(desk);
      assertThat(desk.snapshot().emergency().flat()).isFalse();
      assertThat(said)
          .containsExactly(
              "Trading: halted: a test",
              "Entry, buy 5 COIN at 99: canceling (accepted)",
              "Long 10 COIN: waiting for the close at 99.99 (approved)",
              "Account: 1 position and 1 entry left");
    }

    @Test
    void withNothingOpenIsDoneAtOnce() {
      SmallDesk desk = stop(SmallDesk.at100());

      assertThat(desk.snapshot().emergency().flat()).isTrue();
      assertThat(desk.driver.nextScheduled()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void twiceStillEndsFlat() {
      SmallDesk desk = stop(stop(inTheMarket(new Setup().slow())));

      desk.later(10_000).tick();

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.snapshot().workingOrders()).isEmpty();
      assertThat(desk.snapshot().fills()).hasSize(2);
      assertThat(desk.snapshot().emergency().flat()).isTrue();
    }

    @Test
    void triesAgainWhenTheCloseFoundNothing() {
      SmallDesk desk = inTheMarket(new Setup());
      stopWithLostClose(desk);
      assertThat(desk.position().isFlat()).isFalse();

      desk.later(2_000).quote("100");

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.snapshot().emergency().flat()).isTrue();
    }

    /// The close is canceled on its way, as a journal or a venue might do.
    private void stopWithLostClose(SmallDesk desk) {
      desk.engine.connect(instruction -> {
        if (instruction.action() instanceof ApprovedOrder order) {
          desk.driver.post(
              new EngineEvent.Reported(
                  new ExecutionReport.OrderChanged(
                      SmallDesk.ACCOUNT,
                      order.entry().id(),
                      new OrderEvent.Canceled("lost"),
                      desk.driver.time())));
        }
      });
      stop(desk);
      desk.reconnect();
    }
  }

  @Nested
  class WhileHalted {
    @Test
    void entriesAreDenied() {
      SmallDesk desk = stop(SmallDesk.at100());

      desk.ticket(Side.BUY, "1", "95", null);

      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.DENIED);
      assertThat(desk.position().isFlat()).isTrue();
    }

    @Test
    void autoTradingCannotBeSwitchedOn() {
      SmallDesk desk = stop(SmallDesk.at100());

      desk.command(new DeskCommand.StartAutoTrading());

      assertThat(desk.snapshot().trading().autoTrading()).isFalse();
    }

    @Test
    void tradingIsResumedOnlyDeliberatelyAndAutoTradingStaysOff() {
      SmallDesk desk = stop(SmallDesk.at100());

      desk.command(new DeskCommand.ResumeTrading("all is well"));

      assertThat(desk.snapshot().trading().state()).isEqualTo(TradingState.ACTIVE);
      assertThat(desk.snapshot().trading().autoTrading()).isFalse();
      desk.ticket(Side.BUY, "1", "95", null);
      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("1"));
      desk.command(new DeskCommand.StartAutoTrading());
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
      // The instrument rests after a trade.
      desk.later(15 * 60_000).quote("100");
      desk.decideOpen(Side.BUY, "95", "110");
      assertThat(desk.lastDisposition()).isInstanceOf(Acted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 50, 99, 100, 150, 200, 250, 299, 300, 301, 450, 600})
  void withAnEntryStillInFlightEndsFlat(long after) {
    SmallDesk desk = SmallDesk.at100(new Setup().slow());
    desk.ticket(Side.BUY, "10", "95", "110");
    desk.later(after).tick();

    stop(desk);
    for (int i = 0; i < 100; i++) {
      desk.later(100).quote("100");
    }

    assertThat(desk.position().isFlat()).isTrue();
    assertThat(desk.venue.account().positions()).isEmpty();
    assertThat(desk.venue.working()).isEmpty();
    assertThat(desk.snapshot().workingOrders()).isEmpty();
    assertThat(desk.snapshot().emergency().flat()).isTrue();
  }

  @Test
  void endsFlatInEveryInstrument() {
    SmallDesk desk = SmallDesk.at100();
    desk.accept(SmallDesk.quote(SmallDesk.OTHER, desk.now, 50));
    desk.ticket(Side.BUY, "10", "95", null);
    desk.command(
        new DeskCommand.SubmitTicket(
            SmallDesk.OTHER.id(), Side.SELL, Quantity.of("8"), null, Price.of("55"), null, 5));
    assertThat(desk.snapshot().account().positions()).hasSize(2);

    stop(desk).later(3_000).tick();

    assertThat(desk.snapshot().account().positions()).isEmpty();
    assertThat(EmergencyLines.of(desk))
        .contains("Long 10 COIN: closed at 99.99", "Short 8 OTHER: closed at 50.01");
  }

  private static Order firstStop(SmallDesk desk) {
    return desk.snapshot().endedOrders().stream()
        .filter(order -> order.spec().role() == OrderRole.STOP)
        .filter(order -> order.createdAt() == SmallDesk.START)
        .findFirst()
        .orElseThrow();
  }
}
