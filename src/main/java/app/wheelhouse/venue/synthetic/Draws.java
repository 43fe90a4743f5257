package app.wheelhouse.venue.synthetic;

/// One keyed stream of random numbers (SplitMix64), the same on every Java machine.
///
/// Algorithm: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// Logarithms and exponentials come from [StrictMath], whose results are specified to the bit.
final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;
  private double spare = Double.NaN;

  private Draws(long state) {
    this.state = state;
  }

  /// The stream that belongs to this seed and purpose; other purposes never disturb it.
  static Draws keyed(long seed, String purpose) {
    long key = mix(seed + GAMMA);
    for (int i = 0; i < purpose.length(); i++) {
      key = mix((key ^ purpose.charAt(i)) + GAMMA);
    }
    return new Draws(key);
  }

  /// Uniform in [0, 1).
  double uniform() {
    state += GAMMA;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /// Exponential with mean 1.
  double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  /// Standard normal (Marsaglia's polar method, which yields them in pairs).
  double gaussian() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spare = v * scale;
    return u * scale;
  }

  /// Log-normal with mean 1; `spread` is the standard deviation of its logarithm.
  double logNormal(double spread) {
    return StrictMath.exp(spread * gaussian() - spread * spread / 2);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
