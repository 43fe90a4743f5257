package app.wheelhouse.desk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A busy trader of a scripted day: brackets, resting entries, closes, moved stops, cancels, each
/// drawn from one seed and made from what the desk shows at that moment.
final class DrillTrader {
  private static final List<Integer> SHARES = List.of(25, 50, 100, 100);

  private final SplittableRandom random;

  DrillTrader(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// The next act; empty when what was drawn cannot be done now.
  Optional<DeskCommand> next(DeskSnapshot now) {
    InstrumentSnapshot market = now.instruments().get(random.nextInt(now.instruments().size()));
    if (!(market.mark() > 0)) {
      return Optional.empty();
    }
    Position position = now.account().position(market.instrument().id());
    int drawn = random.nextInt(100);
    if (drawn < 50) {
      return Optional.of(entry(market, position, null));
    } else if (drawn < 65) {
      return Optional.of(entry(market, position, 0.0005 + random.nextDouble() * 0.004));
    } else if (drawn < 85) {
      return position.isFlat()
          ? Optional.empty()
          : Optional.of(
              new DeskCommand.ClosePosition(
                  position.instrument(), SHARES.get(random.nextInt(SHARES.size()))));
    } else if (drawn < 93) {
      return moved(market, position);
    }
    return canceled(now);
  }

  /// @param away of a limit from the mark, as a share of it; null at the market
  private DeskCommand entry(InstrumentSnapshot market, Position position, @Nullable Double away) {
    Instrument instrument = market.instrument();
    Side side = position.isFlat() ? (random.nextBoolean() ? Side.BUY : Side.SELL) : position.side();
    double sign = side.sign();
    double from = away == null ? market.mark() : market.mark() * (1 - sign * away);
    double stop = from * (1 - sign * (0.006 + random.nextDouble() * 0.02));
    double target = from * (1 + sign * (0.02 + random.nextDouble() * 0.03));
    return new DeskCommand.SubmitTicket(
        instrument.id(),
        side,
        size(instrument, from),
        away == null ? null : price(instrument, from),
        price(instrument, stop),
        price(instrument, target),
        3);
  }

  private Quantity size(Instrument instrument, double price) {
    double worth = 15 + random.nextDouble() * 60;
    BigDecimal lots =
        instrument
            .exactPrice(worth)
            .value()
            .divide(instrument.exactPrice(price).value(), 8, RoundingMode.HALF_EVEN);
    Quantity size = instrument.roundSize(lots);
    return size.isZero() ? instrument.lotSize() : size;
  }

  private static Price price(Instrument instrument, double price) {
    return instrument.roundPrice(price, RoundingMode.HALF_EVEN);
  }

  private Optional<DeskCommand> moved(InstrumentSnapshot market, Position position) {
    if (position.isFlat()) {
      return Optional.empty();
    }
    double away = 0.004 + random.nextDouble() * 0.01;
    double trigger = market.mark() * (1 - position.side().sign() * away);
    return Optional.of(
        new DeskCommand.MoveStop(position.instrument(), price(market.instrument(), trigger)));
  }

  private Optional<DeskCommand> canceled(DeskSnapshot now) {
    List<Order> resting =
        now.workingOrders().stream()
            .filter(order -> order.spec().role() == OrderRole.ENTRY)
            .filter(order -> order.status() == OrderStatus.ACCEPTED)
            .toList();
    return resting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DeskCommand.CancelOrder(resting.get(random.nextInt(resting.size())).id()));
  }
}
