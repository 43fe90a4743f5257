package app.wheelhouse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeDeduplicatorTest {
  private static final int REMEMBERED = TradeDeduplicator.REMEMBERED;

  private final TradeDeduplicator trades = new TradeDeduplicator();

  private boolean admit(long id) {
    return trades.admit(Trade.single(InstrumentId.hyperliquid("BTC"), 1, 1, id, 100, 1, Side.BUY));
  }

  @Test
  void remembersExactlyItsNewestIds() {
    for (long id = 1; id <= 3L * REMEMBERED; id++) {
      assertThat(admit(id)).isTrue();
    }

    for (long id = 2L * REMEMBERED + 1; id <= 3L * REMEMBERED; id++) {
      assertThat(admit(id)).as("id %d", id).isFalse();
    }
    assertThat(trades.duplicates()).isEqualTo(REMEMBERED);
    assertThat(admit(2L * REMEMBERED)).as("the newest one that was forgotten").isTrue();
  }

  @Test
  void forgetsTheOldestFirst() {
    for (long id = 1; id <= REMEMBERED; id++) {
      admit(id);
    }
    admit(REMEMBERED + 1);

    assertThat(admit(2)).isFalse();
    assertThat(admit(1)).isTrue();
    assertThat(admit(2)).as("forgotten for 1").isTrue();
  }

  /// As a venue replays them after a reconnect: newest first or in any order, among new ones.
  @Test
  void aReplayOfThirtyTradesInAnyOrderIsDropped() {
    Random random = new Random(9);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      // The venue's ids are hashes: they do not grow.
      long id = random.nextLong(1L << 50) + 1;
      ids.add(id);
      assertThat(admit(id)).isTrue();
    }
    List<Long> replayed = new ArrayList<>(ids.subList(470, 500));
    for (int i = 0; i < 20; i++) {
      replayed.add(random.nextLong(1L << 50) + 1);
    }
    Collections.shuffle(replayed, random);

    List<Long> admitted = replayed.stream().filter(this::admit).toList();

    assertThat(admitted).hasSize(20).doesNotContainAnyElementsOf(ids);
    assertThat(trades.duplicates()).isEqualTo(30);
  }

  /// Random, sequential, huge and negative ids against a plain set, far beyond the memory.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithAPlainMemoryOfTheSameLength(long seed) {
    Random random = new Random(seed);
    Set<Long> known = new HashSet<>();
    Deque<Long> order = new ArrayDeque<>();
    long dropped = 0;
    long next = 1;
    for (int i = 0; i < 60_000; i++) {
      long id =
          switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(20_000);
            case 1 -> (1 + random.nextInt(15_000)) * 0x1_0000_0000L;
            case 2 -> -1 - random.nextInt(15_000);
            default -> next++;
          };
      boolean isNew = known.add(id);
      if (isNew) {
        order.addLast(id);
        if (order.size() > REMEMBERED) {
          known.remove(order.removeFirst());
        }
      } else {
        dropped++;
      }
      assertThat(admit(id)).isEqualTo(isNew);
    }
    assertThat(dropped).isGreaterThan(1_000);
    assertThat(trades.duplicates()).isEqualTo(dropped);
  }
}
