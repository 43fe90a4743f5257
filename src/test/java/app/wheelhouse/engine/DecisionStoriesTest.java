package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.DecisionRecord.Acted;
import app.wheelhouse.domain.decision.DecisionRecord.Denied;
import app.wheelhouse.domain.decision.DecisionRecord.Held;
import app.wheelhouse.domain.decision.DecisionRecord.Ignored;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.CheckResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionStoriesTest {
  private static final BigDecimal FEE = new BigDecimal("0.00045");

  @Nested
  class Opening {
    @Test
    void becomesAFilledBracketedPosition() {
      SmallDesk desk = SmallDesk.at100();

      desk.decideOpen(Side.BUY, "95", "110");

      assertThat(desk.lastDisposition()).isInstanceOf(Acted.class);
      assertThat(((Acted) desk.lastDisposition()).orders()).hasSize(3);
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.ACCEPTED);
      assertThat(desk.status(OrderRole.TARGET)).isEqualTo(OrderStatus.ACCEPTED);
      assertThat(desk.position().isLong()).isTrue();
      assertThat(desk.position().averagePrice()).isEqualTo(Price.of("100.01"));
      assertThat(desk.order(OrderRole.STOP).spec().quantity())
          .isEqualTo(desk.position().quantity());
      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("95"));
    }

    @Test
    void endsAtItsStopWithTheLossOfItsOwnArithmetic() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.BUY, "95", "110");
      Quantity size = desk.position().quantity();

      desk.later(60_000).quote("94.5");

      DeskSnapshot end = desk.snapshot();
      assertThat(desk.position().isFlat()).isTrue();
      assertThat(end.trades()).hasSize(1);
      ClosedTrade trade = end.trades().getFirst();
      // Bought at the ask, sold at the bid of the quote that touched the stop.
      Money realised = Price.of("94.49").times(size).minus(Price.of("100.01").times(size));
      Money fees =
          Price.of("94.49").times(size).times(FEE).plus(Price.of("100.01").times(size).times(FEE));
      assertThat(trade.realised()).isEqualTo(realised);
      assertThat(trade.fees()).isEqualTo(fees);
      assertThat(trade.entry()).isEqualTo(Price.of("100.01"));
      assertThat(trade.exit()).isEqualTo(Price.of("94.49"));
      assertThat(trade.closedAt() - trade.openedAt()).isEqualTo(60_000);
      assertThat(end.balance()).isEqualTo(Money.of(10_000).plus(realised).minus(fees));
      assertThat(end.equity()).isEqualTo(end.balance());
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.FILLED);
      assertThat(desk.status(OrderRole.TARGET)).isEqualTo(OrderStatus.CANCELED);
      assertThat(desk.log.news(EngineNews.TradeClosed.class))
          .extracting(EngineNews.TradeClosed::trade)
          .containsExactly(trade);
    }

    @Test
    void endsAtItsTargetWithItsGain() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.SELL, "105", "90");

      desk.later(60_000).quote("89.5");

      ClosedTrade trade = desk.snapshot().trades().getFirst();
      assertThat(trade.side()).isEqualTo(Side.SELL);
      assertThat(trade.entry()).isEqualTo(Price.of("99.99"));
      assertThat(trade.exit()).isEqualTo(Price.of("89.51"));
      assertThat(trade.realised())
          .isEqualTo(new Money(new BigDecimal("10.48").multiply(trade.quantity().value())));
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void risksNoMoreThanOnePercentOfTheEquity() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.BUY, "95", "110");

      desk.later(1_000).quote("95");

      Money loss = Money.of(10_000).minus(desk.snapshot().balance());
      assertThat(loss).isGreaterThan(Money.of(90)).isLessThanOrEqualTo(Money.of(100));
    }

    @Test
    void worksTheSameWithLatencyOnlyLater() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());

      desk.decideOpen(Side.BUY, "95", "110");
      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.SUBMITTED);
      assertThat(desk.position().isFlat()).isTrue();
      desk.later(300).quote("101");

      assertThat(desk.status(OrderRole.ENTRY)).isEqualTo(OrderStatus.FILLED);
      assertThat(desk.position().averagePrice()).isEqualTo(Price.of("100.01"));
      assertThat(desk.snapshot().fills().getFirst().time())
          .isBetween(SmallDesk.START + 100, SmallDesk.START + 300);
    }
  }

  @Nested
  class Opinions {
    @Test
    void thatAreOppositeCloseThePositionAndOpenNothing() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.BUY, "95", "110");

      desk.later(1_000).decideOpen(Side.SELL, "105", "90");

      assertThat(desk.lastDisposition()).isInstanceOf(Acted.class);
      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.snapshot().trades()).hasSize(1);
      assertThat(desk.snapshot().workingOrders()).isEmpty();
      assertThat(desk.venue.working()).isEmpty();
    }

    @Test
    void ofTheSameSideAreIgnored() {
      SmallDesk desk = SmallDesk.at100();
      desk.decideOpen(Side.BUY, "95", "110");

      desk.decideOpen(Side.BUY, "95", "110");

      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("already long"));
      assertThat(desk.snapshot().fills()).hasSize(1);
    }

    @Test
    void areIgnoredWhileAnEntryIsOnItsWay() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());
      desk.decideOpen(Side.BUY, "95", "110");

      desk.decideOpen(Side.BUY, "95", "110");
      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("an entry is already working"));
      desk.later(1_000).tick();

      assertThat(desk.snapshot().fills()).hasSize(1);
    }

    @Test
    void toCloseAreIgnoredWhileACloseIsOnItsWay() {
      SmallDesk desk = SmallDesk.at100(new Setup().slow());
      desk.decideOpen(Side.BUY, "95", "110");
      desk.later(1_000).quote("100");
      desk.decide(new Decision.Close(desk.header(0.9)));

      desk.decide(new Decision.Close(desk.header(0.9)));

      assertThat(desk.lastDisposition())
          .isEqualTo(new Ignored("the position is already being closed"));
    }

    @Test
    void areIgnoredWithAutoTradingOff() {
      SmallDesk desk = SmallDesk.at100(new Setup().auto(false));

      desk.decideOpen(Side.BUY, "95", "110");
      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("auto-trading is off"));
      desk.command(new DeskCommand.StartAutoTrading());
      desk.decideOpen(Side.BUY, "95", "110");
      assertThat(desk.lastDisposition()).isInstanceOf(Acted.class);
      desk.command(new DeskCommand.PauseAutoTrading("lunch"));
      desk.decide(new Decision.Close(desk.header(0.9)));
      assertThat(desk.lastDisposition()).isInstanceOf(Ignored.class);
      assertThat(desk.snapshot().trading().reason()).isEqualTo("lunch");
    }

    @Test
    void aboutAnUnknownInstrumentAreIgnored() {
      SmallDesk desk = SmallDesk.at100();

      desk.decide(new Decision.Close(SmallDesk.header(SmallDesk.coin("ELSE"), desk.now, 0.9)));

      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("this session does not trade ELSE"));
    }

    @Test
    void toHoldAreHeldEvenWithAutoTradingOff() {
      SmallDesk desk = SmallDesk.at100(new Setup().auto(false));

      desk.decide(new Decision.Hold(desk.header(0.2)));

      assertThat(desk.lastDisposition()).isEqualTo(new Held());
      assertThat(desk.log.news(EngineNews.DecisionMade.class)).hasSize(1);
    }

    @Test
    void withoutAPositionToChangeAreIgnored() {
      SmallDesk desk = SmallDesk.at100();

      desk.decide(new Decision.Close(desk.header(0.9)));
      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("there is no position to close"));
      desk.decide(new Decision.Reduce(desk.header(0.9), 50));
      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("there is no position to reduce"));
      desk.decide(new Decision.Increase(desk.header(0.9), 0.05));
      assertThat(desk.lastDisposition()).isEqualTo(new Ignored("there is no position to increase"));
    }
  }

  @Nested
  class Changing {
    @Test
    void reducesByItsShareInWholeLots() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "10.001", "95", null);
      desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));

      desk.decide(new Decision.Reduce(desk.header(0.9), 50));

      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("5.001"));
      assertThat(desk.order(OrderRole.STOP).spec().quantity()).isEqualTo(Quantity.of("5.001"));
    }

    @Test
    void ignoresAShareBelowOneLot() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "0.1", "95", null);
      desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));
      desk.decide(new Decision.Reduce(desk.header(0.9), 99));

      desk.decide(new Decision.Reduce(desk.header(0.9), 50));

      assertThat(desk.position().quantity()).isEqualTo(Quantity.of("0.001"));
      assertThat(desk.lastDisposition())
          .isEqualTo(new Ignored("50 % of the position is less than one lot"));
    }

    @Test
    void increasesWithTheStopOfThePosition() {
      SmallDesk desk = SmallDesk.at100();
      desk.ticket(Side.BUY, "1", "98", null);
      desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));

      desk.decide(new Decision.Increase(desk.header(0.9), 0.05));

      assertThat(desk.lastDisposition()).isInstanceOf(Acted.class);
      assertThat(desk.position().quantity()).isGreaterThan(Quantity.of("1"));
      assertThat(desk.snapshot().workingOrders())
          .filteredOn(order -> order.spec().role() == OrderRole.STOP)
          .hasSize(2)
          .allMatch(order -> Price.of("98").equals(order.spec().trigger()));
    }
  }

  @Nested
  class Denying {
    @Test
    void keepsTheOrderWithItsReasonAndTheVerdict() {
      SmallDesk desk = SmallDesk.at100();

      desk.decide(
          new Decision.Open(
              desk.header(0.3), Side.BUY, null, Price.of("95"), Price.of("110"), null, null));

      assertThat(desk.lastDisposition()).isInstanceOf(Denied.class);
      Denied denied = (Denied) desk.lastDisposition();
      assertThat(denied.rule()).isEqualTo("confidence");
      assertThat(desk.order(OrderRole.ENTRY).status()).isEqualTo(OrderStatus.DENIED);
      assertThat(desk.order(OrderRole.ENTRY).note()).isEqualTo(denied.reason());
      assertThat(desk.log.news(EngineNews.OrderDenied.class)).hasSize(1);
      EngineNews.OrderDenied news = desk.log.news(EngineNews.OrderDenied.class).getFirst();
      assertThat(news.decision()).isEqualTo(1);
      assertThat(news.verdict().denial())
          .isNotNull()
          .extracting(CheckResult::sentence)
          .isEqualTo(denied.reason());
      assertThat(desk.venue.working()).isEmpty();
      assertThat(desk.snapshot().counts().orders()).containsEntry(OrderStatus.DENIED, 1L);
    }

    @Test
    void ofADecisionWithoutAStopNamesTheRule() {
      SmallDesk desk = SmallDesk.at100();

      desk.decide(new Decision.Open(desk.header(0.9), Side.BUY, null, null, null, null, null));

      assertThat(desk.lastDisposition())
          .isInstanceOfSatisfying(
              Denied.class, denied -> assertThat(denied.rule()).isEqualTo("stop-target"));
    }
  }

  @Nested
  class Strategies {
    @Test
    void decideOnClosedBarsAndKnowWhatIsHeld() {
      SmallDesk desk = SmallDesk.at100(new Setup().strategies(Parrot::new));

      desk.accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 100, 1));
      desk.later(60_000).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 100, 1));
      assertThat(desk.position().isLong()).isTrue();
      assertThat(desk.order(OrderRole.STOP).spec().trigger()).isEqualTo(Price.of("95"));
      assertThat(desk.order(OrderRole.TARGET).spec().trigger()).isEqualTo(Price.of("110"));
      desk.later(60_000).accept(SmallDesk.trade(SmallDesk.COIN, desk.now, 100, 1));

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.snapshot().decisions())
          .extracting(record -> record.decision().action())
          .containsExactly("open_long", "close");
      assertThat(desk.snapshot().decisions())
          .extracting(DecisionRecord::sequence)
          .containsExactly(1L, 2L);
    }

    @Test
    void areNotRunAgainForACorrectedBar() {
      SmallDesk desk = SmallDesk.at100(new Setup().strategies(Parrot::new));
      Bar bar = Bar.of(Timeframe.M1, SmallDesk.START, 100, 100, 100, 100, 1);
      desk.later(60_000).accept(MadeBars.candleOf(Timeframe.M1, bar, true));
      assertThat(desk.snapshot().decisions()).hasSize(1);

      Bar again = Bar.of(Timeframe.M1, SmallDesk.START, 100, 101, 100, 100, 2);
      desk.later(10).accept(MadeBars.candleOf(Timeframe.M1, again, true));

      assertThat(desk.log.closed).extracting(ClosedBar::corrected).contains(true);
      assertThat(desk.snapshot().decisions()).hasSize(1);
      assertThat(desk.snapshot().counts().bars()).isEqualTo(1);
    }
  }
}
