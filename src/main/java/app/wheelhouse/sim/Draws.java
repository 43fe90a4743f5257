package app.wheelhouse.sim;

import app.wheelhouse.domain.order.ClientOrderId;

/// Chance without a stream: every draw is a function of (seed, client order id, purpose, number),
/// so that one more order never changes the luck of the others. Of the id only the part counts that
/// is the same in every session: the same tape and seed make the same run again.
record Draws(long seed) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /// A uniform number, 0 (inclusive) to 1 (exclusive), with 53 random bits.
  double uniform(ClientOrderId id, String purpose, int number) {
    long hash = text(text(FNV_OFFSET, id.running()), purpose);
    return (mix(mix(seed + hash) + number) >>> 11) * 0x1p-53;
  }

  /// A standard normal number (Box-Muller), the same on every machine.
  double normal(ClientOrderId id, String purpose) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(id, purpose, 0)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(id, purpose, 1));
  }

  /// FNV-1a, with a separator after each text.
  private static long text(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ '|') * FNV_PRIME;
  }

  /// The finaliser of SplitMix64.
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
