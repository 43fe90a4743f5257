package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the venue's stream of forming one-minute candles into minutes that each end exactly once,
/// in order and without a hole.
///
/// The venue never says that a candle is closed: it is when a later one comes, or when the venue's
/// own clock is past its end by a grace. A minute without a trade closes flat. Where a connection
/// was lost, the minutes that cannot be known from the stream are a hole: nothing passes until
/// [#filled] brings them.
final class MinuteCandles {
  /// Longer silences are not believed to be quiet: the venue is asked.
  static final int MOST_QUIET_MINUTES = 10;

  private static final long MINUTE = Timeframe.M1.millis();
  private static final long NONE = Long.MIN_VALUE;

  private final long grace;
  private @Nullable Candle forming;
  private @Nullable Candle closed;
  private @Nullable Candle early;
  private boolean joined;
  private long begin = NONE;
  private long holeFrom = NONE;
  private boolean suspect;

  /// @param grace milliseconds of venue time after the end of a minute
  MinuteCandles(long grace) {
    this.grace = grace;
  }

  /// A candle of the stream: what is to be told because of it; nothing for a minute that is over,
  /// because no bar is told twice.
  List<Candle> on(Candle candle) {
    if (!joined) {
      early = isNewer(candle, early) ? candle : early;
      return List.of();
    }
    Candle last = forming;
    Candle over = closed;
    if (over != null && candle.openTime() == over.openTime() && candle.volume() > over.volume()) {
      // The last word on a minute came after the first one on the next: the bar is corrected.
      closed = at(candle, candle.time(), true);
      return List.of(closed);
    }
    if (candle.openTime() <= done() || last != null && !isNewer(candle, last)) {
      return List.of();
    }
    List<Candle> told = new ArrayList<>(2);
    closeBefore(candle.openTime(), candle.time(), told);
    forming = candle;
    if (!isHole()) {
      suspect = false;
      told.add(at(candle, candle.time(), false));
    }
    return told;
  }

  /// The venue's clock is here: what is over by it closes.
  ///
  /// @param venueTime epoch milliseconds as the venue writes them
  /// @param time when it was received
  List<Candle> onVenueTime(long venueTime, long time) {
    Candle last = forming;
    if (last == null || !joined || isHole() || venueTime < last.openTime() + MINUTE + grace) {
      return List.of();
    }
    List<Candle> told = new ArrayList<>(1);
    closeBefore(finalBefore(venueTime), time, told);
    return told;
  }

  /// The connection was lost: the forming minute may miss something.
  void broken() {
    suspect = true;
    joined = false;
    early = null;
  }

  /// The connection is back, or stands for the first time: what is to be told of what came so far.
  ///
  /// @param venueTime the venue's clock now
  /// @param startMinutes closed minutes to read when none is known yet
  List<Candle> joined(long venueTime, int startMinutes) {
    joined = true;
    if (!isHole()) {
      long minute = Timeframe.M1.openTime(venueTime);
      Candle last = forming;
      if (last != null && minute > last.openTime()) {
        holeFrom = last.openTime();
      } else if (last == null && startMinutes > 0) {
        // Nothing was told yet, so everything since the first connection is missing.
        begin = begin == NONE ? minute - startMinutes * MINUTE : begin;
        holeFrom = begin;
      }
    }
    Candle came = early;
    early = null;
    return came == null ? List.of() : on(came);
  }

  boolean isHole() {
    return holeFrom != NONE;
  }

  /// The first minute that is missing, while [#isHole].
  long holeFrom() {
    return holeFrom;
  }

  /// The minutes that open before this one are final at that time of the venue's.
  long finalBefore(long venueTime) {
    return Timeframe.M1.openTime(venueTime - grace);
  }

  /// What the venue says about the hole; there may be one again afterwards, when minutes went by
  /// while it was asked.
  ///
  /// @param known candles from [#holeFrom] on, oldest first, the last ones perhaps not final
  /// @param before as [#finalBefore] said when they were asked for
  /// @param time when they were received
  List<Candle> filled(List<Candle> known, long before, long time) {
    List<Candle> told = new ArrayList<>(known.size() + 1);
    Candle newest = forming;
    for (Candle candle : known) {
      if (candle.openTime() >= before) {
        newest = isNewer(candle, newest) ? candle : newest;
      } else if (candle.openTime() >= holeFrom && candle.openTime() > done()) {
        flatUntil(candle.openTime(), time, told);
        tell(candle, time, told);
      }
    }
    flatUntil(Math.min(before, done() + MOST_QUIET_MINUTES * MINUTE), time, told);
    holeFrom = NONE;
    suspect = false;
    resume(newest, time, told);
    return told;
  }

  /// Candles only grow, so the one with more volume was taken later.
  private static boolean isNewer(Candle candle, @Nullable Candle other) {
    return other == null
        || candle.openTime() > other.openTime()
        || candle.openTime() == other.openTime() && candle.volume() >= other.volume();
  }

  private void resume(@Nullable Candle newest, long time, List<Candle> told) {
    Candle last = closed;
    if (newest == null || newest.openTime() <= done()) {
      forming = last == null ? null : flat(last, last.openTime() + MINUTE, time);
      return;
    }
    forming = newest;
    if (last != null && newest.openTime() > last.openTime() + MINUTE) {
      holeFrom = last.openTime() + MINUTE;
    } else {
      told.add(at(newest, time, false));
    }
  }

  /// Ends the forming minute and the quiet ones before `minute`; where the stream cannot know them,
  /// they are a hole instead.
  private void closeBefore(long minute, long time, List<Candle> told) {
    Candle last = forming;
    if (last == null || isHole() || minute <= last.openTime()) {
      return;
    }
    if (suspect || minute - last.openTime() > MOST_QUIET_MINUTES * MINUTE) {
      holeFrom = last.openTime();
      return;
    }
    tell(last, time, told);
    flatUntil(minute, time, told);
    forming = flat(last, minute, time);
  }

  private void flatUntil(long minute, long time, List<Candle> told) {
    Candle last = closed;
    while (last != null && last.openTime() + MINUTE < minute) {
      last = flat(last, last.openTime() + MINUTE, time);
      tell(last, time, told);
    }
  }

  private void tell(Candle candle, long time, List<Candle> told) {
    Candle over = at(candle, time, true);
    closed = over;
    told.add(over);
  }

  /// The newest minute that is over; the smallest long before the first.
  private long done() {
    return closed == null ? NONE : closed.openTime();
  }

  private static Candle flat(Candle before, long minute, long time) {
    double price = before.close();
    return new Candle(
        before.instrument(), time, Timeframe.M1, minute, price, price, price, price, 0, false);
  }

  private static Candle at(Candle c, long time, boolean closed) {
    return new Candle(
        c.instrument(),
        time,
        c.timeframe(),
        c.openTime(),
        c.open(),
        c.high(),
        c.low(),
        c.close(),
        c.volume(),
        closed);
  }
}
