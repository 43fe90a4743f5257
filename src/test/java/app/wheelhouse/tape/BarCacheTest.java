package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kept bars come back exactly, or not at all.
class BarCacheTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  private static final Timeframe M1 = Timeframe.M1;

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  private BarCache cache() {
    return new BarCache(folder.resolve("bars"), notes::add);
  }

  /// @param from minutes since 2020
  private static List<Bar> bars(int from, int count) {
    List<Bar> bars = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      double open = 100 + i * 0.1;
      double volume = i % 7 == 0 ? 0 : i * 1.000_000_1;
      bars.add(
          Bar.of(M1, 1_577_836_800_000L + i * 60_000L, open, open + 1, open - 1, open, volume));
    }
    return bars;
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private void damage(String text) throws IOException {
    Files.writeString(file(), text, StandardCharsets.US_ASCII);
  }

  @Test
  void barsComeBackToTheLastDigitInANewSession() {
    cache().replace(BTC, M1, new KeptBars(bars(0, 50), true));
    BarCache second = cache();
    assertThat(second.read(BTC, M1)).isEqualTo(new KeptBars(bars(0, 50), true));
    second.append(BTC, M1, bars(40, 20));
    BarCache third = cache();
    third.append(BTC, M1, bars(60, 5));
    assertThat(cache().read(BTC, M1)).isEqualTo(new KeptBars(bars(0, 65), true));
    assertThat(notes).isEmpty();
  }

  @Test
  void seriesDoNotMix() {
    BarCache cache = cache();
    InstrumentId small = InstrumentId.hyperliquid("kPEPE");
    InstrumentId large = InstrumentId.hyperliquid("KPEPE");
    InstrumentId pair = InstrumentId.hyperliquid("xyz:A/B");
    cache.replace(small, M1, new KeptBars(bars(0, 1), false));
    cache.replace(large, M1, new KeptBars(bars(0, 2), false));
    cache.replace(pair, M1, new KeptBars(bars(0, 3), false));
    assertThat(cache.read(small, M1).size()).isEqualTo(1);
    assertThat(cache.read(large, M1).size()).isEqualTo(2);
    assertThat(cache.read(pair, M1).size()).isEqualTo(3);
    assertThat(cache.read(small, Timeframe.M3).isEmpty()).isTrue();
    assertThat(cache.read(BTC, M1).isEmpty()).isTrue();
  }

  @Test
  void onlyTheOwnerMayRead() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "skipped: this file system has no modes");
    cache().replace(BTC, M1, new KeptBars(bars(0, 1), false));
    cache().append(BTC, M1, bars(1, 1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
  }

  /// Every single byte of a file, changed by any bit, is found out.
  @Test
  void everyFlippedBitIsFoundOut() throws IOException {
    cache().replace(BTC, M1, new KeptBars(bars(0, 4), false));
    byte[] good = Files.readAllBytes(file());
    Path file = file();
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        Files.write(file, bad);
        assertThat(cache().read(BTC, M1).isEmpty()).as("byte " + at + " bit " + bit).isTrue();
        assertThat(Files.exists(file)).isFalse();
      }
    }
    assertThat(notes).hasSize(good.length * 8);
  }

  @Test
  void aFileTornAtAnyByteGivesNoWrongBar() throws IOException {
    cache().replace(BTC, M1, new KeptBars(bars(0, 4), false));
    byte[] good = Files.readAllBytes(file());
    Path file = file();
    for (int length = 0; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      List<Bar> read = cache().read(BTC, M1).bars();
      assertThat(read).isEqualTo(bars(0, read.size()));
      assertThat(read.size()).isLessThan(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "doubled", "swapped"})
  void aLineThatIsLostDoubledOrMovedIsFoundOut(String how) throws IOException {
    cache().replace(BTC, M1, new KeptBars(bars(0, 6), false));
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    switch (how) {
      case "lost" -> lines.remove(3);
      case "doubled" -> lines.add(3, lines.get(3));
      default -> lines.add(4, lines.remove(3));
    }
    damage(String.join("\n", lines) + "\n");
    assertThat(cache().read(BTC, M1).isEmpty()).isTrue();
    assertThat(notes)
        .singleElement()
        .asString()
        .matches("Kept 1m bars of BTC are fetched anew: line [456] was changed");
  }

  @Test
  void theFileOfAnotherCoinIsNotRead() throws IOException {
    cache().replace(InstrumentId.hyperliquid("ETH"), M1, new KeptBars(bars(0, 6), false));
    Files.move(file(), file().resolveSibling("BTC.1m.bars"));
    assertThat(cache().read(BTC, M1).isEmpty()).isTrue();
    assertThat(notes)
        .containsExactly("Kept 1m bars of BTC are fetched anew: it is the file of something else");
  }

  @Test
  void afterDamageTheSeriesCanBeKeptAgain() throws IOException {
    cache().replace(BTC, M1, new KeptBars(bars(0, 6), false));
    damage("rubbish");
    BarCache cache = cache();
    cache.append(BTC, M1, bars(3, 4));
    assertThat(cache().read(BTC, M1)).isEqualTo(new KeptBars(bars(3, 4), false));
  }

  @Test
  void aFileDeletedBehindOurBackGivesANoteAndNoHalfFile() throws IOException {
    BarCache cache = cache();
    cache.replace(BTC, M1, new KeptBars(bars(0, 6), false));
    Files.delete(file());
    cache.append(BTC, M1, bars(6, 2));
    assertThat(notes).singleElement().asString().startsWith("Bars cannot be kept (");
    assertThat(cache.read(BTC, M1).isEmpty()).isTrue();
  }

  @Test
  void aFolderThatCannotBeMadeIsANoteAndNoError() throws IOException {
    Files.writeString(folder.resolve("bars"), "a file where the folder should be");
    cache().replace(BTC, M1, new KeptBars(bars(0, 2), false));
    assertThat(cache().read(BTC, M1).isEmpty()).isTrue();
    assertThat(notes).first().asString().startsWith("Bars cannot be kept (");
  }

  @Test
  void aLongFileIsShortenedToTheNewest() throws IOException {
    BarCache cache = cache();
    cache.replace(BTC, M1, new KeptBars(bars(0, BarCache.KEPT), true));
    cache.append(BTC, M1, bars(BarCache.KEPT, BarCache.KEPT));
    long full = Files.size(file());
    cache.append(BTC, M1, bars(2 * BarCache.KEPT, 1));
    assertThat(Files.size(file())).isLessThan(full * 6 / 10);
    assertThat(cache().read(BTC, M1))
        .isEqualTo(new KeptBars(bars(BarCache.KEPT + 1, BarCache.KEPT), false));
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1577836800001, 10, 11, 9, 10, 1
          1577836800000, 10, 9, 11, 10, 1
          1577836800000, 12, 11, 9, 10, 1
          1577836800000, 10, 11, 9, 8, 1
          1577836800000, 10, 11, 0, 10, 1
          1577836800000, 10, 11, 9, 10, -1
          1577836800000, NaN, 11, 9, 10, 1
          1577836800000, 10, Infinity, 9, 10, 1
          1577836800000, 10, 11, 9, 10, NaN
          """)
  void whatIsNoBarIsNotKept(
      long open, double first, double high, double low, double last, double volume) {
    Bar bad = Bar.of(M1, open, first, high, low, last, volume);
    assertThatThrownBy(() -> cache().replace(BTC, M1, new KeptBars(List.of(bad), false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void barsOutOfOrderAreNotKept() {
    List<Bar> bars = new ArrayList<>(bars(0, 5));
    Collections.shuffle(bars, new Random(3));
    assertThatThrownBy(() -> cache().replace(BTC, M1, new KeptBars(bars, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this is no 1m bar");
  }
}
