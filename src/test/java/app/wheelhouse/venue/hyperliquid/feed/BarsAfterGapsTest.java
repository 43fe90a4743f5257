package app.wheelhouse.venue.hyperliquid.feed;

import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.COIN;
import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.MINUTE;
import static app.wheelhouse.venue.hyperliquid.feed.MadeMinutes.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.Setup;
import app.wheelhouse.engine.TradingEngine;
import app.wheelhouse.feed.FeedFilter;
import app.wheelhouse.risk.RiskEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same market through a line that breaks and through one that does not, into real engines:
/// their bars are equal.
class BarsAfterGapsTest {
  private static final int MINUTES = 180;
  private static final int REPLAYED = 30;

  /// An engine behind a lane and the filter.
  private static final class Desk {
    private final MadeMinutes venue;
    private final StreamTime clock = new StreamTime();
    private final MarketLane lane = new MarketLane(COIN, clock, 2_000);
    private final FeedFilter filter = new FeedFilter();
    private final EngineDriver driver;
    private final TradingEngine engine;
    private final Set<Long> trades = new HashSet<>();
    private int gaps;

    Desk(MadeMinutes venue) {
      this.venue = venue;
      EngineConfig config = new Setup().config();
      engine = new TradingEngine(config, RiskEngine.standard());
      engine.connect(_ -> {});
      driver = new EngineDriver(engine, null, config);
    }

    void tell(List<? extends MarketEvent> events) {
      for (MarketEvent event : events) {
        for (EngineEvent sifted : filter.sift(event)) {
          if (sifted instanceof EngineEvent.Market(Trade trade)) {
            assertThat(trades.add(trade.tradeId())).as("trade %d", trade.tradeId()).isTrue();
          }
          driver.accept(sifted);
        }
      }
    }

    void trade(Trade trade, long now) {
      tell(lane.on(at(trade, now)));
      long minute = Timeframe.M1.openTime(trade.exchangeTime());
      Candle candle = venue.candle(minute, trade.exchangeTime(), now);
      if (candle != null) {
        tell(lane.on(candle));
      }
    }

    void time(long now) {
      double price = price(now);
      clock.heard(now, now, now);
      tell(
          lane.on(
              new Book(
                  COIN,
                  now,
                  now,
                  new Levels(new double[] {price - 0.5}, new double[] {1}),
                  new Levels(new double[] {price + 0.5}, new double[] {1}))));
    }

    private double price(long now) {
      double price = venue.trades.getFirst().price();
      for (Trade trade : venue.trades) {
        price = trade.exchangeTime() <= now ? trade.price() : price;
      }
      return price;
    }

    /// A new connection, which sends the newest trades once more.
    void join(long now) {
      List<Trade> known =
          venue.trades.stream().filter(trade -> trade.exchangeTime() <= now).toList();
      known
          .subList(Math.max(0, known.size() - REPLAYED), known.size())
          .reversed()
          .forEach(trade -> tell(lane.on(at(trade, now))));
      clock.forget();
      clock.heard(now, now, now);
      tell(lane.joined(1));
    }

    void fill(long now) {
      if (lane.isHole() && lane.finalBefore() > lane.holeFrom()) {
        long before = lane.finalBefore();
        tell(lane.filled(List.of(), venue.candles(lane.holeFrom(), before, now), before, now));
        gaps += lane.isHole() ? 0 : 1;
      }
    }

    List<Bar> bars(Timeframe timeframe) {
      BarsSnapshot bars =
          engine
              .view()
              .snapshot()
              .instrument(COIN)
              .map((InstrumentSnapshot market) -> market.bars(BarSpec.of(timeframe)))
              .orElseThrow();
      List<Bar> list = new ArrayList<>();
      for (int i = 0; i < bars.size(); i++) {
        list.add(bars.bar(i));
      }
      return list;
    }

    private static Trade at(Trade t, long now) {
      return Trade.single(
          t.instrument(), now, t.exchangeTime(), t.tradeId(), t.price(), t.size(), Side.BUY);
    }
  }

  private static Desk run(MadeMinutes venue, Random breaks, double often) {
    Desk desk = new Desk(venue);
    boolean up = false;
    long back = START + 1_000;
    int next = 0;
    long end = START + MINUTES * MINUTE + 10_000;
    for (long now = START; now <= end; now += 500) {
      if (up && now < end - 30_000 && breaks.nextDouble() < often) {
        up = false;
        back = now + breaks.nextInt(300_000);
        desk.lane.broken();
      } else if (!up && (now >= back || now > end - 30_000)) {
        up = true;
        desk.join(now);
      }
      for (; next < venue.trades.size() && venue.trades.get(next).exchangeTime() <= now; next++) {
        if (up) {
          desk.trade(venue.trades.get(next), now);
        }
      }
      if (up) {
        desk.time(now);
        desk.fill(now);
      }
    }
    return desk;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void barsAreThoseOfAnUnbrokenRun(long seed) {
    MadeMinutes venue = new MadeMinutes(seed, MINUTES, 0.15);

    Desk whole = run(venue, new Random(seed), 0);
    Desk broken = run(venue, new Random(seed), 0.006);

    assertThat(broken.gaps).isGreaterThan(10);
    assertThat(whole.bars(Timeframe.M1)).hasSizeGreaterThanOrEqualTo(MINUTES);
    assertThat(broken.bars(Timeframe.M1)).isEqualTo(whole.bars(Timeframe.M1));
    assertThat(whole.bars(Timeframe.M5)).hasSizeGreaterThanOrEqualTo(MINUTES / 5 - 1);
    assertThat(broken.bars(Timeframe.M5)).isEqualTo(whole.bars(Timeframe.M5));
    assertThat(whole.trades).hasSize(venue.trades.size());
    assertThat(broken.trades.size()).isGreaterThan(venue.trades.size() / 4);
  }

  @Test
  void theBarsAreTheVenuesOwn() {
    MadeMinutes venue = new MadeMinutes(7, MINUTES, 0.15);

    List<Bar> bars = run(venue, new Random(7), 0.006).bars(Timeframe.M1);

    assertThat(bars)
        .startsWith(
            venue.truth(START + MINUTES * MINUTE).stream().map(Candle::bar).toArray(Bar[]::new));
  }
}
