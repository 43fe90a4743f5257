package app.wheelhouse.advisor.reckless;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import java.util.SplittableRandom;

/// The draws of one proposal, keyed by (seed, instrument, time): what other instruments are asked,
/// and how often, changes nothing here.
final class Draw {
  private final SplittableRandom random;

  Draw(long seed, InstrumentId instrument, long time) {
    // The hash of a text is part of the language, the same on every computer.
    long key = seed * 0x9E3779B97F4A7C15L + instrument.toString().hashCode();
    this.random = new SplittableRandom(key * 0xBF58476D1CE4E5B9L + time);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  double between(double least, double most) {
    return random.nextDouble(least, most);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
