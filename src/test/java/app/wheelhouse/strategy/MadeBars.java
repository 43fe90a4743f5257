package app.wheelhouse.strategy;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Bars made by hand or from a seed.
public final class MadeBars {
  private final List<Bar> bars = new ArrayList<>();
  private double price;

  public MadeBars(double start) {
    this.price = start;
  }

  /// Adds `count` bars that each move by `step`, with half a point of shadow on both ends.
  MadeBars move(int count, double step) {
    for (int i = 0; i < count; i++) {
      double open = price;
      price += step;
      add(open, Math.max(open, price) + 0.5, Math.min(open, price) - 0.5, price);
    }
    return this;
  }

  /// Adds `count` bars that go up and down by `step` in turn.
  MadeBars swing(int count, double step) {
    for (int i = 0; i < count; i++) {
      move(1, i % 2 == 0 ? step : -step);
    }
    return this;
  }

  /// Adds `count` waves of two bars that move by `first` and two that move by `second`.
  MadeBars waves(int count, double first, double second) {
    for (int i = 0; i < count; i++) {
      move(2, first).move(2, second);
    }
    return this;
  }

  List<Bar> list() {
    return List.copyOf(bars);
  }

  /// A geometric walk whose drift changes now and then.
  public static List<Bar> walk(long seed, int count, double start) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    MadeBars made = new MadeBars(start);
    double drift = 0;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(60) == 0) {
        drift = random.nextGaussian() * 0.0006;
      }
      double open = made.price;
      made.price = open * Math.exp(drift + 0.0012 * random.nextGaussian());
      double high = Math.max(open, made.price) * (1 + 0.0008 * random.nextDouble());
      double low = Math.min(open, made.price) * (1 - 0.0008 * random.nextDouble());
      made.add(open, high, low, made.price);
    }
    return made.list();
  }

  private void add(double open, double high, double low, double close) {
    long openTime = bars.size() * Timeframe.M5.millis();
    bars.add(Bar.of(Timeframe.M5, openTime, open, high, low, close, 1));
  }
}
