package app.wheelhouse.exchange.flow;

import static app.wheelhouse.exchange.flow.FlowBench.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.exchange.core.ExchangeEvent;
import app.wheelhouse.exchange.core.Grouping;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.MarketView;
import app.wheelhouse.exchange.core.OrderAsk;
import app.wheelhouse.exchange.core.OrderKind;
import app.wheelhouse.exchange.core.PlaceResult;
import app.wheelhouse.exchange.core.Tif;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededFlowTest {
  private static final String TRADER = "0x14791697260e4c9a71f18484c9f997b308e59325";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42})
  void eachBookIsSoundAndTheMarkIsNearIt(long seed) {
    FlowBench bench = new FlowBench(wild(seed));
    for (long at = START; at < START + 120_000; at += 250) {
      bench.step(at);
      for (ListedAsset asset : bench.assets()) {
        assertThat(bench.faults(asset)).as("%s of seed %d at %d", asset.name(), seed, at).isEmpty();
        MarketView market = bench.core.market(asset.index());
        double mid = bench.mid(asset.name());
        assertThat(bench.mark(asset.name()).doubleValue() / mid).isBetween(0.98, 1.02);
        assertThat(oracle(market) / mid).isBetween(0.98, 1.02);
        assertThat(market.fundingRate().abs()).isLessThan(new BigDecimal("0.001"));
        assertThat(FlowBench.isOnGrid(bench.mark(asset.name()), asset.szDecimals())).isTrue();
      }
    }
  }

  @Test
  void aNewBookHasTwentyLevelsASideAroundTheCoinsPrice() {
    FlowBench bench = new FlowBench(new SeededFlow(FlowSettings.still(), 5, new TreeMap<>()));
    bench.step(START);
    for (ListedAsset asset : bench.assets()) {
      assertThat(bench.book(asset.name()).bids()).as(asset.name()).hasSize(20);
      assertThat(bench.book(asset.name()).asks()).as(asset.name()).hasSize(20);
    }
    assertThat(bench.mid("BTC")).isBetween(99_900.0, 100_100.0);
    assertThat(bench.mid("kPEPE")).isBetween(0.0124, 0.0126);
  }

  @Test
  void theSameSeedAtTheSameTimesIsTheSameMarket() {
    assertThat(trace(7, 1)).isEqualTo(trace(7, 1));
    assertThat(trace(7, 1)).isNotEqualTo(trace(8, 1));
  }

  @Test
  void aCoinsMarketDoesNotDependOnTheOthers() {
    SeededFlow one = new SeededFlow(FlowSettings.standard(), 9, new TreeMap<>());
    SeededFlow other =
        new SeededFlow(
            FlowSettings.standard(),
            9,
            new TreeMap<>(java.util.Map.of("BTC", new BigDecimal("50000"))));
    FlowBench first = new FlowBench(one);
    FlowBench second = new FlowBench(other);
    for (long at = START; at < START + 30_000; at += 100) {
      first.step(at);
      second.step(at);
    }
    assertThat(first.book("ETH")).isEqualTo(second.book("ETH"));
    assertThat(second.mid("BTC")).isBetween(49_000.0, 51_000.0);
  }

  @Test
  void booksComeTwiceASecond() {
    FlowBench bench =
        new FlowBench(new SeededFlow(FlowSettings.standard().withTrades(0), 11, new TreeMap<>()));
    bench.runUntil(START + 60_000 - 1);
    assertThat(bench.count(ExchangeEvent.BookChanged.class))
        .isEqualTo(bench.assets().size() * 120L);
  }

  @Test
  void tradesComeAboutOnceASecond() {
    FlowBench bench = new FlowBench(new SeededFlow(11));
    bench.runUntil(START + 300_000 - 1);
    double mean = bench.assets().size() * 300.0;
    double deviation = Math.sqrt(mean);
    assertThat((double) trades(bench)).isBetween(mean - 5 * deviation, mean + 5 * deviation);
  }

  @Test
  void theMarkFollowsTheMidAndLagsBehindIt() {
    FlowSettings wild = FlowSettings.standard().withVolatility(20);
    FlowBench quick = new FlowBench(new SeededFlow(wild.withMarkAfter(0), 12, new TreeMap<>()));
    FlowBench usual = new FlowBench(new SeededFlow(wild, 12, new TreeMap<>()));
    double lag = 0;
    double low = 1e9;
    double high = 0;
    for (long at = START; at < START + 600_000; at += 500) {
      quick.step(at);
      usual.step(at);
      double mid = usual.mid("BTC");
      // An aggressor may have moved the mid a little since the mark was made.
      assertThat(quick.mark("BTC").doubleValue() / quick.mid("BTC")).isBetween(0.999, 1.001);
      assertThat(usual.mark("BTC").doubleValue() / mid).isBetween(0.97, 1.03);
      lag = Math.max(lag, Math.abs(usual.mark("BTC").doubleValue() / mid - 1));
      low = Math.min(low, mid);
      high = Math.max(high, mid);
    }
    assertThat(high / low).isGreaterThan(1.05);
    assertThat(lag).isGreaterThan(0.002);
  }

  @Test
  void eachCoinWalksItsOwnWay() {
    FlowBench bench = new FlowBench(wild(14));
    bench.runUntil(START + 60_000);
    double bitcoin = bench.mid("BTC") / OpeningPrices.of("BTC");
    double ether = bench.mid("ETH") / OpeningPrices.of("ETH");
    assertThat(Math.abs(bitcoin / ether - 1)).isGreaterThan(1e-4);
  }

  @Test
  void theOracleStandsALittleApart() {
    FlowBench bench = new FlowBench(new SeededFlow(FlowSettings.still(), 15, new TreeMap<>()));
    bench.step(START);
    List<Double> apart =
        bench.assets().stream()
            .map(asset -> oracle(bench.core.market(asset.index())) / bench.mid(asset.name()) - 1)
            .map(Math::abs)
            .toList();
    assertThat(apart).allMatch(share -> share < 2e-3).anyMatch(share -> share > 1e-4);
    assertThat(bench.core.market(0).fundingRate()).isEqualByComparingTo("0.0000125");
  }

  @Test
  void aMarketWithoutASpreadStillHasATick() {
    FlowSettings tight = new FlowSettings(500, 0, 0, 0, 20, 60_000, 4_000, 2_000, List.of());
    FlowBench bench = new FlowBench(new SeededFlow(tight, 16, new TreeMap<>()));
    bench.step(START);
    for (ListedAsset asset : bench.assets()) {
      assertThat(bench.faults(asset)).as(asset.name()).isEmpty();
    }
    assertThat(bench.book("BTC").bids().getFirst().px()).isEqualByComparingTo("100000");
    assertThat(bench.book("BTC").asks().getFirst().px()).isEqualByComparingTo("100001");
  }

  @Test
  void thePriceMovesAsMuchAsTheVolatilitySays() {
    FlowSettings settings =
        FlowSettings.standard().withTrades(0).withVolatility(0.9).withBooksEvery(5_000);
    FlowBench bench = new FlowBench(new SeededFlow(settings, 13, new TreeMap<>()));
    double squares = 0;
    int moves = 0;
    double[] last = new double[bench.assets().size()];
    for (int minute = 0; minute <= 120; minute++) {
      bench.runUntil(START + minute * 60_000L);
      for (ListedAsset asset : bench.assets()) {
        double mid = bench.mid(asset.name());
        if (minute > 0) {
          double move = StrictMath.log(mid / last[asset.index()]);
          squares += move * move;
          moves++;
        }
        last[asset.index()] = mid;
      }
    }
    double yearly = Math.sqrt(squares / moves * 365.25 * 1_440);
    // 960 moves: its own standard deviation is 2.3 %, and the grid adds a little.
    assertThat(yearly).isBetween(0.8, 1.02);
  }

  @Test
  void aStillMarketStaysWhereItIs() {
    FlowBench bench = new FlowBench(new SeededFlow(FlowSettings.still(), 17, new TreeMap<>()));
    bench.runUntil(START + 60_000);
    for (ListedAsset asset : bench.assets()) {
      double open = OpeningPrices.of(asset.name());
      assertThat(bench.mid(asset.name()) / open).as(asset.name()).isBetween(0.9995, 1.0005);
      assertThat(bench.mark(asset.name()).doubleValue() / open).isBetween(0.9995, 1.0005);
    }
    assertThat(trades(bench)).isZero();
  }

  @Test
  void aLateStepMakesOneBookAndNoBurstOfOldOnes() {
    FlowBench bench = new FlowBench(new SeededFlow(19));
    bench.step(START);
    bench.events.clear();
    bench.step(START + 3_600_000);
    assertThat(bench.count(ExchangeEvent.MarkChanged.class))
        .isLessThanOrEqualTo(bench.assets().size());
    assertThat(trades(bench)).isLessThanOrEqualTo(bench.assets().size() * 3L);
    assertThat(bench.flow.nextAt()).isGreaterThan(bench.now);
  }

  @Test
  void nothingIsDueBeforeTheTimeItNames() {
    FlowBench bench = new FlowBench(new SeededFlow(23));
    assertThat(bench.flow.nextAt()).isZero();
    bench.step(START);
    SplittableRandom random = new SplittableRandom(23);
    for (int i = 0; i < 500; i++) {
      long next = bench.flow.nextAt();
      assertThat(next).isGreaterThan(bench.now);
      bench.events.clear();
      if (next - 1 > bench.now) {
        bench.step(bench.now + random.nextLong(next - 1 - bench.now) + 1);
        assertThat(bench.events).isEmpty();
      }
      bench.step(next);
    }
  }

  @Test
  void aScriptedMoveTakesBookAndMarkToItsPriceAtItsTime() {
    FlowSettings settings =
        FlowSettings.still()
            .withMoves(List.of(new FlowMove(10_000, "BTC", new BigDecimal("90000"))));
    FlowBench bench = new FlowBench(new SeededFlow(settings, 29, new TreeMap<>()));
    bench.runUntil(START + 9_999);
    assertThat(bench.mid("BTC")).isGreaterThan(99_000);
    bench.runUntil(START + 10_000);
    assertThat(bench.mid("BTC")).isBetween(89_950.0, 90_050.0);
    assertThat(bench.mark("BTC").doubleValue()).isBetween(89_950.0, 90_050.0);
    bench.runUntil(START + 20_000);
    assertThat(bench.mid("BTC")).isBetween(89_950.0, 90_050.0);
  }

  @Test
  void aJumpIsDueAtOnce() {
    SeededFlow flow = new SeededFlow(31);
    FlowBench bench = new FlowBench(flow);
    bench.step(START);
    flow.jump("SOL", new BigDecimal("200"));
    assertThat(flow.nextAt()).isZero();
    bench.step(START + 1);
    assertThat(bench.mid("SOL")).isBetween(199.9, 200.1);
    assertThat(bench.mark("SOL").doubleValue()).isBetween(199.9, 200.1);
    assertThat(flow.nextAt()).isGreaterThan(START + 1);
    flow.jump("NOSUCH", BigDecimal.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bench.step(START + 2))
        .withMessageContaining("NOSUCH");
  }

  @Test
  void anOrderAtTheTouchIsMetByAnAggressor() {
    FlowSettings busy = FlowSettings.standard().withVolatility(0).withTrades(5);
    FlowBench bench = new FlowBench(new SeededFlow(busy, 37, new TreeMap<>()));
    bench.core.deposit(TRADER, new BigDecimal("100000"), START);
    bench.step(START);
    BigDecimal ask = bench.book("ETH").asks().getFirst().px();
    BigDecimal price = ask.subtract(new BigDecimal("0.1"));
    OrderAsk buy =
        new OrderAsk(
            bench.asset("ETH").index(),
            true,
            price,
            new BigDecimal("0.5"),
            false,
            new OrderKind.Limit(Tif.ALO),
            null);
    assertThat(bench.core.place(TRADER, List.of(buy), Grouping.NA, START).results())
        .singleElement()
        .isInstanceOf(PlaceResult.Resting.class);
    bench.runUntil(START + 60_000);
    assertThat(bench.core.fills(TRADER, START, bench.now)).isNotEmpty();
    assertThat(bench.core.openOrders(TRADER)).isEmpty();
  }

  private static SeededFlow wild(long seed) {
    FlowSettings settings = FlowSettings.standard().withVolatility(3).withTrades(4);
    return new SeededFlow(settings, seed, new TreeMap<>());
  }

  private static String trace(long seed, long timeSeed) {
    FlowBench bench = new FlowBench(wild(seed));
    SplittableRandom random = new SplittableRandom(timeSeed);
    for (long at = START; at < START + 60_000; at += 1 + random.nextInt(700)) {
      bench.step(at);
    }
    return bench.trace();
  }

  private static long trades(FlowBench bench) {
    // An aggressor that meets several levels is several trades at one time.
    return bench.events.stream()
        .filter(ExchangeEvent.Traded.class::isInstance)
        .map(event -> ((ExchangeEvent.Traded) event).trade())
        .map(trade -> trade.coin() + trade.time())
        .distinct()
        .count();
  }

  private static double oracle(MarketView market) {
    BigDecimal oracle = market.oraclePx();
    return oracle == null ? Double.NaN : oracle.doubleValue();
  }
}
