package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {
  private static final SimSettings FIVE_POINTS =
      new SimSettings(7, FeeRates.FREE, 0.0005, LatencySettings.INSTANT, 0, 1, FundingSettings.OFF);

  private final Scene scene = Scene.plain();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # side, type,        trigger, quiet,  touched
          SELL,   STOP_MARKET, 98,      98.01,  98
          BUY,    STOP_MARKET, 102,     101.99, 102
          SELL,   TAKE_PROFIT, 102,     101.99, 102.5
          BUY,    TAKE_PROFIT, 98,      98.01,  97.5
          """)
  void firesWhenTheLastPriceTouchesIt(
      Side side, OrderType type, String trigger, double quiet, double touched) {
    scene.price(100);
    OrderSpec order = scene.spec(side, type, "1", null, trigger, OrderRole.ENTRY, null);
    scene.submit(order);
    scene.later(1).price(quiet);
    assertThat(scene.news()).containsExactly("Accepted ENTRY");
    scene.later(1).price(touched);
    assertThat(scene.news().getFirst()).isEqualTo("Triggered ENTRY");
    assertThat(scene.status(order)).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void listensToAFreshMarkInsteadOfTheLastPrice() {
    scene.price(100).context(100, 0);
    OrderSpec order =
        scene.spec(Side.SELL, OrderType.STOP_MARKET, "1", null, "98", OrderRole.ENTRY, null);
    scene.submit(order);
    scene.price(97);
    assertThat(scene.status(order)).isEqualTo(OrderStatus.ACCEPTED);
    scene.context(98, 0);
    assertThat(scene.status(order)).isEqualTo(OrderStatus.FILLED);
    assertThat(scene.fills().getFirst().price()).hasToString("97");
  }

  @Test
  void listensToTheLastPriceOnceTheMarkIsOld() {
    scene.price(100).context(100, 0);
    OrderSpec order =
        scene.spec(Side.SELL, OrderType.STOP_MARKET, "1", null, "98", OrderRole.ENTRY, null);
    scene.submit(order);
    scene.later(10_001).price(97);
    assertThat(scene.status(order)).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void firesAtOnceWhenThePriceIsBeyondItAlready() {
    scene.price(100);
    OrderSpec order =
        scene.spec(Side.SELL, OrderType.STOP_MARKET, "1", null, "101", OrderRole.ENTRY, null);
    scene.submit(order);
    assertThat(scene.news())
        .containsExactly("Accepted ENTRY", "Triggered ENTRY", "Fill ENTRY 1 @ 100");
  }

  @Test
  void aStopLimitRestsWhereTheMarketIsBeyondItsLimit() {
    scene.quote(99.9, 9, 100.1, 9);
    OrderSpec order =
        scene.spec(Side.SELL, OrderType.STOP_LIMIT, "1", "97.5", "98", OrderRole.ENTRY, null);
    scene.submit(order);
    scene.later(1).quote(97, 9, 97.2, 9);
    assertThat(scene.news()).containsExactly("Accepted ENTRY", "Triggered ENTRY");
    scene.later(1).quote(97.6, 9, 97.7, 9);
    assertThat(scene.news()).containsExactly("Fill ENTRY 1 @ 97.5");
  }

  @Test
  void itsTriggerCanBeMoved() {
    scene.price(100);
    OrderSpec order =
        scene.spec(Side.SELL, OrderType.STOP_MARKET, "1", null, "95", OrderRole.ENTRY, null);
    scene.submit(order);
    assertThat(scene.modify(order, "1", null, "99")).isEqualTo(CancelResult.DONE);
    scene.later(1).price(98.5);
    assertThat(scene.status(order)).isEqualTo(OrderStatus.FILLED);
  }

  @Nested
  class OnCandles {
    private Scene longFrom100(SimSettings settings) {
      Scene made = new Scene(settings);
      made.bar(100, 101, 99, 100, 10);
      OrderSpec entry = made.market(Side.BUY, "1");
      made.submit(entry, made.stop(entry, "97"), made.takeProfit(entry, "105"));
      made.news();
      return made;
    }

    @Test
    void aStopExecutesAtItsTriggerWithinABar() {
      Scene made = longFrom100(Scene.PLAIN);
      made.bar(100, 101, 96, 99, 10);
      assertThat(made.news())
          .containsExactly(
              "Triggered STOP", "Fill STOP 1 @ 97", "Canceled TARGET: position closed");
    }

    @Test
    void aStopSlipsAgainstTheTrader() {
      Scene made = longFrom100(FIVE_POINTS);
      made.bar(100, 101, 96, 99, 10);
      assertThat(made.news()).contains("Fill STOP 1 @ 96.95");
    }

    @Test
    void aStopExecutesAtTheOpenWhenTheBarJumpsOverIt() {
      Scene made = longFrom100(Scene.PLAIN);
      made.bar(95, 96, 94, 95, 10);
      assertThat(made.news()).contains("Fill STOP 1 @ 95");
    }

    @Test
    void anUpBarMeetsTheStopBeforeTheTarget() {
      Scene made = longFrom100(Scene.PLAIN);
      made.bar(100, 106, 96, 101, 10);
      assertThat(made.news()).contains("Fill STOP 1 @ 97").doesNotContain("Fill TARGET 1 @ 105");
    }

    @Test
    void aDownBarMeetsTheTargetBeforeTheStop() {
      Scene made = longFrom100(Scene.PLAIN);
      made.bar(100, 106, 96, 99, 10);
      assertThat(made.news())
          .containsExactly(
              "Triggered TARGET", "Fill TARGET 1 @ 105", "Canceled STOP: position closed");
    }

    @Test
    void childrenTakePartInTheRestOfTheStepThatFillsTheirEntry() {
      scene.bar(100, 101, 99, 100, 10);
      OrderSpec entry = scene.limit(Side.BUY, "1", "98");
      scene.submit(entry, scene.stop(entry, "97"), scene.target(entry, "1", "99"));
      scene.news();
      scene.bar(100, 101, 96, 100, 10);
      assertThat(scene.news())
          .containsExactly(
              "Fill ENTRY 1 @ 98",
              "Triggered STOP",
              "Fill STOP 1 @ 97",
              "Canceled TARGET: position closed");
    }

    @Test
    void aWholeBarWithoutStepsWalksItsExtremes() {
      Scene made = longFrom100(Scene.PLAIN);
      made.on(
          new Candle(
              Scene.COIN.id(),
              made.now + 300_000,
              Timeframe.M5,
              made.now + 1,
              100,
              106,
              96,
              101,
              10,
              true));
      assertThat(made.news()).contains("Fill STOP 1 @ 97");
    }
  }
}
