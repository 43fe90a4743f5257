package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RoundTrip;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {
  @Nested
  class AnOrder {
    private final Scene scene = new Scene(Scene.PLAIN, 1_000).price(100);

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            # quantity | limit  | answer
            100        | 100    | ''
            100.001    | 100    | Insufficient margin to place order.
            0.099      | 100    | Order must have minimum value of $10.
            0.1        | 100    | ''
            1          | 99.999 | Price must be divisible by tick size.
            1.0001     | 100    | Order size must be a multiple of the lot size 0.001: round it down.
            """)
    void keepsTheRules(String quantity, String limit, String answer) {
      OrderSpec order = scene.submit(scene.limit(Side.BUY, quantity, limit));
      assertThat(scene.seen(order).note()).isEqualTo(answer);
      assertThat(scene.status(order) == OrderStatus.REJECTED).isEqualTo(!answer.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            # leverage, quantity (at 100), accepted
            20,         1,                 true
            21,         1,                 false
            20,         9999.99,           true
            20,         10000,             false
            10,         10000,             true
            """)
    void keepsTheLeverageOfItsTier(int leverage, String quantity, boolean accepted) {
      Scene rich = new Scene(Scene.PLAIN, 10_000_000).price(100);
      OrderSpec order =
          Scene.with(rich.limit(Side.BUY, quantity, "100"), TimeInForce.GTC, leverage);
      rich.submit(order);
      assertThat(rich.status(order) != OrderStatus.REJECTED).isEqualTo(accepted);
    }

    @Test
    void leavesRoomForRestingEntries() {
      scene.submit(scene.limit(Side.BUY, "60", "90"));
      OrderSpec second = scene.submit(scene.limit(Side.BUY, "60", "90"));
      assertThat(scene.seen(second).note()).isEqualTo("Insufficient margin to place order.");
    }

    @Test
    void needsNoMarginToClose() {
      scene.submit(scene.market(Side.BUY, "100"));
      OrderSpec close = scene.submit(scene.market(Side.SELL, "100"));
      assertThat(scene.status(close)).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void countsAMarketableSellAtTheMarket() {
      OrderSpec order = scene.submit(scene.limit(Side.SELL, "200", "1"));
      assertThat(scene.seen(order).note()).isEqualTo("Insufficient margin to place order.");
    }
  }

  @Nested
  class Liquidation {
    private Scene opened(Side side) {
      Scene scene = Scene.plain().price(100);
      OrderSpec entry = scene.market(side, "10");
      scene.submit(entry, scene.stop(entry, side == Side.BUY ? "80" : "120"));
      scene.news();
      return scene;
    }

    /// Cost 1000 at 10 times: margin 100. Long: (1000 − 100) / (10 × 0.975) = 92.307692…
    @Test
    void closesALongAtTheMaintenancePriceWithinABar() {
      Scene scene = opened(Side.BUY);
      scene.bar(100, 100, 93, 99, 5).bar(99, 99, 85, 90, 5);
      assertThat(scene.news())
          .containsExactly("Fill liquidation 10 @ 92.3", "Canceled STOP: position liquidated");
      assertThat(scene.fills().getLast().liquidation()).isTrue();
      assertThat(scene.venue.account().realised()).isEqualTo(Money.of(-77));
    }

    /// Short: (1000 + 100) / (10 × 1.025) = 107.317…
    @Test
    void closesAShortAtTheMaintenancePriceWithinABar() {
      Scene scene = opened(Side.SELL);
      scene.bar(100, 112, 100, 111, 5);
      assertThat(scene.news())
          .containsExactly("Fill liquidation 10 @ 107.32", "Canceled STOP: position liquidated");
    }

    @Test
    void closesAtAWorseMarketThatJumped() {
      Scene scene = opened(Side.BUY);
      scene.later(1).price(88);
      assertThat(scene.news()).first().isEqualTo("Fill liquidation 10 @ 88");
    }

    @Test
    void followsTheMarkNotTheLastPrice() {
      Scene scene = opened(Side.BUY);
      scene.context(95, 0).price(91);
      assertThat(scene.held()).isEqualTo("10");
      scene.context(92, 0);
      assertThat(scene.held()).isEqualTo("0");
    }

    @Test
    void decidesToTheTick() {
      Scene scene = opened(Side.BUY);
      scene.later(1).price(92.31);
      assertThat(scene.held()).isEqualTo("10");
      scene.later(1).price(92.3);
      assertThat(scene.held()).isEqualTo("0");
    }

    @Test
    void comesAfterAStopThatIsNearer() {
      Scene scene = Scene.plain().price(100);
      OrderSpec entry = scene.market(Side.BUY, "10");
      scene.submit(entry, scene.stop(entry, "95"));
      scene.bar(100, 100, 85, 90, 5);
      assertThat(scene.fills()).noneMatch(Fill::liquidation);
      assertThat(scene.fills().getLast().price()).hasToString("95");
    }

    @Test
    void isNotPossibleForALongWithoutLeverage() {
      Scene scene = Scene.plain().price(100);
      scene.submit(Scene.with(scene.market(Side.BUY, "10"), TimeInForce.IOC, 1));
      scene.later(1).price(0.01);
      assertThat(scene.held()).isEqualTo("10");
    }
  }

  /// The price solves margin + unrealised = maintenance, in whichever tier it falls.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10,      1000,     10
          -10,     1000,     10
          1,       100,      20
          -1,      100,      3
          20000,   2000000,  10
          -20000,  2000000,  5
          10500,   1050000,  9
          -9900,   990000,   7
          """)
  void theLiquidationPriceMeetsMaintenanceMargin(BigDecimal signed, BigDecimal cost, int leverage) {
    Position position =
        new Position(Scene.COIN.id(), signed, new Money(cost), leverage, RoundTrip.NONE);
    BigDecimal price = LiquidationModel.price(Scene.COIN, position);
    Price mark = new Price(price);
    Money equity = LiquidationModel.margin(position).plus(position.unrealised(mark));
    Money maintenance = Scene.COIN.maintenanceMargin(position.notional(mark));
    assertThat(equity.toDouble()).isCloseTo(maintenance.toDouble(), Offset.offset(1e-6));
    BigDecimal safer = new BigDecimal(position.isLong() ? "1.0001" : "0.9999");
    BigDecimal worse = new BigDecimal(position.isLong() ? "0.9999" : "1.0001");
    assertThat(LiquidationModel.isDue(Scene.COIN, position, new Price(price.multiply(safer))))
        .isFalse();
    assertThat(LiquidationModel.isDue(Scene.COIN, position, new Price(price.multiply(worse))))
        .isTrue();
    assertThat(price.setScale(2, RoundingMode.HALF_EVEN).signum()).isPositive();
  }

  @Test
  void aStopEntryReservesItsMargin() {
    Scene scene = new Scene(Scene.PLAIN, 1_000).price(100);
    scene.submit(
        scene.spec(Side.BUY, OrderType.STOP_MARKET, "90", null, "110", OrderRole.ENTRY, null));
    OrderSpec second = scene.submit(scene.market(Side.BUY, "50"));
    assertThat(scene.status(second)).isEqualTo(OrderStatus.REJECTED);
  }
}
