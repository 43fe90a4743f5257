package app.wheelhouse.desk;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.execution.DeadMan;
import app.wheelhouse.execution.LostOrders;
import app.wheelhouse.execution.Reconciler;
import app.wheelhouse.venue.hyperliquid.HyperliquidTrading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What looks after real orders beside the engine: comparing, looking up what was lost, the
/// dead-man switch.
final class RealServices implements AutoCloseable {
  private final RealOpening opening;
  private final Newest newest;
  private final Reconciler reconciler;
  private final LostOrders lost;
  private final DeadMan deadMan;

  RealServices(RealOpening opening, RealTimes times, Newest newest, EnginePost engine) {
    this.opening = opening;
    this.newest = newest;
    LiveMarket market = opening.market();
    HyperliquidTrading trading = opening.trading();
    this.reconciler =
        new Reconciler(trading.reader(), engine, opening.since(), market.clock(), times.reading());
    this.lost =
        new LostOrders(
            opening.config().account(),
            trading.reader(),
            engine,
            this::order,
            market.clock(),
            times.lost());
    this.deadMan =
        new DeadMan(
            trading.scheduledCancel(),
            engine,
            () -> trading.skew().venueTime(market.clock().getAsLong()),
            times.deadMan());
  }

  /// All that listen to the engine.
  List<EngineTap> taps() {
    return List.of(reconciler, lost, deadMan, new LatchTap(opening.trading()));
  }

  /// Begins; the engine runs already.
  ///
  /// @param silent whether nothing is looked up or canceled at the venue
  void start(boolean silent) {
    if (!silent) {
      lost.watch(unanswered());
      lost.start();
      deadMan.start();
    }
    reconciler.start();
    opening.trading().start();
  }

  /// Takes the newest state; quick.
  void show(DeskSnapshot snapshot) {
    deadMan.show(snapshot);
  }

  /// Reads and connects again now.
  void retry() {
    opening.trading().stream().retry();
    reconciler.ask("the trader wants it");
  }

  private List<ClientOrderId> unanswered() {
    Carried.Books carried = opening.config().carried().books();
    return carried == null
        ? List.of()
        : carried.orders().stream()
            .filter(order -> order.status() == OrderStatus.UNKNOWN)
            .map(Order::id)
            .toList();
  }

  private Optional<Order> order(ClientOrderId id) {
    DeskSnapshot now = newest.get();
    return now == null
        ? Optional.empty()
        : Stream.concat(now.workingOrders().stream(), now.endedOrders().stream())
            .filter(each -> each.id().equals(id))
            .findFirst();
  }

  @Override
  public void close() {
    deadMan.stop();
    lost.stop();
    reconciler.stop();
    opening.trading().stream().stop();
  }
}
