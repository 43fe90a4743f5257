package app.wheelhouse.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonceSourceTest {
  private static final String SIGNER = "0x14791697260e4c9a71f18484c9f997b308e59325";
  private static final long NOW = 1_756_893_600_000L;
  private static final long HOUR = 3_600_000;

  @TempDir Path folder;

  private final AtomicLong clock = new AtomicLong(NOW);
  private final ClockSkew skew = new ClockSkew();

  @BeforeEach
  void theClocksWereCompared() {
    skew.measured(0);
  }

  private NonceSource open() {
    return NonceSource.open(folder, SIGNER, clock::get, skew);
  }

  private Path file() {
    return folder.resolve("nonce-" + SIGNER + ".bin");
  }

  @Test
  void isTheTimeAndOneMoreWithinTheSameMillisecond() {
    try (NonceSource nonces = open()) {
      assertThat(nonces.next()).isEqualTo(NOW);
      assertThat(nonces.next()).isEqualTo(NOW + 1);
      clock.set(NOW + 40);
      assertThat(nonces.next()).isEqualTo(NOW + 40);
    }
  }

  @Test
  void isTheVenuesTimeWhereTheClocksDiffer() {
    skew.measured(2_000);
    try (NonceSource nonces = open()) {
      assertThat(nonces.next()).isEqualTo(NOW - 2_000);
    }
  }

  @Test
  void neverComesTwiceOverThreadsAndRestarts() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(11);
    Set<Long> seen = new HashSet<>();
    long highest = 0;
    for (int restart = 0; restart < 40; restart++) {
      // The clock stands, runs or jumps: back by up to two minutes, ahead by up to one.
      clock.addAndGet(random.nextLong(-120_000, 60_000));
      int each = random.nextInt(1, 400);
      List<List<Long>> taken = new ArrayList<>();
      // Closed without a last word, as a kill leaves it: nothing is written at the end.
      try (NonceSource nonces = open()) {
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
          List<Long> mine = new ArrayList<>();
          taken.add(mine);
          threads[i] =
              Threads.virtual(
                  "nonces " + i,
                  () -> {
                    for (int k = 0; k < each; k++) {
                      mine.add(k % 3 == 0 ? nonces.nextForExit() : nonces.next());
                    }
                  });
        }
        for (Thread thread : threads) {
          thread.join();
        }
      }
      for (List<Long> mine : taken) {
        assertThat(mine).hasSize(each).isSorted();
        for (long nonce : mine) {
          assertThat(seen.add(nonce)).as("nonce %s in run %s", nonce, restart).isTrue();
          assertThat(nonce).as("above all of the runs before").isGreaterThan(highest);
        }
      }
      highest = seen.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
    assertThat(seen).hasSizeGreaterThan(20_000);
  }

  @Test
  void c2AClockThatJumpsBackAnHourChangesNothing() {
    try (NonceSource nonces = open()) {
      long before = nonces.next();
      clock.addAndGet(-HOUR);
      assertThat(nonces.next()).isEqualTo(before + 1);
      assertThat(nonces.next()).isEqualTo(before + 2);
    }
    try (NonceSource nonces = open()) {
      assertThat(nonces.next()).as("after a restart").isGreaterThan(NOW + 2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {600_000, -600_000, 5_001, -5_001})
  void c1NothingNewIsSignedWithAWrongClockButExitsAre(long off) {
    skew.measured(off);
    try (NonceSource nonces = open()) {
      assertThatThrownBy(nonces::next)
          .isInstanceOf(RequestRefused.class)
          .hasMessageContaining("clock")
          .hasMessageContaining("network time");
      assertThat(nonces.nextForExit()).as("by the venue's time").isEqualTo(NOW - off);
      skew.measured(1);
      assertThat(nonces.next()).isPositive();
    }
  }

  @Test
  void refusesANumberThatTheVenueWouldNotTake() {
    try (NonceSource nonces = open()) {
      assertThat(nonces.next()).isEqualTo(NOW);
      clock.addAndGet(1 - 24 * HOUR);
      assertThat(nonces.next()).as("a day ahead to the millisecond").isEqualTo(NOW + 1);
      assertThatThrownBy(nonces::next).hasMessageContaining("24 hours ahead");
    }
    clock.set(NOW - 25 * HOUR);
    try (NonceSource nonces = open()) {
      assertThatThrownBy(nonces::next)
          .isInstanceOf(RequestRefused.class)
          .hasMessageContaining("25 hours ahead")
          .hasMessageContaining("new agent key");
      assertThatThrownBy(nonces::nextForExit).hasMessageContaining("25 hours ahead");
    }
  }

  @Test
  void aNumberTheVenueDidNotTakeIsLeftBehind() {
    try (NonceSource nonces = open()) {
      long before = nonces.next();
      nonces.outdated();
      assertThat(nonces.next()).isGreaterThan(before + 59_000);
    }
  }

  @Test
  void oneWriteCoversAThousand() throws IOException {
    try (NonceSource nonces = open()) {
      nonces.next();
      byte[] written = Files.readAllBytes(file());
      for (int i = 0; i < NonceSource.BLOCK; i++) {
        nonces.next();
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(written);
      nonces.next();
      assertThat(Files.readAllBytes(file())).isNotEqualTo(written);
    }
  }

  @Test
  void itsFileIsForItsOwnerOnly() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no file modes here");
    try (NonceSource nonces = open()) {
      nonces.next();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void oneKeyIsUsedByOneDeskAtATime() {
    try (NonceSource first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(RequestRefused.class)
          .hasMessageContaining("Another Wheelhouse");
      assertThat(first.next()).isEqualTo(NOW);
    }
    try (NonceSource second = open()) {
      assertThat(second.next()).isGreaterThan(NOW);
    }
  }

  @Test
  void aWriteThatWasCutInHalfLeavesTheOneBefore() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    long highest = 0;
    for (int run = 0; run < 60; run++) {
      try (NonceSource nonces = open()) {
        for (int i = 0; i < 2_500; i++) {
          highest = nonces.next();
        }
      }
      byte[] whole = Files.readAllBytes(file());
      // Both places hold a number now; the torn write is one that would have followed.
      assertThat(whole).hasSize(32);
      byte[] torn = Arrays.copyOf(whole, whole.length);
      int place = lowerPlace(whole) * 16;
      int cut = random.nextInt(16);
      for (int i = 0; i < cut; i++) {
        torn[place + i] = (byte) random.nextInt(256);
      }
      Files.write(file(), torn);
      try (NonceSource nonces = open()) {
        long next = nonces.next();
        assertThat(next).isGreaterThan(highest);
        highest = next;
      }
    }
  }

  @Test
  void aFileThatIsDamagedAllOverIsBegunAnewAheadOfTheClock() throws IOException {
    try (NonceSource nonces = open()) {
      nonces.next();
    }
    Files.writeString(file(), "not numbers at all, of some length");
    try (NonceSource nonces = open()) {
      assertThat(nonces.next()).isGreaterThan(NOW + NonceSource.BLOCK);
    }
  }

  @Test
  void withoutAWayToWriteItDownOnlyExitsAreNumbered() throws IOException {
    NonceSource nonces = open();
    nonces.next();
    // The channel is gone, as after a disk that failed.
    nonces.close();
    clock.addAndGet(HOUR);
    assertThatThrownBy(nonces::next)
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("could not be written to disk");
    long first = nonces.nextForExit();
    assertThat(nonces.nextForExit()).isEqualTo(first + 1);
  }

  @Test
  void aFolderThatCannotBeUsedIsNamed() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> NonceSource.open(inTheWay.resolve("below"), SIGNER, clock::get, skew))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("nothing is signed");
    assertThatThrownBy(() -> NonceSource.open(folder, "../x", clock::get, skew))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The place with the older of the two numbers.
  private static int lowerPlace(byte[] file) {
    return Arrays.compareUnsigned(file, 4, 12, file, 20, 28) < 0 ? 0 : 1;
  }
}
