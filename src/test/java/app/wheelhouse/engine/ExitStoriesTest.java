package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.exit.ConditionParser;
import app.wheelhouse.exit.ExitPlans;
import app.wheelhouse.exit.ParsedCondition;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStoriesTest {
  private final SmallDesk desk = SmallDesk.at100();

  private void mark(String price) {
    desk.later(2_000).quote(price);
  }

  private TradeEnd end() {
    return desk.snapshot().trades().getLast().end();
  }

  @Nested
  class TheStop {
    /// Bought at 100.01, sold at 99.99; half of the way is 105.005 and 94.995.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  95,  110, 105.00, 95
            BUY,  95,  110, 105.01, 100.01
            SELL, 105, 90,  95.00,  105
            SELL, 105, 90,  94.99,  99.99
            """)
    void goesToTheEntryOnTheMarkThatMakesHalfTheWay(
        Side side, String stop, String target, String mark, String after) {
      ExitScene.open(desk, side, stop, target, 1);

      mark(mark);

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of(after));
    }

    /// Five times leverage: +8 % is at 101.61, +15 % at 103.01, +25 % at 105.01 for a long.
    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            BUY,  101.61, 95
            BUY,  101.62, 100.62
            BUY,  103.01, 100.62
            BUY,  103.02, 101.62
            BUY,  105.01, 101.62
            BUY,  105.02, 103.02
            SELL, 98.40,  105
            SELL, 98.39,  99.39
            SELL, 96.99,  98.39
            SELL, 94.99,  96.99
            """)
    void locksProfitInSteps(Side side, String mark, String after) {
      ExitScene.open(
          desk, side, side == Side.BUY ? "95" : "105", side == Side.BUY ? "120" : "80", 5);

      mark(mark);

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of(after));
      assertThat(desk.position().isFlat()).isFalse();
    }

    @Test
    void goesToTheTightestOfAllRules() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      ExitScene.set(
          desk,
          ExitScene.breakEven(),
          ExitScene.trailing("0.01"),
          ExitPlans.byHand().rules().getLast());

      mark("106");

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("104.94"));
      assertThat(ExitScene.plan(desk).stop()).isEqualTo(Price.of("104.94"));
    }

    @Test
    void endsTheTradeAsAStopWhenTheMarketComesBack() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      mark("105.01");
      mark("100");

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(end()).isEqualTo(TradeEnd.STOP);
      assertThat(desk.snapshot().exits()).isEmpty();
    }

    @Test
    void isToldWithTheReasonAndRecorded() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      mark("105.01");

      assertThat(ExitScene.lastNotice(desk))
          .startsWith("Exit plan moved the stop of COIN to 100.01: ");
      assertThat(desk.log.news(EngineNews.PlanChanged.class))
          .last()
          .satisfies(news -> {
            assertThat(news.plan()).isEqualTo(ExitPlans.automatic());
            assertThat(news.progress()).contains("stop 100.01 by break-even");
            assertThat(news.time()).isEqualTo(desk.now);
          });
      assertThat(ExitScene.plan(desk).lines()).extracting(ExitView.Line::fired).contains(true);
    }

    @Test
    void isPlacedWhereTheVenueHasNone() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      desk.command(new DeskCommand.CancelOrder(desk.order(OrderRole.STOP).id()));
      assertThat(ExitScene.stop(desk)).isNull();

      mark("105.01");

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("100.01"));
      assertThat(desk.order(OrderRole.STOP).spec().quantity())
          .isEqualTo(desk.position().quantity());
    }

    @Test
    void isAskedForOnceWhileTheChangeIsOnItsWay() {
      SmallDesk slow = SmallDesk.at100(new Setup().slow());
      ExitScene.open(slow, Side.BUY, "95", "110", 1);
      slow.later(1_000).quote("100").later(1_000).quote("105.01");
      for (int i = 0; i < 5; i++) {
        slow.later(10).quote("105.02");
      }
      slow.later(1_000).quote("105.02");

      assertThat(slow.log.events(EngineEvent.ToVenue.class))
          .filteredOn(sent -> sent.request() instanceof VenueRequest.Modify)
          .hasSize(1);
      assertThat(ExitScene.stop(slow)).isEqualTo(Price.of("100.01"));
    }

    @Test
    void isNotSentToTheVenueForEverySmallStepOfATrail() {
      ExitScene.open(desk, Side.BUY, "95", "120", 1);
      ExitScene.set(desk, ExitScene.trailing("0.02"));
      for (int i = 1; i <= 20; i++) {
        desk.later(100).quote("100." + (i < 10 ? "0" + i : i));
      }

      assertThat(desk.log.events(EngineEvent.ToVenue.class))
          .filteredOn(sent -> sent.request() instanceof VenueRequest.Modify)
          .hasSizeBetween(2, 4);
      mark("100.20");
      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("98.2"));
    }

    @Test
    void ofAHandThatIsTighterIsLeftAndThePlanGoesOnFromIt() {
      ExitScene.open(desk, Side.BUY, "95", "120", 1);
      ExitScene.set(desk, ExitScene.trailing("0.05"));
      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("99")));
      mark("102");
      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("99"));

      mark("106");

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("100.7"));
    }

    @Test
    void isNotMovedAwayByHandFromWhereThePlanHoldsIt() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      mark("105.01");

      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("100")));

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("100.01"));
      assertThat(ExitScene.lastNotice(desk))
          .isEqualTo(
              "Moving the stop of COIN to 100 was refused: the exit plan holds it at 100.01; switch"
                  + " the plan off first");

      ExitScene.set(desk);
      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("100.01"));
      desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), Price.of("100")));
      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("100"));
    }
  }

  @Nested
  class ThePosition {
    /// The peak of +26 % is 105.22; 70 % of it is left at 103.65.
    @Test
    void endsWhenItHasGivenBackTooMuchOfAHighPeak() {
      ExitScene.open(desk, Side.BUY, "95", "120", 5);
      mark("105.22");
      mark("103.70");
      assertThat(desk.position().isFlat()).isFalse();

      mark("103.60");

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(end()).isEqualTo(TradeEnd.PLAN);
      assertThat(ExitScene.notices(desk))
          .anyMatch(text -> text.startsWith("Exit plan closes long ") && text.contains("peak"));
    }

    @Test
    void endsAtExactly36HoursOfEventTimeWithoutAnyPrice() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);

      desk.later(36 * ExitScene.HOUR - 1).tick();
      assertThat(desk.position().isFlat()).isFalse();
      desk.later(1).tick();

      assertThat(desk.position().isFlat()).isTrue();
      assertThat(end()).isEqualTo(TradeEnd.PLAN);
    }

    @Test
    void isClosedOnceHoweverOftenThePlanAsks() {
      SmallDesk slow = SmallDesk.at100(new Setup().slow());
      ExitScene.open(slow, Side.BUY, "95", "110", 1);
      slow.later(1_000).quote("100");
      slow.later(36 * ExitScene.HOUR).quote("100");
      for (int i = 0; i < 10; i++) {
        slow.later(10).quote("100");
      }
      slow.later(1_000).tick();

      assertThat(slow.position().isFlat()).isTrue();
      assertThat(slow.snapshot().endedOrders())
          .filteredOn(order -> order.spec().role() == OrderRole.EXIT)
          .singleElement()
          .satisfies(order -> assertThat(order.status()).isEqualTo(OrderStatus.FILLED));
    }

    @Test
    void thatWasOpenedByHandIsLeftAloneByItsAge() {
      desk.ticket(Side.BUY, "10", "95", "110");

      desk.later(100 * ExitScene.HOUR).tick();
      mark("100");

      assertThat(desk.position().isFlat()).isFalse();
      assertThat(ExitScene.plan(desk).plan()).isEqualTo(ExitPlans.byHand());
    }

    @Test
    void thatIsHandedOverGetsTheAutomaticPlanAndItsAge() {
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.later(35 * ExitScene.HOUR);

      desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));

      assertThat(ExitScene.plan(desk).plan()).isEqualTo(ExitPlans.automatic());
      desk.later(ExitScene.HOUR).tick();
      assertThat(desk.position().isFlat()).isTrue();
    }

    @Test
    void thatIsHandedOverWhenItIsOldIsNotClosedForItsAge() {
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.later(40 * ExitScene.HOUR);

      desk.command(new DeskCommand.HandOver(SmallDesk.COIN.id()));
      desk.later(ExitScene.HOUR).tick();

      assertThat(desk.position().isFlat()).isFalse();
      assertThat(ExitScene.plan(desk).plan().rules())
          .isNotEmpty()
          .noneMatch(rule -> rule instanceof ExitRule.TimeToLive);
    }

    @Test
    void takesNoPlanThatWouldEndItAtOnce() {
      desk.ticket(Side.BUY, "10", "95", "110");
      desk.later(40 * ExitScene.HOUR).tick();
      ExitPlan before = ExitScene.plan(desk).plan();

      desk.command(new DeskCommand.SetExitPlan(SmallDesk.COIN.id(), ExitPlans.automatic()));
      assertThat(ExitScene.plan(desk).plan()).isEqualTo(before);
      assertThat(ExitScene.lastNotice(desk)).contains("would end at once");

      desk.command(
          new DeskCommand.SetExitPlan(
              SmallDesk.COIN.id(), ExitPlans.with(before, List.of(condition("price > 1")))));
      assertThat(ExitScene.plan(desk).plan()).isEqualTo(before);
      assertThat(ExitScene.lastNotice(desk)).contains("price > 1 holds already");

      ExitPlan later = ExitPlans.with(before, List.of(condition("price > 1000")));
      desk.command(new DeskCommand.SetExitPlan(SmallDesk.COIN.id(), later));
      assertThat(ExitScene.plan(desk).plan()).isEqualTo(later);
      assertThat(desk.position().isFlat()).isFalse();
    }

    private static Condition condition(String text) {
      return ((ParsedCondition.Understood) ConditionParser.parse(text)).condition();
    }

    @Test
    void ofAnAdvisorStaysTheAdvisorsWhenTheTraderAddsToIt() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      desk.ticket(Side.BUY, "0.1", "95", null);

      desk.decide(new Decision.Close(desk.header(0.9)));

      assertThat(desk.position().isFlat()).isTrue();
    }

    @Test
    void withoutAPlanKeepsItsBracketOnly() {
      ExitScene.open(desk, Side.BUY, "95", "120", 5);
      ExitScene.set(desk);

      mark("108");
      desk.later(40 * ExitScene.HOUR).tick();

      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("95"));
      assertThat(ExitScene.plan(desk).plan()).isEqualTo(ExitPlan.NONE);
      assertThat(desk.position().isFlat()).isFalse();
    }

    @Test
    void countsFromNowWhenThePlanIsReplaced() {
      ExitScene.open(desk, Side.BUY, "95", "120", 5);
      mark("104");
      double peak = ExitScene.plan(desk).peak();

      ExitScene.set(desk, new ExitRule.TimeToLive(ExitScene.HOUR));

      assertThat(peak).isBetween(0.19, 0.20);
      assertThat(ExitScene.plan(desk).peak()).as("an old profit ends nothing").isZero();
      assertThat(ExitScene.stop(desk)).as("what is locked stays").hasToString("101.62");
      assertThat(ExitScene.stop(desk)).isEqualTo(Price.of("101.62"));
      assertThat(ExitScene.lastNotice(desk)).startsWith("Exit plan of COIN is now: ");
    }
  }

  @Nested
  class APlan {
    @Test
    void startsWithTheFirstFillAndIsRecorded() {
      ExitScene.open(desk, Side.BUY, "95", "110", 5);

      assertThat(desk.log.news(EngineNews.PlanChanged.class))
          .singleElement()
          .extracting(EngineNews.PlanChanged::plan)
          .isEqualTo(ExitPlans.automatic());
      assertThat(ExitScene.plan(desk).lines()).hasSize(3);
      assertThat(ExitScene.plan(desk).next()).isNotEmpty();
    }

    @Test
    void isRefusedWhereThereIsNoPosition() {
      ExitScene.set(desk, ExitScene.breakEven());

      assertThat(ExitScene.lastNotice(desk)).endsWith("was refused: there is no position");
      assertThat(desk.snapshot().exits()).isEmpty();
    }

    @Test
    void endsWithItsPositionAndTheNextOneBeginsAnew() {
      ExitScene.open(desk, Side.BUY, "95", "120", 5);
      mark("104");
      desk.command(new DeskCommand.ClosePosition(SmallDesk.COIN.id(), 100));
      assertThat(desk.snapshot().exits()).isEmpty();
      desk.later(24 * ExitScene.HOUR).quote("100");

      ExitScene.open(desk, Side.SELL, "105", "80", 5);

      assertThat(ExitScene.plan(desk).peak()).isZero();
      assertThat(ExitScene.plan(desk).stop()).isNull();
    }

    @Test
    void isOneForEachPosition() {
      ExitScene.open(desk, Side.BUY, "95", "110", 1);
      desk.accept(SmallDesk.quote(SmallDesk.OTHER, desk.now, 50));
      desk.command(
          new DeskCommand.SubmitTicket(
              SmallDesk.OTHER.id(),
              Side.SELL,
              app.wheelhouse.domain.money.Quantity.of("4"),
              null,
              Price.of("52"),
              Price.of("46"),
              1));
      desk.later(1_000).accept(SmallDesk.quote(SmallDesk.OTHER, desk.now, 47.9));

      assertThat(desk.snapshot().exits()).hasSize(2);
      assertThat(ExitScene.plan(desk).stop()).isNull();
      assertThat(desk.snapshot().exits().getLast().stop()).isEqualTo(Price.of("49.99"));
      assertThat(List.copyOf(desk.snapshot().account().positions().keySet())).hasSize(2);
    }
  }
}
