package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Private keys.
class AgentKeysTest {
  @Test
  void freshKeysAreUsableAndDiffer() {
    SplittableRandom random = new SplittableRandom(1);
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] key = AgentKeys.fresh(random);
      assertThat(AgentKeys.usable(key)).isTrue();
      keys.add(HexFormat.of().formatHex(key));
    }
    assertThat(keys).hasSize(1_000);
  }

  @Test
  void whatChanceOffersAndIsNoKeyIsNotTaken() {
    Deque<byte[]> offers =
        new ArrayDeque<>(
            List.of(
                new byte[32],
                hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"),
                hex("ff".repeat(32)),
                TestKeys.bytes()));
    RandomGenerator script =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("bytes are drawn, not numbers");
          }

          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(offers.remove(), 0, bytes, 0, bytes.length);
          }
        };
    assertThat(AgentKeys.fresh(script)).isEqualTo(TestKeys.bytes());
    assertThat(offers).isEmpty();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
