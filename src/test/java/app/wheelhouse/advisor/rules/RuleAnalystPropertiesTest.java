package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.IndicatorPanel;
import app.wheelhouse.indicator.IndicatorReading;
import app.wheelhouse.strategy.MadeBars;
import app.wheelhouse.strategy.RecordedCandles;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleAnalystPropertiesTest {
  private static final double[] ABSURD = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.MIN_VALUE,
    0,
    -1,
    1e-12,
    1e15
  };

  private final RuleAnalyst analyst = new RuleAnalyst(AnalystSettings.defaults());

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static double pick(RandomGenerator random, double sane, int absurdOneIn) {
    return random.nextInt(absurdOneIn) == 0 ? ABSURD[random.nextInt(ABSURD.length)] : sane;
  }

  private static IndicatorReading reading(RandomGenerator random, double price, int absurd) {
    double atr = price * Math.pow(10, random.nextDouble(-4, -0.5));
    return Scene.reading(
        pick(random, price + atr * random.nextGaussian(), absurd),
        pick(random, price + 2 * atr * random.nextGaussian(), absurd),
        pick(random, price + 2 * atr * random.nextGaussian(), absurd),
        pick(random, price + 3 * atr * random.nextGaussian(), absurd),
        pick(random, price + 2 * atr * random.nextGaussian(), absurd),
        pick(random, random.nextDouble(100), absurd),
        pick(random, atr, absurd),
        pick(random, random.nextDouble(100), absurd),
        pick(random, random.nextDouble(60), absurd),
        pick(random, random.nextDouble(60), absurd),
        pick(random, random.nextDouble(-0.5, 1.5), absurd),
        pick(random, random.nextDouble(0.1), absurd),
        pick(random, 0.2 * atr * random.nextGaussian(), absurd),
        random.nextInt(20) != 0);
  }

  private static Scene scene(RandomGenerator random, int absurd) {
    double price = Math.pow(10, random.nextDouble(-4, 6));
    Scene scene = Scene.of(reading(random, price, absurd));
    scene.instrument =
        InstrumentCatalogue.builtIn().get(random.nextInt(InstrumentCatalogue.builtIn().size()));
    scene.price = pick(random, price, absurd);
    scene.spread = pick(random, price * random.nextDouble(0.001), 3);
    scene.imbalance = pick(random, random.nextDouble(-1, 1), 3);
    scene.fundingRate = pick(random, 0.0001 * random.nextGaussian(), 3);
    scene.priceAge = random.nextInt(10) == 0 ? random.nextLong() : random.nextInt(3_000);
    scene.state = TradingState.values()[random.nextInt(6) == 0 ? random.nextInt(3) : 0];
    scene.position = List.of("0", "0", "0.37", "-1234.5").get(random.nextInt(4));
    for (Timeframe higher : List.of(Timeframe.M1, Timeframe.M15, Timeframe.H4)) {
      if (random.nextBoolean()) {
        scene.readings.put(higher, reading(random, price, absurd));
      }
    }
    return scene;
  }

  /// `absurd`: one number in that many is NaN, infinite, zero, negative or beyond all measure.
  @ParameterizedTest
  @ValueSource(ints = {4, 30, 1_000})
  void answersAnyContextSoundly(int absurd) {
    RandomGenerator random = random(absurd);
    SortedMap<String, Integer> actions = new TreeMap<>();
    for (int i = 0; i < 15_000; i++) {
      DecisionContext context = scene(random, absurd).context();
      Decision decision = analyst.decide(context);
      Asked.assertSound(context, decision);
      assertThat(decision.header().confidence().value()).isBetween(0.0, 1.0);
      if (context.state() != TradingState.ACTIVE) {
        assertThat(decision).isNotInstanceOf(Decision.Open.class);
      }
      if (context.priceAge() > 3_000) {
        assertThat(decision).isInstanceOf(Decision.Hold.class);
      }
      if (!context.position().isFlat()) {
        assertThat(decision).isNotInstanceOf(Decision.Open.class);
      } else {
        assertThat(decision).isNotInstanceOf(Decision.Close.class);
      }
      actions.merge(decision.action(), 1, Integer::sum);
    }
    if (absurd > 4) {
      assertThat(actions).containsOnlyKeys("close", "hold", "open_long", "open_short");
    }
  }

  @Test
  void proposesTheMirrorImageInTheMirroredMarket() {
    RandomGenerator random = random(77);
    int opened = 0;
    for (int i = 0; i < 5_000; i++) {
      double gap = random.nextGaussian();
      double adx = random.nextDouble(50);
      Decision up = analyst.decide(mirrored(gap, adx, 1).context());
      Decision down = analyst.decide(mirrored(gap, adx, -1).context());
      assertThat(up.action().replace("long", "short"))
          .isEqualTo(down.action().replace("long", "short"));
      assertThat(Math.abs(up.header().confidence().value() - down.header().confidence().value()))
          .isLessThan(1e-9);
      opened += up instanceof Decision.Open ? 1 : 0;
    }
    assertThat(opened).isGreaterThan(500);
  }

  private static Scene mirrored(double gap, double adx, int sign) {
    double atr = 200;
    return Scene.of(
        Scene.reading(
            60_000,
            60_000 + sign * gap * atr,
            60_000,
            60_000 - sign * gap * atr,
            60_000 + sign * 0.3 * gap * atr,
            50 + sign * 12 * Math.clamp(gap, -2, 2),
            atr,
            adx,
            20 + sign * 5 * gap,
            20 - sign * 5 * gap,
            0.5,
            0.01,
            sign * 0.1 * gap * atr,
            true));
  }

  /// Asks at every bar with 5m and 15m panels; counts the actions.
  private SortedMap<String, Integer> ask(String symbol, List<Bar> bars) {
    IndicatorPanel five = new IndicatorPanel();
    IndicatorPanel fifteen = new IndicatorPanel();
    SortedMap<String, Integer> actions = new TreeMap<>();
    for (int i = 0; i < bars.size(); i++) {
      five.update(bars.get(i));
      if (i % 3 == 2) {
        double high = Math.max(bars.get(i).high(), bars.get(i - 1).high());
        double low = Math.min(bars.get(i).low(), bars.get(i - 1).low());
        fifteen.update(
            bars.get(i).closeTime(),
            Math.max(high, bars.get(i - 2).high()),
            Math.min(low, bars.get(i - 2).low()),
            bars.get(i).close());
      }
      Scene scene = Scene.of(five.reading());
      scene.readings.put(Timeframe.M15, fifteen.reading());
      scene.instrument = InstrumentCatalogue.find(symbol).orElseThrow();
      scene.price = bars.get(i).close();
      Decision decision = analyst.decide(scene.context());
      Asked.assertSound(scene.context(), decision);
      actions.merge(decision.action(), 1, Integer::sum);
    }
    return actions;
  }

  @Test
  void tradesBothSidesOfAMadeMarketAndOftenWaits() {
    assertSelective(ask("SOL", MadeBars.walk(9, 6_000, 142)));
  }

  @Test
  void tradesBothSidesOfTheRecordedMarketAndOftenWaits() {
    assertSelective(ask("BTC", RecordedCandles.fiveMinutes("BTC").subList(0, 8_000)));
  }

  private static void assertSelective(SortedMap<String, Integer> actions) {
    int asked = actions.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(actions.get("open_long")).isPositive();
    assertThat(actions.get("open_short")).isPositive();
    assertThat(actions.get("hold")).isBetween(asked / 3, asked * 99 / 100);
  }
}
