package app.wheelhouse.exchange.flow;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random streams by (seed, coin, purpose): what one draws never disturbs another.
final class Streams {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Streams() {}

  static RandomGenerator of(long seed, String coin, String purpose) {
    long key = seed;
    for (char letter : (coin + '/' + purpose).toCharArray()) {
      key = (key ^ letter) * GOLDEN;
      key ^= key >>> 29;
    }
    return new SplittableRandom(key);
  }
}
