package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.exit.ExitPlans;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Seeded random prices through the whole engine: whatever a plan does, a stop never loosens.
class ExitPathsTest {
  private static final int PATHS = 200;
  private static final int MARKS = 80;

  private int opened;
  private int moved;

  @Test
  void noStopEverLoosensAndEveryPositionHasItsPlan() {
    for (int seed = 1; seed <= PATHS; seed++) {
      walk(new Random(seed), seed % 4 == 0 ? new Setup().slow() : new Setup());
    }
    assertThat(opened).as("the paths open positions").isGreaterThan(PATHS);
    assertThat(moved).as("and plans move their stops").isGreaterThan(PATHS);
  }

  private void walk(Random random, Setup setup) {
    SmallDesk desk = SmallDesk.at100(setup);
    double price = 100;
    long openedAt = 0;
    Price last = null;
    for (int i = 0; i < MARKS; i++) {
      price = Math.max(20, price * (1 + random.nextGaussian() * 0.008));
      desk.later(200 + random.nextInt(3_000)).quote(String.valueOf(Math.rint(price * 100) / 100));
      act(desk, random, price);

      Position position = desk.position();
      assertThat(desk.snapshot().exits().isEmpty()).isEqualTo(position.isFlat());
      if (position.isFlat() || position.trip().openedAt() != openedAt) {
        opened += position.isFlat() ? 0 : 1;
        openedAt = position.trip().openedAt();
        last = null;
      }
      last = follow(desk, position, last);
    }
    assertThat(desk.snapshot().counts().refusedReports()).isZero();
  }

  /// The stop of the position, after it was held against the one before.
  private @Nullable Price follow(SmallDesk desk, Position position, @Nullable Price last) {
    Price now = position.isFlat() ? null : ExitScene.stop(desk);
    if (now == null) {
      return last;
    }
    if (last != null) {
      int towards = now.compareTo(last) * position.side().sign();
      assertThat(towards).as("the stop went from %s to %s", last, now).isNotNegative();
      moved += towards > 0 ? 1 : 0;
    }
    return now;
  }

  private static void act(SmallDesk desk, Random random, double price) {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        if (desk.position().isFlat() && desk.snapshot().workingOrders().isEmpty()) {
          desk.command(
              new DeskCommand.SubmitTicket(
                  SmallDesk.COIN.id(),
                  side,
                  Quantity.of("3"),
                  null,
                  Price.of(at(price * (1 - side.sign() * 0.04))),
                  Price.of(at(price * (1 + side.sign() * 0.09))),
                  1 + random.nextInt(6)));
        }
      }
      case 4 -> desk.command(new DeskCommand.SetExitPlan(SmallDesk.COIN.id(), plan(random)));
      case 5 -> tighterByHand(desk, price, random);
      default -> {}
    }
  }

  /// By hand only towards the market, and only where no change is on its way.
  private static void tighterByHand(SmallDesk desk, double price, Random random) {
    Price stop = ExitScene.stop(desk);
    if (stop != null && !desk.position().isFlat() && random.nextBoolean()) {
      double to = stop.toDouble() + (price - stop.toDouble()) * 0.3;
      Price wanted = Price.of(at(to));
      Price plan = ExitScene.plan(desk).stop();
      int sign = desk.position().side().sign();
      if (wanted.compareTo(stop) * sign > 0
          && (plan == null || wanted.compareTo(plan) * sign > 0)) {
        desk.command(new DeskCommand.MoveStop(SmallDesk.COIN.id(), wanted));
      }
    }
  }

  private static ExitPlan plan(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> ExitPlan.NONE;
      case 1 -> ExitPlans.byHand();
      case 2 -> new ExitPlan(List.of(ExitScene.trailing("0.01")));
      default ->
          new ExitPlan(
              List.of(new ExitRule.BreakEven(new BigDecimal("0.3")), ExitScene.trailing("0.02")));
    };
  }

  private static String at(double price) {
    return String.format(java.util.Locale.ROOT, "%.2f", price);
  }
}
