package app.wheelhouse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineInbox;
import app.wheelhouse.engine.EngineLoop;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.SmallDesk;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.risk.RiskEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// FAULTS P5: 100,000 updates a second come faster than anything can look at them.
@Timeout(120)
class FloodTest {
  private static final int UPDATES = 400_000;
  private static final long START = SmallDesk.START;

  private final EngineInbox inbox = new EngineInbox();
  private final Random random = new Random(11);
  private @Nullable FeedSink sink;
  private final FeedService service =
      new FeedService(
          new MarketFeed() {
            @Override
            public String name() {
              return "flood";
            }

            @Override
            public void start(FeedSink newSink) {
              sink = newSink;
            }

            @Override
            public void stop() {}
          },
          inbox);

  private double price = 100;
  private double volume;

  private void update(int i) {
    FeedSink into = sink;
    assertThat(into).isNotNull();
    // Four seconds of the venue's time, over the end of a minute.
    long time = START + 57_000 + i / 100;
    price = Math.max(80, Math.min(125, price + (random.nextInt(3) - 1) * 0.01));
    Instrument coin = i % 7 == 0 ? SmallDesk.OTHER : SmallDesk.COIN;
    switch (i % 3) {
      case 0 -> {
        double size = (1 + random.nextInt(8)) / 8.0;
        volume += coin == SmallDesk.COIN ? size : 0;
        into.market(Trade.single(coin.id(), time, time, i + 1, price, size, Side.BUY));
      }
      case 1 -> into.market(new Quote(coin.id(), time, time, price - 0.005, 1, price + 0.005, 1));
      default ->
          into.market(
              new Book(
                  coin.id(),
                  time,
                  time,
                  new Levels(new double[] {price - 0.005}, new double[] {1}),
                  new Levels(new double[] {price + 0.005}, new double[] {1})));
    }
  }

  @Test
  void p5WhileNobodyReadsTheInboxStaysSmall() throws InterruptedException {
    service.start();
    int most = 0;
    for (int i = 0; i < UPDATES; i++) {
      update(i);
      if (i % 1_000 == 0) {
        most = Math.max(most, inbox.size());
      }
    }

    assertThat(most).as("two instruments, three kinds, two minutes").isLessThanOrEqualTo(8);
    double told =
        inbox.take(0).stream()
            .map(event -> ((EngineEvent.Market) event).event())
            .filter(event ->
                event instanceof Trade trade && trade.instrument().equals(SmallDesk.COIN.id()))
            .mapToDouble(event -> ((Trade) event).size())
            .sum();
    assertThat(told).isEqualTo(volume);
  }

  @Test
  void p5TheEngineKeepsUpWithTheNewestPriceAndAllOfTheVolume() {
    EngineConfig config = new Setup().config();
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    engine.connect(_ -> {});
    AtomicReference<@Nullable InstrumentSnapshot> last = new AtomicReference<>();
    int[] most = {0};
    EngineLoop loop =
        new EngineLoop(
            new EngineDriver(engine, null, config),
            inbox,
            () -> START + 57_000,
            _ -> most[0] = Math.max(most[0], inbox.size()),
            view -> {
              last.set(view.snapshot().instrument(SmallDesk.COIN.id()).orElseThrow());
              return false;
            });
    service.start();
    loop.start();
    for (int i = 0; i < UPDATES; i++) {
      update(i);
    }
    sink.market(new Quote(SmallDesk.COIN.id(), START + 61_000, START + 61_000, 98, 1, 98.5, 1));
    loop.stop();

    InstrumentSnapshot coin = last.get();
    assertThat(coin).isNotNull();
    assertThat(coin.bid()).isEqualTo(98);
    assertThat(coin.ask()).isEqualTo(98.5);
    assertThat(most[0]).isLessThanOrEqualTo(10);
    BarsSnapshot minutes = coin.bars(BarSpec.of(Timeframe.M1));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      bars.add(minutes.bar(i));
    }
    Bar forming = minutes.forming();
    double counted = bars.stream().mapToDouble(Bar::volume).sum();
    assertThat(counted + (forming == null ? 0 : forming.volume())).isEqualTo(volume);
    assertThat(bars.getFirst().volume()).isPositive();
  }
}
