package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.engine.EmergencyReport.Kind;
import app.wheelhouse.engine.EmergencyReport.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How the emergency stop gets out: at the touch first, then through the market, whatever is down.
class EmergencyStoriesTest {
  private final HandDesk desk =
      new HandDesk(HandDesk.roomy()).hold(SmallDesk.COIN, Side.BUY, "10", 5);

  private HandDesk press() {
    return desk.command(new DeskCommand.EmergencyStop("a test"));
  }

  private Order exit() {
    return desk.order(OrderRole.EXIT, SmallDesk.COIN);
  }

  private HandDesk exitIsLost() {
    return desk.report(exit(), new OrderEvent.Canceled("nothing at this price"));
  }

  private EmergencyReport.Step step(Kind kind) {
    return desk.snapshot().emergency().steps().stream()
        .filter(step -> step.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class TheChase {
    @Test
    void triesTheTouchTwiceAndThenCrosses() {
      press();
      assertThat(exit().spec().type()).isEqualTo(OrderType.LIMIT);
      assertThat(exit().spec().timeInForce()).isEqualTo(TimeInForce.IOC);
      assertThat(exit().spec().limit()).isEqualTo(Price.of("99.99"));
      assertThat(exit().spec().reduceOnly()).isTrue();
      assertThat(step(Kind.CLOSE).detail()).isEqualTo("closing at 99.99 or better, try 1 of 2");

      exitIsLost().later(1_000).quote(SmallDesk.COIN, 98);
      // The look came before the quote of the same moment.
      assertThat(exit().spec().limit()).isEqualTo(Price.of("99.99"));
      assertThat(step(Kind.CLOSE).detail()).isEqualTo("closing at 99.99 or better, try 2 of 2");

      exitIsLost().later(1_000).quote(SmallDesk.COIN, 97);
      assertThat(exit().spec().type()).isEqualTo(OrderType.MARKET);
      assertThat(step(Kind.CLOSE).detail()).isEqualTo("closing at market");
      assertThat(step(Kind.CLOSE).outcome()).isEqualTo(Outcome.RUNNING);

      desk.send(OrderRole.EXIT, SmallDesk.COIN).fill(OrderRole.EXIT, SmallDesk.COIN, "96.9");
      desk.later(1_000).tick();
      assertThat(step(Kind.CLOSE).detail()).isEqualTo("closed at 96.9");
      assertThat(step(Kind.CLOSE).outcome()).isEqualTo(Outcome.DONE);
      assertThat(desk.snapshot().trades().getLast().end()).isEqualTo(TradeEnd.EMERGENCY);
    }

    @Test
    void takesTheNewTouch() {
      press();
      exitIsLost().later(500).quote(SmallDesk.COIN, 98).later(500).tick();

      assertThat(exit().spec().limit()).isEqualTo(Price.of("97.99"));
    }

    @Test
    void buysBackAShortAtTheAsk() {
      HandDesk shorted = new HandDesk(HandDesk.roomy()).hold(SmallDesk.COIN, Side.SELL, "10", 5);
      shorted.command(new DeskCommand.EmergencyStop("a test"));

      Order exit = shorted.order(OrderRole.EXIT, SmallDesk.COIN);
      assertThat(exit.spec().side()).isEqualTo(Side.BUY);
      assertThat(exit.spec().limit()).isEqualTo(Price.of("100.01"));
    }

    @Test
    void isLeftOutWhenTheQuoteIsTooOld() {
      desk.later(3_001).tick();
      press();

      assertThat(exit().spec().type()).isEqualTo(OrderType.MARKET);
      assertThat(step(Kind.CLOSE).detail()).isEqualTo("closing at market: no fresh quote is known");
    }

    @Test
    void isLeftOutWhenThePricesAreDoubted() {
      desk.accept(new EngineEvent.PriceDoubted(SmallDesk.COIN.id(), "a jump", desk.now));
      press();

      assertThat(exit().spec().type()).isEqualTo(OrderType.MARKET);
    }

    @Test
    void neverSendsASecondCloseWhileOneIsOnItsWay() {
      press();
      String first = exit().id().toString();
      for (int i = 0; i < 20; i++) {
        desk.later(1_000).quote(SmallDesk.COIN, 100);
      }

      assertThat(exit().id()).hasToString(first);
    }
  }

  @Nested
  class Afterwards {
    @Test
    void leftoverStopsAreCanceledOnlyWhenFlatAndFollowedToTheirEnd() {
      press();
      Order stop = desk.order(OrderRole.STOP, SmallDesk.COIN);
      assertThat(desk.snapshot().emergency().steps())
          .noneMatch(step -> step.kind() == Kind.CANCEL_LEFTOVER);

      desk.send(OrderRole.EXIT, SmallDesk.COIN).fill(OrderRole.EXIT, SmallDesk.COIN, "99.99");
      desk.later(1_000).tick();
      assertThat(desk.snapshot().emergency().flat()).isTrue();
      assertThat(step(Kind.CANCEL_LEFTOVER).what()).isEqualTo("Stop, sell 10 COIN at 95");
      assertThat(step(Kind.CANCEL_LEFTOVER).detail()).isEqualTo("canceling (accepted)");

      desk.report(stop, new OrderEvent.Canceled("canceled")).later(1_000).tick();
      assertThat(step(Kind.CANCEL_LEFTOVER).outcome()).isEqualTo(Outcome.DONE);
      assertThat(desk.driver.nextScheduled()).isEqualTo(Long.MAX_VALUE);
      assertThat(desk.state()).isEqualTo(TradingState.HALTED);
    }

    @Test
    void anEntryThatFillsAfterItsCancelIsClosedToo() {
      desk.ask(SmallDesk.OTHER, Side.BUY, "3", 5).send(OrderRole.ENTRY, SmallDesk.OTHER);
      press();
      Order entry = desk.order(OrderRole.ENTRY, SmallDesk.OTHER);
      desk.report(entry, new OrderEvent.Canceled("canceled"));
      desk.send(OrderRole.EXIT, SmallDesk.COIN).fill(OrderRole.EXIT, SmallDesk.COIN, "99.99");
      for (Order order : desk.snapshot().workingOrders()) {
        desk.report(order, new OrderEvent.Canceled("canceled"));
      }
      desk.later(1_000).tick();
      assertThat(desk.driver.nextScheduled()).isEqualTo(Long.MAX_VALUE);

      desk.later(60_000).quote(SmallDesk.OTHER, 100);
      desk.fill(OrderRole.ENTRY, SmallDesk.OTHER, "100");

      assertThat(desk.snapshot().emergency().flat()).isFalse();
      Order exit = desk.order(OrderRole.EXIT, SmallDesk.OTHER);
      assertThat(exit.spec().quantity()).hasToString("3");
      assertThat(exit.status().isTerminal()).isFalse();
    }

    @Test
    void aPositionThatItsStopClosedMeanwhileSaysSo() {
      press();
      desk.fillStop();
      desk.later(1_000).tick();

      assertThat(step(Kind.CLOSE).detail()).isEqualTo("closed meanwhile (stop) at 95");
    }
  }

  @Nested
  class WhateverIsDown {
    private SmallDesk whole() {
      SmallDesk small = SmallDesk.at100();
      small.ticket(Side.BUY, "10", "95", "110");
      small.command(SmallDesk.ticketOf(Side.BUY, "5", "99", "94", null));
      return small;
    }

    private void endsFlat(SmallDesk small) {
      small.command(new DeskCommand.EmergencyStop("a test"));
      small.later(3_000).tick();

      assertThat(small.position().isFlat()).isTrue();
      assertThat(small.snapshot().workingOrders()).isEmpty();
      assertThat(small.snapshot().emergency().flat()).isTrue();
      assertThat(small.snapshot().trading().state()).isEqualTo(TradingState.HALTED);
      assertThat(small.snapshot().protection().restrictions().getFirst().cause())
          .isEqualTo(RestrictionCause.KILL_SWITCH);
    }

    @ParameterizedTest
    @EnumSource(
        value = FeedState.class,
        names = {"DISCONNECTED", "RECONNECTING", "FAILED"})
    void theFeed(FeedState state) {
      SmallDesk small = whole();
      small.accept(new EngineEvent.Feed(new FeedStatus(small.now, state, "a test")));
      small.command(new DeskCommand.EmergencyStop("a test"));

      assertThat(small.order(OrderRole.EXIT).spec().type()).isEqualTo(OrderType.MARKET);
      endsFlat(small);
    }

    @Test
    void theDisk() {
      SmallDesk small = whole();
      small.accept(new EngineEvent.DiskReported(false, "no space left", small.now));

      endsFlat(small);
    }

    @Test
    void theAdvisor() {
      SmallDesk small = whole();
      for (int i = 0; i < 10; i++) {
        small.accept(new EngineEvent.AdvisorFailed("model", "no answer", small.now));
      }

      endsFlat(small);
    }

    @Test
    void allAtOnceAndThePriceIsOld() {
      SmallDesk small = whole();
      small.accept(new EngineEvent.Feed(new FeedStatus(small.now, FeedState.FAILED, "a test")));
      small.accept(new EngineEvent.DiskReported(false, "no space left", small.now));
      for (int i = 0; i < 10; i++) {
        small.accept(new EngineEvent.AdvisorFailed("model", "no answer", small.now));
      }
      small.later(60_000).tick();

      endsFlat(small);
    }
  }
}
