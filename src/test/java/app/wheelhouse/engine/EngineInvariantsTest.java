package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.sim.FundingSettings;
import app.wheelhouse.sim.LatencySettings;
import app.wheelhouse.sim.SimSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random markets, commands and decisions in random order; the books must agree after every event.
class EngineInvariantsTest {
  private static final int EVENTS = 400;

  private Random random = new Random();
  private SmallDesk desk = SmallDesk.at100();
  private double cents;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 16);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdAfterEveryEvent(long seed) {
    random = new Random(seed);
    cents = 10_000;
    desk = new SmallDesk(setup(seed));
    Invariants invariants = new Invariants(desk);
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < EVENTS; i++) {
      desk.later(random.nextInt(2_500));
      Kind kind = kind();
      seen.add(kind);
      desk.accept(event(kind));
      invariants.check();
    }

    assertThat(seen).contains(Kind.QUOTE, Kind.TICKET, Kind.OPEN, Kind.CLOSE_POSITION);
    assertThat(desk.snapshot().counts().fills()).as("something traded").isGreaterThan(3);
    // Everything can always be ended.
    desk.accept(new EngineEvent.Command(new DeskCommand.EmergencyStop("end"), desk.now));
    for (int i = 0; i < 60; i++) {
      cents = 10_000;
      desk.later(1_000).accept(quote(SmallDesk.COIN));
      desk.accept(quote(SmallDesk.OTHER));
      invariants.check();
    }
    assertThat(desk.snapshot().account().positions()).isEmpty();
    assertThat(desk.snapshot().workingOrders()).isEmpty();
    assertThat(desk.venue.working()).isEmpty();
    assertThat(desk.snapshot().emergency().flat()).isTrue();
  }

  private enum Kind {
    QUOTE,
    TRADE,
    BOOK,
    CONTEXT,
    CANDLE,
    TICKET,
    CANCEL,
    CANCEL_ENTRIES,
    CLOSE_POSITION,
    MOVE_STOP,
    AUTO_ON,
    AUTO_OFF,
    EMERGENCY,
    RESUME,
    OPEN,
    INCREASE,
    REDUCE,
    CLOSE,
    CLOCK
  }

  private Kind kind() {
    int draw = random.nextInt(100);
    if (draw < 50) {
      return Kind.values()[random.nextInt(4)];
    }
    if (draw == 50) {
      return Kind.EMERGENCY;
    }
    if (draw < 54) {
      return Kind.RESUME;
    }
    if (draw < 64) {
      return Kind.OPEN;
    }
    if (draw < 74) {
      return Kind.TICKET;
    }
    Kind[] rest = {
      Kind.CANDLE,
      Kind.CANCEL,
      Kind.CANCEL_ENTRIES,
      Kind.CLOSE_POSITION,
      Kind.MOVE_STOP,
      Kind.AUTO_ON,
      Kind.AUTO_ON,
      Kind.AUTO_OFF,
      Kind.INCREASE,
      Kind.REDUCE,
      Kind.CLOSE,
      Kind.CLOCK
    };
    return rest[random.nextInt(rest.length)];
  }

  private EngineEvent event(Kind kind) {
    Instrument instrument = random.nextInt(4) == 0 ? SmallDesk.OTHER : SmallDesk.COIN;
    cents = Math.clamp(cents + random.nextInt(161) - 80, 4_000, 25_000);
    return switch (kind) {
      case QUOTE -> new EngineEvent.Market(quote(instrument));
      case TRADE ->
          new EngineEvent.Market(
              SmallDesk.trade(instrument, eventTime(), mid(instrument), random.nextInt(9) / 8.0));
      case BOOK -> new EngineEvent.Market(book(instrument));
      case CONTEXT ->
          new EngineEvent.Market(
              new Context(
                  instrument.id(),
                  desk.now,
                  desk.now,
                  mid(instrument),
                  mid(instrument),
                  (random.nextInt(21) - 10) / 10_000.0,
                  1));
      case CANDLE -> {
        double price = mid(instrument);
        yield new EngineEvent.Market(
            MadeBars.candleOf(
                Timeframe.M1,
                Bar.of(
                    Timeframe.M1,
                    Timeframe.M1.openTime(desk.now) - Timeframe.M1.millis(),
                    price,
                    price,
                    price,
                    price,
                    1),
                random.nextBoolean()));
      }
      case TICKET -> command(ticket(instrument));
      case CANCEL -> command(new DeskCommand.CancelOrder(anyOrder()));
      case CANCEL_ENTRIES -> command(new DeskCommand.CancelEntries());
      case CLOSE_POSITION ->
          command(new DeskCommand.ClosePosition(instrument.id(), 1 + random.nextInt(100)));
      case MOVE_STOP ->
          command(
              new DeskCommand.MoveStop(instrument.id(), away(instrument, random.nextInt(9) - 4)));
      case AUTO_ON -> command(new DeskCommand.StartAutoTrading());
      case AUTO_OFF -> command(new DeskCommand.PauseAutoTrading("random"));
      case EMERGENCY -> command(new DeskCommand.EmergencyStop("random"));
      case RESUME -> command(new DeskCommand.ResumeTrading("random"));
      case OPEN -> decided(open(instrument));
      case INCREASE -> decided(new Decision.Increase(header(instrument), 0.02));
      case REDUCE -> decided(new Decision.Reduce(header(instrument), 1 + random.nextInt(99)));
      case CLOSE -> decided(new Decision.Close(header(instrument)));
      case CLOCK -> new EngineEvent.ClockTick(eventTime());
    };
  }

  /// Now and then an event that was held up on the way.
  private long eventTime() {
    return random.nextInt(10) == 0 ? desk.now - random.nextInt(4_000) : desk.now;
  }

  private double mid(Instrument instrument) {
    return Math.rint(instrument == SmallDesk.COIN ? cents : cents / 2) / 100;
  }

  private Quote quote(Instrument instrument) {
    return SmallDesk.quote(instrument, eventTime(), mid(instrument));
  }

  private Book book(Instrument instrument) {
    double[] bids = new double[3];
    double[] asks = new double[3];
    double[] bidSizes = new double[3];
    double[] askSizes = new double[3];
    for (int i = 0; i < 3; i++) {
      bids[i] = Math.rint(mid(instrument) * 100 - 1 - i) / 100;
      asks[i] = Math.rint(mid(instrument) * 100 + 1 + i) / 100;
      bidSizes[i] = random.nextInt(80) / 8.0;
      askSizes[i] = random.nextInt(80) / 8.0;
    }
    return new Book(
        instrument.id(),
        desk.now,
        desk.now,
        new Levels(bids, bidSizes),
        new Levels(asks, askSizes));
  }

  private DeskCommand ticket(Instrument instrument) {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    int sign = side.sign();
    return new DeskCommand.SubmitTicket(
        instrument.id(),
        side,
        Quantity.of(BigDecimal.valueOf(random.nextInt(20_000), 3).toPlainString()),
        random.nextBoolean() ? null : away(instrument, -sign * random.nextInt(3)),
        random.nextInt(4) == 0 ? null : away(instrument, -sign * (3 + random.nextInt(4))),
        random.nextInt(4) == 0 ? null : away(instrument, sign * (2 + random.nextInt(9))),
        1 + random.nextInt(6));
  }

  private Decision open(Instrument instrument) {
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    int sign = side.sign();
    @Nullable Price limit = random.nextInt(3) > 0 ? null : away(instrument, -sign);
    return new Decision.Open(
        SmallDesk.header(instrument, desk.now, 0.55 + random.nextInt(45) / 100.0),
        side,
        limit,
        away(instrument, -sign * (2 + random.nextInt(4))),
        away(instrument, sign * (5 + random.nextInt(9))),
        null,
        null);
  }

  private Price away(Instrument instrument, int percent) {
    long price = Math.round(mid(instrument) * (100 + percent));
    return new Price(BigDecimal.valueOf(price, 2));
  }

  private Decision.Header header(Instrument instrument) {
    return SmallDesk.header(instrument, desk.now, 0.9);
  }

  private ClientOrderId anyOrder() {
    List<Order> orders = new ArrayList<>(desk.snapshot().workingOrders());
    orders.addAll(desk.snapshot().endedOrders());
    return orders.isEmpty()
        ? ClientOrderId.derive(SmallDesk.ACCOUNT, "none", 1, OrderRole.ENTRY)
        : orders.get(random.nextInt(orders.size())).id();
  }

  private EngineEvent command(DeskCommand command) {
    return new EngineEvent.Command(command, desk.now);
  }

  private EngineEvent decided(Decision decision) {
    return new EngineEvent.Decided(decision, desk.now);
  }

  private static Setup setup(long seed) {
    boolean instant = seed % 3 == 0;
    return new Setup()
        .clockTickMillis(1_000)
        .limits(l -> l.minConfidence("0.6").maxOrderNotional(Money.of(3_000)))
        .settings(
            new SimSettings(
                seed,
                FeeRates.DEFAULT,
                0.0005,
                instant ? LatencySettings.INSTANT : new LatencySettings(50, 400, 3_000),
                seed % 4 == 0 ? 0.1 : 0,
                seed % 2 == 0 ? 0.25 : 1,
                new FundingSettings(true, 60_000, 0.0001)));
  }
}
