package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What exit stories say and ask of a [SmallDesk].
final class ExitScene {
  static final long HOUR = 3_600_000L;

  private ExitScene() {}

  /// A decision to open, with what would prove it wrong.
  static void open(
      SmallDesk desk, Side side, String stop, String target, int leverage, String... invalidation) {
    Decision.Header plain = desk.header(0.9);
    desk.decide(
        new Decision.Open(
            new Decision.Header(
                plain.proposer(),
                plain.instrument(),
                plain.time(),
                plain.confidence(),
                new Rationale(
                    "a test", List.of(), List.of(), List.of(), Arrays.asList(invalidation))),
            side,
            null,
            Price.of(stop),
            Price.of(target),
            null,
            leverage));
  }

  /// The plan of the coin's position.
  static ExitView plan(SmallDesk desk) {
    return desk.snapshot().exits().stream()
        .filter(view -> view.instrument().equals(SmallDesk.COIN.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No plan"));
  }

  static void set(SmallDesk desk, ExitRule... rules) {
    desk.command(new DeskCommand.SetExitPlan(SmallDesk.COIN.id(), new ExitPlan(List.of(rules))));
  }

  /// Where the working stop rests; null when none does.
  static @Nullable Price stop(SmallDesk desk) {
    for (Order order : desk.snapshot().workingOrders()) {
      if (order.spec().role() == OrderRole.STOP && order.status() == OrderStatus.ACCEPTED) {
        return order.spec().trigger();
      }
    }
    return null;
  }

  static List<String> notices(SmallDesk desk) {
    return desk.snapshot().notices().stream().map(Notice::text).toList();
  }

  static String lastNotice(SmallDesk desk) {
    return notices(desk).getLast();
  }

  static ExitRule breakEven() {
    return new ExitRule.BreakEven(new BigDecimal("0.5"));
  }

  static ExitRule trailing(String distance) {
    return new ExitRule.Trailing(new BigDecimal(distance));
  }
}
