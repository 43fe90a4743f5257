package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// So many requests a second for so long, whatever the desk makes of them: of ten one bracket at
/// the market or its close, nine moved stops, each of which is a new order at the exchange.
final class OrderFlood {
  private static final int WARM_UP_SECONDS = 10;
  private static final long SECOND = 1_000_000_000;
  private static final long RETRY_NANOS = 100_000;

  /// After so long a state shows what was asked for before.
  private static final long SHOWN_MILLIS = 50;

  /// Coins that are bought and sold; in the others one position stands whose stop is moved.
  private static final List<String> TRADED = OrderRig.COINS.subList(0, 6);

  private static final List<String> HELD = OrderRig.COINS.subList(6, OrderRig.COINS.size());

  private final OrderRig rig;
  private final OrderProbe probe;
  private final SortedMap<InstrumentId, Long> turned = new TreeMap<>();
  private long asked;

  /// The most requests that were due and could not be asked for yet.
  private long late;

  OrderFlood(OrderRig rig, OrderProbe probe) {
    this.rig = rig;
    this.probe = probe;
  }

  void run(int perSecond, int seconds) {
    for (String coin : HELD) {
      InstrumentSnapshot market = rig.market(coin);
      probe.entryAsked(market.instrument().id());
      rig.command(OrderRig.bracket(market, Side.BUY, Double.NaN));
      rig.await(
          now -> !now.account().position(market.instrument().id()).isFlat(),
          "a position in " + coin);
    }
    offer(perSecond, WARM_UP_SECONDS);
    settle();
    probe.measure();
    asked = 0;
    late = 0;
    double cpu = cpu();
    long began = DeskClock.nanos();
    offer(perSecond, seconds);
    double offered = (DeskClock.nanos() - began) / 1e9;
    long answered = probe.booked();
    long orders = answered + 2L * probe.of(OrderProbe.Kind.ENTRY).total().count();
    settle();
    System.out.printf(
        Locale.ROOT,
        "%nwanted %,d requests in %d s: asked for %,d in %.2f s (%,.0f/s), answered in that time"
            + " %,d (%,.0f/s; %,d orders), at most %d late, %d denied, %d lost, %.2f processors"
            + " used (desk and exchange); %s%n",
        (long) perSecond * seconds,
        seconds,
        asked,
        offered,
        asked / offered,
        answered,
        answered / offered,
        orders,
        late,
        probe.denied(),
        probe.lost(),
        (cpu() - cpu) / offered,
        OrderRig.load());
    probe.of(OrderProbe.Kind.ENTRY).print("brackets in the flood", "intent", "accepted");
    probe.of(OrderProbe.Kind.CLOSE).print("closes in the flood", "intent", "accepted");
    probe.of(OrderProbe.Kind.MOVE).print("moved stops in the flood", "intent", "amended");
  }

  /// Asks as often as is due; what cannot be asked for now is made up for as soon as it can.
  private void offer(int perSecond, int seconds) {
    long began = DeskClock.nanos();
    long all = (long) perSecond * seconds;
    long made = 0;
    for (long past = 0; past < seconds * SECOND && made < all; past = DeskClock.nanos() - began) {
      long due = Math.min(all, 1 + past / (SECOND / perSecond));
      if (made >= due) {
        DeskClock.parkUntil(began + made * (SECOND / perSecond));
      } else if (ask(made)) {
        made++;
        late = Math.max(late, due - made);
      } else {
        DeskClock.parkUntil(DeskClock.nanos() + RETRY_NANOS);
      }
    }
    asked += made;
  }

  /// False when all of them are on their way.
  private boolean ask(long number) {
    DeskSnapshot now = rig.now();
    return number % 10 == 0 && turn(now, number / 10) || move(now, number);
  }

  /// Buys where nothing is held, closes where something is.
  private boolean turn(DeskSnapshot now, long number) {
    for (int i = 0; i < TRADED.size(); i++) {
      InstrumentSnapshot market = market(now, TRADED, number + i);
      InstrumentId coin = market.instrument().id();
      boolean flat = now.account().position(coin).isFlat();
      if (isFree(now, coin, flat)) {
        turned.put(coin, now.time());
        if (flat) {
          probe.entryAsked(coin);
          rig.command(OrderRig.bracket(market, Side.BUY, Double.NaN));
        } else {
          probe.closeAsked(coin);
          rig.command(new DeskCommand.ClosePosition(coin, 100));
        }
        return true;
      }
    }
    return false;
  }

  /// Nothing of it is on its way, also not in a state that is not shown yet.
  private boolean isFree(DeskSnapshot now, InstrumentId coin, boolean flat) {
    return now.time() - turned.getOrDefault(coin, 0L) >= SHOWN_MILLIS
        && now.workingOrders().stream()
            .noneMatch(order ->
                order.spec().instrument().equals(coin)
                    && (flat || !order.spec().role().isProtective()));
  }

  /// The first stop of which no move is on its way.
  private boolean move(DeskSnapshot now, long number) {
    for (int i = 0; i < HELD.size(); i++) {
      InstrumentSnapshot market = market(now, HELD, number + i);
      Position position = now.account().position(market.instrument().id());
      for (Order order : now.workingOrders()) {
        if (order.spec().role() == OrderRole.STOP
            && order.spec().instrument().equals(position.instrument())
            && order.status() == OrderStatus.ACCEPTED
            && probe.asked(OrderProbe.Kind.MOVE, order.id())) {
          double away = 0.02 + (number % 97) * 0.0001;
          rig.command(
              new DeskCommand.MoveStop(
                  position.instrument(),
                  OrderRig.price(market.instrument(), market.mark() * (1 - away))));
          return true;
        }
      }
    }
    return false;
  }

  private static InstrumentSnapshot market(DeskSnapshot now, List<String> coins, long number) {
    String coin = coins.get((int) (number % coins.size()));
    return now.instruments().stream()
        .filter(each -> each.instrument().symbol().equals(coin))
        .findFirst()
        .orElseThrow();
  }

  /// Until nothing is on its way any more.
  private void settle() {
    long seen = -1;
    long quiet = DeskClock.nanos();
    while (DeskClock.nanos() - quiet < SECOND / 2) {
      DeskClock.parkUntil(DeskClock.nanos() + 10_000_000);
      if (probe.booked() != seen) {
        seen = probe.booked();
        quiet = DeskClock.nanos();
      }
    }
  }

  private static double cpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(spent -> spent.toNanos() / 1e9)
        .orElse(Double.NaN);
  }
}
