package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a candle CSV into columns, checking every bar.
///
/// The timeframe is the most common distance of open times. Zero-volume flat bars are kept. A
/// single row that leaps ahead by more than [#LEAP], followed by one that goes back, is itself the
/// bad row.
final class CandleReader {
  private static final List<String> CANDLE_COLUMNS =
      List.of("open", "high", "low", "close", "volume");
  private static final long LEAP = 100L * 86_400_000L;

  private final CsvFile file;
  private final BadRowLog log;
  private final InstrumentHint hint;
  private final TimeColumn time;
  private final int[] prices;
  private final int volume;
  private CandleColumns bars = new CandleColumns(1 << 12);
  private long wentBack;

  /// @throws RowProblem when the header lacks a column
  CandleReader(CsvFile file, BadRowLog log, InstrumentHint hint) throws RowProblem {
    this.file = file;
    this.log = log;
    this.hint = hint;
    CsvHeader header = file.header();
    this.time = new TimeColumn(header.require(CsvHeader.TIME));
    this.prices =
        new int[] {
          header.require("open"), header.require("high"),
          header.require("low"), header.require("close")
        };
    this.volume = header.require("volume");
  }

  /// Reads to the end.
  ///
  /// @throws TapeException on a bad row when the policy is STOP
  CandleReading read(InstrumentNaming naming) {
    for (CsvRow row = file.next(); row != null; row = file.next()) {
      try {
        accept(row);
      } catch (RowProblem e) {
        file.reject(row.line(), e.reason());
      }
    }
    if (bars.size == 0 && log.count() == 0) {
      log.add(2, "the file has a header but no row");
    }
    Timeframe timeframe = bars.size == 0 ? null : timeframe();
    Holes holes = timeframe == null ? new Holes() : dropOverlaps(timeframe);
    CandleTape tape = timeframe == null ? null : new CandleTape(naming.name(hint), timeframe, bars);
    return new CandleReading(report(timeframe, holes, naming), tape);
  }

  private void accept(CsvRow row) throws RowProblem {
    long openTime = time.millis(row);
    double open = row.price(prices[0]);
    double high = row.price(prices[1]);
    double low = row.price(prices[2]);
    double close = row.price(prices[3]);
    double traded = row.size(volume);
    if (high < low) {
      throw new RowProblem("high " + high + " is below low " + low);
    }
    checkInside("open", open, high, low);
    checkInside("close", close, high, low);
    checkOrder(openTime);
    bars.ensureRoom();
    int i = bars.size++;
    bars.openTime[i] = openTime;
    bars.open[i] = open;
    bars.high[i] = high;
    bars.low[i] = low;
    bars.close[i] = close;
    bars.volume[i] = traded;
    bars.line[i] = (int) row.line();
  }

  private static void checkInside(String name, double price, double high, double low)
      throws RowProblem {
    if (price > high) {
      throw new RowProblem(name + " " + price + " is above high " + high);
    }
    if (price < low) {
      throw new RowProblem(name + " " + price + " is below low " + low);
    }
  }

  private void checkOrder(long openTime) throws RowProblem {
    if (bars.size == 0) {
      return;
    }
    long last = bars.openTime[bars.size - 1];
    if (openTime == last) {
      throw new RowProblem("the time " + Instant.ofEpochMilli(last) + " is there twice");
    }
    if (openTime > last) {
      return;
    }
    if (bars.size > 1) {
      long before = bars.openTime[bars.size - 2];
      if (last - before > LEAP && openTime > before) {
        bars.size--;
        file.reject(
            bars.line[bars.size],
            "time leaps ahead to " + Instant.ofEpochMilli(last) + ", then goes back");
        return;
      }
    }
    wentBack++;
    throw new RowProblem(
        "time goes back from "
            + Instant.ofEpochMilli(last)
            + " to "
            + Instant.ofEpochMilli(openTime));
  }

  private @Nullable Timeframe timeframe() {
    Spacings spacings = new Spacings();
    for (int i = 1; i < bars.size; i++) {
      spacings.add(bars.openTime[i] - bars.openTime[i - 1]);
    }
    long spacing = spacings.mostCommon();
    if (spacing == 0) {
      if (hint.timeframe() == null) {
        log.add(bars.line[0], "one bar alone does not tell its timeframe; add a second one");
      }
      return hint.timeframe();
    }
    Timeframe timeframe = Timeframe.ofMillis(spacing).orElse(null);
    if (timeframe == null) {
      log.add(
          bars.line[1],
          "the bars are "
              + spacing / 1000.0
              + " s apart; use 1m, 3m, 5m, 15m, 30m, 1h, 4h or 1d bars");
    }
    return timeframe;
  }

  /// Drops bars that open before the one before them has ended, and counts the gaps.
  private Holes dropOverlaps(Timeframe timeframe) {
    Holes holes = new Holes();
    CandleColumns kept = new CandleColumns(bars.size);
    for (int i = 0; i < bars.size; i++) {
      if (kept.size > 0) {
        long end = kept.openTime[kept.size - 1] + timeframe.millis();
        if (bars.openTime[i] < end) {
          file.reject(
              bars.line[i],
              "the bar opens at "
                  + Instant.ofEpochMilli(bars.openTime[i])
                  + ", before the "
                  + timeframe.label()
                  + " bar before it has ended");
          continue;
        }
        if (bars.openTime[i] > end) {
          holes.add(end, bars.openTime[i]);
        }
      }
      kept.append(bars, i, 0);
    }
    bars = kept;
    return holes;
  }

  private TapeReport report(@Nullable Timeframe timeframe, Holes holes, InstrumentNaming naming) {
    boolean any = bars.size > 0;
    return new TapeReport(
        log.file(),
        TapeKind.CANDLES,
        any ? List.of(naming.name(hint)) : List.of(),
        bars.size,
        log.count(),
        log.rows(),
        any ? bars.openTime[0] : 0,
        any ? bars.openTime[bars.size - 1] : 0,
        timeframe,
        time.description(),
        holes.count(),
        holes.longest(),
        0,
        notes(timeframe, holes));
  }

  private List<String> notes(@Nullable Timeframe timeframe, Holes holes) {
    List<String> notes = new ArrayList<>(CsvNotes.of(file, CANDLE_COLUMNS));
    int flat = 0;
    int offGrid = 0;
    for (int i = 0; i < bars.size; i++) {
      flat += bars.volume[i] == 0 ? 1 : 0;
      offGrid += timeframe != null && bars.openTime[i] % timeframe.millis() != 0 ? 1 : 0;
    }
    if (flat > 0) {
      notes.add("flat bars without volume, kept: " + flat);
    }
    if (offGrid > 0 && timeframe != null) {
      notes.add("bars that do not open on a full " + timeframe.label() + " (UTC): " + offGrid);
    }
    if (holes.count() > 0 && timeframe != null) {
      long missing = (bars.openTime[bars.size - 1] - bars.openTime[0]) / timeframe.millis();
      notes.add("bars missing in the gaps: " + (missing + 1 - bars.size));
    }
    if (wentBack > bars.size) {
      notes.add("most rows go back in time: sort the file with the oldest row first");
    }
    return notes;
  }
}
