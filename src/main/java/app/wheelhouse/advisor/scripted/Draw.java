package app.wheelhouse.advisor.scripted;

import java.util.List;
import java.util.SplittableRandom;

/// Draws keyed by (seed, model, prompt, purpose): what else is asked, and how often, changes
/// nothing here.
final class Draw {
  private final SplittableRandom random;

  private Draw(long key) {
    this.random = new SplittableRandom(key);
  }

  static Draw of(long seed, String purpose, String... keys) {
    return new Draw(key(seed, purpose, keys));
  }

  static long key(long seed, String purpose, String... keys) {
    long key = mixed(seed * 0x9E3779B97F4A7C15L, purpose);
    for (String each : keys) {
      key = mixed(key, each);
    }
    return key;
  }

  /// FNV-1a over the characters, begun from what came before.
  private static long mixed(long before, String text) {
    long hash = before ^ 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash * 0xBF58476D1CE4E5B9L + text.length();
  }

  double share() {
    return random.nextDouble();
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /// Both inclusive.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
