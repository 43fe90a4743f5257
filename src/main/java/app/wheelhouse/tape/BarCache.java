package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Closed bars of earlier sessions on disk, a file for each venue, coin and timeframe, so that a
/// start asks the venue only for what is missing.
///
/// It gives bars exactly as they were put in, or none: a file that was changed is deleted with a
/// note. What cannot be read or written is a note, never an error, because the bars can be fetched.
/// Thread-safe; one process at a time (the data directory is locked).
public final class BarCache {
  /// Bars that a file keeps at least, the newest.
  public static final int KEPT = 5_000;

  private final Path folder;
  private final Consumer<String> notes;
  private final SortedMap<String, Open> open = new TreeMap<>();

  /// What is on disk of a series.
  private record Open(BarCacheFile file, int rows, long lastOpenTime) {}

  /// @param folder made when something is kept
  /// @param notes takes sentences about files that are not used
  public BarCache(Path folder, Consumer<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /// Whether such a bar can be kept: prices above zero, the high highest, the low lowest.
  public static boolean isPossible(Bar bar) {
    return BarRules.isPossible(bar);
  }

  /// The bars that are kept, oldest first; none when there is no file or it was damaged.
  public synchronized KeptBars read(InstrumentId instrument, Timeframe timeframe) {
    Path path = path(instrument, timeframe);
    open.remove(path.toString());
    BarCacheFile file = new BarCacheFile(instrument, timeframe);
    try {
      byte[] bytes = BarCacheFolder.read(path);
      if (bytes.length == 0) {
        return KeptBars.NONE;
      }
      KeptBars kept = file.read(new String(bytes, StandardCharsets.UTF_8));
      BarRules.check(timeframe, Long.MIN_VALUE, kept.bars());
      remember(path, file, kept.size(), kept.bars());
      return kept;
    } catch (BarCacheFile.Damaged damage) {
      drop(instrument, timeframe, damage.getMessage());
    } catch (IllegalArgumentException damage) {
      drop(instrument, timeframe, String.valueOf(damage.getMessage()));
    } catch (IOException problem) {
      notes.accept("Kept bars cannot be read (" + path + "): " + problem.getMessage());
    }
    return KeptBars.NONE;
  }

  /// Puts closed bars behind those that were read; those that are kept already are left out.
  ///
  /// @param bars oldest first, aligned to the timeframe
  /// @throws IllegalArgumentException when they are not
  public synchronized void append(InstrumentId instrument, Timeframe timeframe, List<Bar> bars) {
    Path path = path(instrument, timeframe);
    Open known = open.get(path.toString());
    if (known == null) {
      read(instrument, timeframe);
      known = open.get(path.toString());
    }
    if (known == null) {
      replace(instrument, timeframe, new KeptBars(bars, false));
      return;
    }
    long last = known.lastOpenTime();
    List<Bar> newer = bars.stream().filter(bar -> bar.openTime() > last).toList();
    BarRules.check(timeframe, last, newer);
    if (newer.isEmpty()) {
      return;
    }
    if (known.rows() + newer.size() > 2 * KEPT) {
      rewrite(instrument, timeframe, newer);
      return;
    }
    try {
      BarCacheFolder.append(path, bytes(known.file().append(newer)));
      remember(path, known.file(), known.rows() + newer.size(), newer);
    } catch (IOException problem) {
      unwritten(path, problem);
    }
  }

  /// Keeps these bars and no others of the series: the newest [#KEPT] of them.
  ///
  /// @throws IllegalArgumentException when they are not in order and aligned
  public synchronized void replace(InstrumentId instrument, Timeframe timeframe, KeptBars given) {
    List<Bar> bars = given.bars();
    BarRules.check(timeframe, Long.MIN_VALUE, bars);
    Path path = path(instrument, timeframe);
    BarCacheFile file = new BarCacheFile(instrument, timeframe);
    boolean fits = bars.size() <= KEPT;
    List<Bar> newest = fits ? bars : bars.subList(bars.size() - KEPT, bars.size());
    KeptBars kept = new KeptBars(newest, given.whole() && fits);
    try {
      BarCacheFolder.replace(path, bytes(file.write(kept)));
      remember(path, file, newest.size(), newest);
    } catch (IOException problem) {
      unwritten(path, problem);
    }
  }

  /// Deletes what is kept of a series and says so.
  ///
  /// @param why as the end of a sentence
  public synchronized void drop(InstrumentId instrument, Timeframe timeframe, String why) {
    Path path = path(instrument, timeframe);
    open.remove(path.toString());
    notes.accept(
        "Kept "
            + timeframe.label()
            + " bars of "
            + instrument.symbol()
            + " are fetched anew: "
            + why);
    try {
      BarCacheFolder.delete(path);
    } catch (IOException problem) {
      unwritten(path, problem);
    }
  }

  private void rewrite(InstrumentId instrument, Timeframe timeframe, List<Bar> newer) {
    List<Bar> all = new ArrayList<>(read(instrument, timeframe).bars());
    all.addAll(newer);
    replace(instrument, timeframe, new KeptBars(all, false));
  }

  private void remember(Path path, BarCacheFile file, int rows, List<Bar> newest) {
    long last = newest.isEmpty() ? Long.MIN_VALUE : newest.getLast().openTime();
    open.put(path.toString(), new Open(file, rows, last));
  }

  private void unwritten(Path path, IOException problem) {
    open.remove(path.toString());
    notes.accept("Bars cannot be kept (" + path + "): " + problem.getMessage());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Symbols hold characters that are no file names, such as `/` and `:`.
  private Path path(InstrumentId instrument, Timeframe timeframe) {
    StringBuilder name = new StringBuilder();
    for (char c : instrument.symbol().toCharArray()) {
      boolean plain = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
      // Small letters are marked, because kPEPE and KPEPE are one file on some systems.
      boolean small = c >= 'a' && c <= 'z';
      name.append(plain ? "" + c : small ? "_" + c : "%" + Integer.toHexString(c));
    }
    return folder
        .resolve(instrument.venue().name())
        .resolve(name + "." + timeframe.label() + ".bars");
  }
}
