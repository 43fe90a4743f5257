package app.wheelhouse.ai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionOutcome.Ending;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Random proposals on random minutes against a second, slow reading of the rules.
class OutcomePropertyTest {
  private static final int MINUTES = 120;
  private static final int HORIZON = 20;
  private static final double FEE = 0.0005;

  private record Bar(double open, double high, double low, double close) {}

  private record Proposal(int after, int sign, double entry, double stop, double target) {}

  @Test
  void outcomesAreThoseOfAPlainWalkOverTheBars() {
    int targets = 0;
    int stops = 0;
    int horizons = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Bar> bars = bars(random);
      Scene scene = new Scene(new OutcomeSettings(HORIZON * Scene.MINUTE, FEE, 5, 10, 1_000));
      List<Proposal> proposals = new ArrayList<>();
      for (int i = 0; i < MINUTES; i++) {
        Bar bar = bars.get(i);
        scene.bar(bar.open, bar.high, bar.low, bar.close);
        if (random.nextInt(4) == 0) {
          proposals.add(propose(scene, random, i, cents(bar.close)));
        }
      }
      for (int p = 0; p < proposals.size(); p++) {
        long sequence = p + 1;
        DecisionOutcome expected = null;
        Double result = walk(proposals.get(p), bars);
        for (DecisionOutcome outcome : scene.ended) {
          expected = outcome.sequence() == sequence ? outcome : expected;
        }
        if (result == null) {
          assertThat(expected).as("seed %s, proposal %s", seed, p).isNull();
        } else {
          assertThat(expected).as("seed %s, proposal %s", seed, p).isNotNull();
          assertThat(expected.result()).isCloseTo(result, within(1e-9));
          targets += expected.ending() == Ending.TARGET ? 1 : 0;
          stops += expected.ending() == Ending.STOP ? 1 : 0;
          horizons += expected.ending() == Ending.HORIZON ? 1 : 0;
        }
      }
    }
    assertThat(List.of(targets, stops, horizons)).allMatch(count -> count > 50);
  }

  private static Proposal propose(Scene scene, Random random, int after, double price) {
    int sign = random.nextBoolean() ? 1 : -1;
    double entry = price - sign * (random.nextBoolean() ? 0 : random.nextInt(60) / 100.0);
    double stop = cents(entry - sign * (0.3 + random.nextInt(150) / 100.0));
    double target = cents(entry + sign * (0.3 + random.nextInt(250) / 100.0));
    scene.open(
        sign > 0 ? Side.BUY : Side.SELL,
        Double.toString(cents(entry)),
        Double.toString(stop),
        Double.toString(target));
    return new Proposal(after, sign, cents(entry), stop, target);
  }

  /// Null when it never entered or has not ended.
  private static @Nullable Double walk(Proposal p, List<Bar> bars) {
    boolean entered = cents(p.entry) == cents(bars.get(p.after).close);
    for (int i = p.after + 1; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      boolean before = entered;
      double best = p.sign > 0 ? bar.high : bar.low;
      double worst = p.sign > 0 ? bar.low : bar.high;
      entered |= p.sign * (worst - p.entry) <= 0;
      if (entered && p.sign * (worst - p.stop) <= 0) {
        boolean gap = before && p.sign * (bar.open - p.stop) < 0;
        return result(p, gap ? bar.open : p.stop);
      }
      double reached = before ? best : bar.close;
      if (entered && p.sign * (reached - p.target) >= 0) {
        return result(p, p.target);
      }
      if (i == p.after + HORIZON) {
        return entered ? result(p, bar.close) : null;
      }
    }
    return null;
  }

  private static double result(Proposal p, double exit) {
    return (p.sign * (exit - p.entry) - FEE * (p.entry + exit)) / Math.abs(p.entry - p.stop);
  }

  private static List<Bar> bars(Random random) {
    List<Bar> bars = new ArrayList<>();
    double price = 100;
    for (int i = 0; i < MINUTES; i++) {
      double open = cents(price + (random.nextInt(8) == 0 ? random.nextGaussian() : 0));
      double close = cents(open + random.nextGaussian() * 0.4);
      double high = cents(Math.max(open, close) + random.nextInt(30) / 100.0);
      double low = cents(Math.min(open, close) - random.nextInt(30) / 100.0);
      bars.add(new Bar(open, high, low, close));
      price = close;
    }
    return bars;
  }

  private static double cents(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
