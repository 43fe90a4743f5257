package app.wheelhouse.indicator;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds per bar for what the momentum strategy needs, and for the whole panel.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IndicatorBenchmark {
  private static final int BARS = 1 << 14;

  private final double[] high = new double[BARS];
  private final double[] low = new double[BARS];
  private final double[] close = new double[BARS];
  private final Ema fast = new Ema(12);
  private final Ema slow = new Ema(26);
  private final Adx adx = new Adx(14);
  private final IndicatorPanel panel = new IndicatorPanel();
  private int next;

  /// A seeded walk, so that no branch is predictable for free.
  @Setup
  public void walk() {
    SplittableRandom random = new SplittableRandom(7);
    double price = 60_000;
    for (int i = 0; i < BARS; i++) {
      double open = price;
      price *= 1 + (random.nextDouble() - 0.5) * 0.004;
      high[i] = Math.max(open, price) * (1 + random.nextDouble() * 0.001);
      low[i] = Math.min(open, price) * (1 - random.nextDouble() * 0.001);
      close[i] = price;
    }
  }

  @Benchmark
  public double emaCrossWithAdx() {
    int i = next++ & (BARS - 1);
    fast.update(close[i]);
    slow.update(close[i]);
    adx.update(high[i], low[i], close[i]);
    return fast.value() - slow.value() + adx.value();
  }

  @Benchmark
  public boolean panelWithoutReading() {
    int i = next++ & (BARS - 1);
    panel.update(i, high[i], low[i], close[i]);
    return panel.isReady();
  }

  @Benchmark
  public IndicatorReading panelWithReading() {
    int i = next++ & (BARS - 1);
    panel.update(i, high[i], low[i], close[i]);
    return panel.reading();
  }
}
