package app.wheelhouse.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.ExecutionReport.FillReported;
import app.wheelhouse.domain.order.ExecutionReport.FundingSettled;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must hold after any sequence of events and orders; that every report is legal for its order
/// and that no fill is beyond its limit is checked by [Scene] as it arrives.
class InvariantTest {
  private static final int SEEDS = 20;
  private static final int STEPS = 120;
  private static final BigDecimal DUST = new BigDecimal("1e-20");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # on candles, largest share of volume
          true,  1
          true,  0.25
          false, 1
          false, 0.25
          """)
  void holdAfterEveryStepOfARandomTrader(boolean onCandles, double share) {
    int fills = 0;
    int liquidations = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomTrader trader = new RandomTrader(seed, onCandles, share);
      Scene scene = trader.scene;
      for (int step = 0; step < STEPS; step++) {
        String what = "seed " + seed + " step " + step + " ";
        int before = scene.reports.size();
        trader.market();
        if (onCandles) {
          checkPrices(what, trader, since(scene, before), share == 1);
        }
        check(what + "market", scene);
        what += trader.act();
        check(what, scene);
      }
      fills += scene.fills().size();
      liquidations += (int) scene.fills().stream().filter(Fill::liquidation).count();
      checkReplay(seed, trader, share);
    }
    assertThat(fills).isGreaterThan(SEEDS * 20);
    assertThat(liquidations).isPositive();
  }

  private static List<Fill> since(Scene scene, int report) {
    return scene.reports.subList(report, scene.reports.size()).stream()
        .filter(FillReported.class::isInstance)
        .map(filled -> ((FillReported) filled).fill())
        .toList();
  }

  private static void checkPrices(
      String what, RandomTrader trader, List<Fill> fills, boolean exactRange) {
    double slip = 0.0005 * trader.high + 0.0101;
    for (Fill fill : fills) {
      double price = fill.price().toDouble();
      boolean buys = fill.side() == Side.BUY;
      assertThat(buys ? price >= trader.low : price <= trader.high)
          .as(() -> what + fill + " beats the bar " + trader.low + "-" + trader.high)
          .isTrue();
      if (exactRange) {
        assertThat(price).as(what).isBetween(trader.low - slip, trader.high + slip);
      }
    }
  }

  private static void check(String what, Scene scene) {
    checkMoney(what, scene);
    checkFills(what, scene);
    checkWorking(what, scene);
  }

  /// Equity from the account = deposit + what sales brought − what purchases cost + what is held.
  private static void checkMoney(String what, Scene scene) {
    Account account = scene.venue.account();
    Price mark = Price.of("100");
    Money cash = account.deposited();
    BigDecimal held = BigDecimal.ZERO;
    for (ExecutionReport report : scene.reports) {
      switch (report) {
        case FillReported(Fill fill) -> {
          BigDecimal sign = BigDecimal.valueOf(fill.side().sign());
          cash = cash.minus(fill.notional().times(sign)).minus(fill.fee());
          held = held.add(fill.quantity().value().multiply(sign));
        }
        case FundingSettled funding -> cash = cash.minus(funding.paid());
        case OrderChanged _ -> {}
        case ExecutionReport.CashMoved _, ExecutionReport.PositionCorrected _ ->
            throw new AssertionError("A simulated venue never corrects: " + report);
      }
    }
    Money expected = cash.plus(new Money(mark.value().multiply(held)));
    Money difference = account.equity(_ -> mark).minus(expected).abs();
    assertThat(difference.amount()).as(what).isLessThan(DUST);
    assertThat(account.position(Scene.COIN.id()).signed()).as(what).isEqualByComparingTo(held);
    assertThat(account.balance())
        .as(what)
        .isEqualTo(
            account
                .deposited()
                .plus(account.realised())
                .minus(account.fees())
                .minus(account.funding()));
  }

  private static void checkFills(String what, Scene scene) {
    TreeMap<String, Quantity> sums = new TreeMap<>();
    BigDecimal held = BigDecimal.ZERO;
    for (Fill fill : scene.fills()) {
      BigDecimal signed = fill.quantity().value().multiply(BigDecimal.valueOf(fill.side().sign()));
      BigDecimal after = held.add(signed);
      Order order = scene.orders.get(fill.orderId());
      if (order == null || order.spec().reduceOnly()) {
        boolean reduces =
            held.signum() * after.signum() >= 0 && after.abs().compareTo(held.abs()) < 0;
        require(reduces, () -> what + fill + " does not reduce");
      }
      if (order != null) {
        sums.merge(fill.orderId().value(), fill.quantity(), Quantity::plus);
      }
      held = after;
    }
    for (Order order : scene.orders.values()) {
      Quantity sum = sums.getOrDefault(order.id().value(), Quantity.ZERO);
      boolean adds =
          order.filled().equals(sum)
              && sum.compareTo(order.spec().quantity()) <= 0
              && (order.status() == OrderStatus.FILLED) == order.remaining().isZero();
      require(adds, () -> what + order + " but fills of " + sum);
    }
  }

  private static void require(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      fail(otherwise.get());
    }
  }

  private static void checkWorking(String what, Scene scene) {
    List<OrderSpec> working = scene.venue.working();
    List<OrderSpec> expected =
        scene.orders.values().stream()
            .filter(order -> order.status().isOpen())
            .map(Order::spec)
            .toList();
    assertThat(working).as(what).containsExactlyInAnyOrderElementsOf(expected);
    for (OrderSpec spec : working) {
      if (spec.reduceOnly() && !entryWorks(scene, spec)) {
        Quantity open = scene.orders.get(spec.id()).remaining();
        assertThat(scene.position().closingSide()).as(() -> what + spec).isEqualTo(spec.side());
        assertThat(scene.position().quantity()).as(() -> what + spec).isGreaterThanOrEqualTo(open);
      }
    }
  }

  private static boolean entryWorks(Scene scene, OrderSpec spec) {
    Order entry = spec.parent() == null ? null : scene.orders.get(spec.parent());
    return entry != null && entry.status().isOpen();
  }

  private static void checkReplay(long seed, RandomTrader first, double share) {
    RandomTrader second = new RandomTrader(seed, first.onCandles, share);
    for (int step = 0; step < STEPS; step++) {
      second.market();
      second.act();
    }
    assertThat(second.scene.reports).isEqualTo(first.scene.reports);
    assertThat(second.scene.venue.account()).isEqualTo(first.scene.venue.account());
  }
}
