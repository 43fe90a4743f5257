package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.tape.BarCache;
import app.wheelhouse.tape.KeptBars;
import app.wheelhouse.venue.hyperliquid.wire.HyperliquidTranslator;
import app.wheelhouse.venue.hyperliquid.wire.WireCandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Closed candles of one length: those that are kept on disk, and from the venue what is missing.
///
/// The last kept bar is always read once more: when the venue tells it differently now, nothing
/// that is kept is believed. One of these serves one instrument at one moment.
final class BaseSeries {
  private final HyperliquidInfo info;
  private final BarCache cache;
  private final InstrumentId instrument;
  private final long now;

  /// @param now the venue's time, epoch milliseconds: a candle that ends later is not closed
  BaseSeries(HyperliquidInfo info, BarCache cache, InstrumentId instrument, long now) {
    this.info = info;
    this.cache = cache;
    this.instrument = instrument;
    this.now = now;
  }

  /// Asks the venue.
  ///
  /// @param from the first bar wanted when nothing is kept
  KeptBars read(Timeframe timeframe, long from) throws InfoException {
    KeptBars kept = usable(timeframe, from);
    if (kept.isEmpty()) {
      return fetchAll(timeframe, from);
    }
    Bar last = kept.bars().getLast();
    List<Bar> tail = fetch(timeframe, last.openTime());
    if (tail.isEmpty() || !tail.getFirst().equals(last)) {
      // Not that bar: changed, or so long ago that the venue has dropped it.
      boolean changed = !tail.isEmpty() && tail.getFirst().openTime() == last.openTime();
      cache.drop(
          instrument,
          timeframe,
          changed ? "the venue's last one differs from ours" : "they are too old to be continued");
      return fetchAll(timeframe, from);
    }
    return joined(timeframe, kept, tail.subList(1, tail.size()));
  }

  /// Makes the missing end of a longer series from the shorter one, without asking the venue.
  ///
  /// @return empty when nothing usable is kept, or the shorter bars do not reach back to it
  Optional<KeptBars> extend(Timeframe timeframe, long from, KeptBars shorter) {
    KeptBars kept = usable(timeframe, from);
    if (kept.isEmpty() || shorter.isEmpty()) {
      return Optional.empty();
    }
    Bar last = kept.bars().getLast();
    long reach = shorter.bars().getFirst().openTime();
    if (reach > last.closeTime()) {
      return Optional.empty();
    }
    long until = shorter.bars().getLast().closeTime();
    List<Bar> made = BarAggregation.of(shorter, timeframe, until);
    for (Bar bar : made) {
      if (bar.openTime() == last.openTime() && !agree(bar, last)) {
        cache.drop(instrument, timeframe, "shorter bars of that time differ");
        return Optional.empty();
      }
    }
    return Optional.of(
        joined(
            timeframe,
            kept,
            made.stream().filter(bar -> bar.openTime() > last.openTime()).toList()));
  }

  private KeptBars joined(Timeframe timeframe, KeptBars kept, List<Bar> newer) {
    cache.append(instrument, timeframe, newer);
    List<Bar> all = new ArrayList<>(kept.bars());
    all.addAll(newer);
    return new KeptBars(all, kept.whole());
  }

  /// What is kept, when it reaches back far enough.
  private KeptBars usable(Timeframe timeframe, long from) {
    KeptBars kept = cache.read(instrument, timeframe);
    boolean reaches = kept.whole() || !kept.isEmpty() && kept.bars().getFirst().openTime() <= from;
    boolean past = !kept.isEmpty() && kept.bars().getLast().closeTime() <= now;
    return reaches && past ? kept : KeptBars.NONE;
  }

  private KeptBars fetchAll(Timeframe timeframe, long from) throws InfoException {
    List<Bar> bars = fetch(timeframe, from);
    // Fewer than asked for, and not because the venue had to cut: there are no older ones.
    boolean whole =
        !bars.isEmpty()
            && bars.size() < HistoryPlan.MOST_ROWS - 2
            && bars.getFirst().openTime() > from + timeframe.millis();
    KeptBars fresh = new KeptBars(bars, whole);
    if (!fresh.isEmpty()) {
      cache.replace(instrument, timeframe, fresh);
    }
    return fresh;
  }

  /// Closed bars in order; candles that cannot be true are left out.
  private List<Bar> fetch(Timeframe timeframe, long from) throws InfoException {
    List<Bar> bars = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (WireCandle candle : info.candles(instrument.symbol(), timeframe.label(), from, now)) {
      Optional<Bar> read = HyperliquidTranslator.bar(candle);
      if (read.isPresent() && isUsable(read.get(), timeframe, Math.max(last + 1, from))) {
        bars.add(read.get());
        last = read.get().openTime();
      }
    }
    return bars;
  }

  private boolean isUsable(Bar bar, Timeframe timeframe, long earliest) {
    return bar.openTime() >= timeframe.openTime(earliest)
        && bar.closeTime() - bar.openTime() == timeframe.millis()
        && timeframe.openTime(bar.openTime()) == bar.openTime()
        && bar.closeTime() + CandleHistory.SETTLE_MILLIS <= now
        && BarCache.isPossible(bar);
  }

  /// Volumes are sums of decimals and may differ in the last digit of a double.
  private static boolean agree(Bar made, Bar kept) {
    return made.open() == kept.open()
        && made.high() == kept.high()
        && made.low() == kept.low()
        && made.close() == kept.close()
        && Math.abs(made.volume() - kept.volume()) <= 1e-9 * Math.max(1, kept.volume());
  }
}
