package app.wheelhouse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  private final SplittableRandom random = new SplittableRandom(21);

  private static Trade trade(long exchangeTime, double price, double size, Side aggressor) {
    return Trade.single(BTC, exchangeTime + 20, exchangeTime, exchangeTime, price, size, aggressor);
  }

  /// Sizes are multiples of 1/1024, so that their sums in double are exact in any order.
  private Trade any(long exchangeTime) {
    return trade(
        exchangeTime,
        random.nextInt(600_000, 620_000) / 10.0,
        random.nextInt(1, 5_000) / 1024.0,
        random.nextBoolean() ? Side.BUY : Side.SELL);
  }

  private List<Trade> anyMinutes() {
    List<Trade> trades = new ArrayList<>();
    long time = random.nextLong(-1_000_000_000L, 4_000_000_000_000L);
    for (int i = random.nextInt(1, 80); i > 0; i--) {
      time += random.nextInt(0, 15_000);
      trades.add(any(time));
    }
    return trades;
  }

  /// Merges neighbours by chance wherever they may be merged.
  private List<Trade> mergedByChance(List<Trade> trades) {
    List<Trade> merged = new ArrayList<>();
    for (Trade next : trades) {
      if (!merged.isEmpty() && merged.getLast().mergesWith(next) && random.nextInt(4) > 0) {
        merged.addLast(merged.removeLast().mergedWith(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static List<Bar> bars(Timeframe frame, List<Trade> trades) {
    TreeMap<Long, Bar> bars = new TreeMap<>();
    for (Trade t : trades) {
      long open = frame.openTime(t.exchangeTime());
      bars.merge(
          open,
          Bar.of(frame, open, t.first(), t.high(), t.low(), t.price(), t.size()),
          (old, add) ->
              Bar.of(
                  frame,
                  open,
                  old.open(),
                  Math.max(old.high(), add.high()),
                  Math.min(old.low(), add.low()),
                  add.close(),
                  old.volume() + add.volume()));
    }
    return List.copyOf(bars.values());
  }

  @Test
  void mergesByHand() {
    Trade merged =
        trade(60_000, 100, 1, Side.BUY)
            .mergedWith(trade(60_500, 103, 2, Side.SELL))
            .mergedWith(trade(61_000, 99, 4, Side.BUY));
    assertThat(merged).isEqualTo(new Trade(BTC, 61_020, 61_000, 61_000, 99, 7, 5, 100, 103, 99, 3));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # one, other,  same minute
          60000, 60000,  true
          60000, 119999, true
          59999, 60000,  false
          -1,    0,      false
          -1,    -60000, true
          """)
  void mergesOnlyWithinOneMinute(long one, long other, boolean merges) {
    assertThat(trade(one, 1, 1, Side.BUY).mergesWith(trade(other, 1, 1, Side.SELL)))
        .isEqualTo(merges);
  }

  @Test
  void mergesOnlyTradesOfOneInstrument() {
    Trade other =
        Trade.single(InstrumentId.hyperliquid("ETH"), 60_000, 60_000, 1, 100, 1, Side.BUY);
    assertThat(trade(60_000, 100, 1, Side.BUY).mergesWith(other)).isFalse();
  }

  @Test
  void isAssociative() {
    for (int i = 0; i < 10_000; i++) {
      Trade a = any(i);
      Trade b = any(i + 1);
      Trade c = any(i + 2);
      assertThat(a.mergedWith(b).mergedWith(c)).isEqualTo(a.mergedWith(b.mergedWith(c)));
    }
  }

  @Test
  void keepsEveryBarExact() {
    int saved = 0;
    for (int i = 0; i < 1_000; i++) {
      List<Trade> trades = anyMinutes();
      List<Trade> merged = mergedByChance(trades);
      saved += trades.size() - merged.size();
      for (Timeframe frame : Timeframe.values()) {
        assertThat(bars(frame, merged)).isEqualTo(bars(frame, trades));
      }
      assertThat(merged.stream().mapToInt(Trade::count).sum()).isEqualTo(trades.size());
      assertThat(merged.stream().mapToDouble(Trade::buySize).sum())
          .isEqualTo(trades.stream().mapToDouble(Trade::buySize).sum());
    }
    assertThat(saved).isGreaterThan(10_000);
  }

  @Test
  void keepsDecimalVolumeTo15Digits() {
    for (int i = 0; i < 1_000; i++) {
      Trade merged = trade(0, 100, 0.1, Side.BUY);
      double plain = 0.1;
      for (int n = 0; n < 50; n++) {
        double size = random.nextInt(1, 100_000) / 100_000.0;
        plain += size;
        merged = merged.mergedWith(trade(n, 100, size, Side.BUY));
      }
      assertThat(merged.size()).isCloseTo(plain, within(plain * 1e-14));
      assertThat(merged.buySize()).isEqualTo(merged.size());
    }
  }
}
