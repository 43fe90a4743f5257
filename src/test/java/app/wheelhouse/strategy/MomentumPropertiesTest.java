package app.wheelhouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.Adx;
import app.wheelhouse.indicator.Ema;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentumPropertiesTest {
  private static final MomentumSettings DEFAULTS =
      MomentumSettings.defaults(BarSpec.of(Timeframe.M5));

  private static Strategy fresh(String symbol) {
    Instrument instrument = InstrumentCatalogue.find(symbol).orElseThrow();
    return MomentumStrategy.factory(DEFAULTS).create(instrument);
  }

  /// Plays all bars as an account that obeys every signal.
  private static List<Signal> obey(Strategy strategy, List<Bar> bars) {
    List<Signal> signals = new ArrayList<>();
    int holding = 0;
    for (Bar bar : bars) {
      Signal signal = strategy.onBar(bar, holding);
      if (signal == null) {
        continue;
      }
      signals.add(signal);
      holding =
          switch (signal) {
            case Signal.Enter enter -> {
              assertRightSides(enter, bar.close());
              assertThat(holding).isZero();
              yield enter.direction();
            }
            case Signal.Leave _ -> {
              assertThat(holding).isNotZero();
              yield 0;
            }
          };
    }
    return signals;
  }

  private static void assertRightSides(Signal.Enter enter, double close) {
    double risk = (close - enter.stop()) * enter.direction();
    double reward = (enter.target() - close) * enter.direction();
    assertThat(risk).isPositive();
    assertThat(reward / risk).isCloseTo(2, within(1e-6));
    assertThat(enter.stop()).isPositive();
    assertThat(enter.target()).isPositive();
  }

  private static void assertReadable(Rationale rationale) {
    Stream.of(
            Stream.of(rationale.summary()),
            rationale.saw().stream(),
            rationale.supporting().stream(),
            rationale.opposing().stream(),
            rationale.invalidation().stream())
        .flatMap(lines -> lines)
        .forEach(line ->
            assertThat(line)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("NaN", "Infinity", "null"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void givesSoundReadableSignalsOnAnyWalk(long seed) {
    double start = new double[] {0.02, 18.5, 62_000}[(int) (seed % 3)];
    List<Bar> bars = MadeBars.walk(seed, 20_000, start);
    List<Signal> signals = obey(fresh("HYPE"), bars);
    assertThat((double) signals.size() / bars.size()).isBetween(0.0005, 0.05);
    assertThat(signals)
        .allSatisfy(signal -> {
          assertThat(signal.confidence()).isBetween(0.5, 1.0);
          assertReadable(signal.rationale());
        });
    assertThat(signals).hasAtLeastOneElementOfType(Signal.Leave.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void entersExactlyAtTheCrossesThatAdxConfirms(long seed) {
    List<Bar> bars = MadeBars.walk(seed, 5_000, 62_000);
    Strategy strategy = fresh("BTC");
    Ema fast = new Ema(12);
    Ema slow = new Ema(26);
    Adx adx = new Adx(14);
    int entries = 0;
    for (Bar bar : bars) {
      double before = fast.value() - slow.value();
      fast.update(bar.close());
      slow.update(bar.close());
      adx.update(bar.high(), bar.low(), bar.close());
      double now = fast.value() - slow.value();
      boolean expected = before * now < 0 && adx.value() > 25;
      Signal signal = strategy.onBar(bar, 0);
      assertThat(signal != null).isEqualTo(expected);
      if (signal instanceof Signal.Enter enter) {
        entries++;
        assertThat(enter.direction()).isEqualTo(now > 0 ? 1 : -1);
      }
    }
    assertThat(entries).isPositive();
  }

  @Test
  void hearsTheSameTwice() {
    List<Bar> bars = MadeBars.walk(21, 10_000, 3_000);
    assertThat(obey(fresh("ETH"), bars)).isEqualTo(obey(fresh("ETH"), bars));
  }

  @Test
  void allocatesNothingOnSilentBars() {
    List<Bar> bars = MadeBars.walk(31, 20_000, 62_000);
    Strategy strategy = fresh("BTC");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    int silent = 0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      long before = threads.getCurrentThreadAllocatedBytes();
      Signal signal = strategy.onBar(bar, 0);
      long used = threads.getCurrentThreadAllocatedBytes() - before;
      if (signal == null && i > 1_000) {
        silent++;
        allocated += used;
      }
    }
    // One object a bar would be 300,000 bytes; a few belong to the virtual machine's own warm-up.
    assertThat(silent).isGreaterThan(15_000);
    assertThat(allocated).isLessThan(30_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTC", "ETH", "SOL", "HYPE"})
  void speaksOnAFewOfTheRecordedBars(String symbol) {
    List<Bar> bars = RecordedCandles.fiveMinutes(symbol);
    List<Signal> signals = obey(fresh(symbol), bars);
    assertThat((double) signals.size() / bars.size()).isBetween(0.0005, 0.05);
    signals.forEach(signal -> assertReadable(signal.rationale()));
    List<Double> confidences =
        signals.stream()
            .filter(Signal.Enter.class::isInstance)
            .map(Signal::confidence)
            .sorted()
            .toList();
    assertThat(confidences.get(confidences.size() / 2)).isBetween(0.6, 0.9);
    assertThat(confidences.getLast() - confidences.getFirst()).isGreaterThan(0.2);
  }
}
