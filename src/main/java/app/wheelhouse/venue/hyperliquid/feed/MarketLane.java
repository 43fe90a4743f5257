package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The stream of one instrument, put in order: after a gap first what was missed, then what is
/// live.
///
/// Quotes, books and contexts pass at once. Trades wait from a break until the candles of the gap
/// are known, but never longer than they are told to and never more than a fixed number.
final class MarketLane {
  /// Trades that wait at most.
  static final int MOST_HELD = 5_000;

  /// Crossed books in a row after which the book is subscribed again (X16).
  static final int CROSSED_IN_A_ROW = 3;

  private static final long NONE = Long.MIN_VALUE;

  private final InstrumentId instrument;
  private final MinuteCandles minutes;
  private final StreamTime clock;
  private final List<Trade> held = new ArrayList<>();
  private boolean holding = true;
  private boolean overlapped = true;
  private boolean settled;
  private long since = NONE;
  private long lastTrade = NONE;
  private long known = NONE;
  private int crossed;

  /// @param clock of the connection
  /// @param grace milliseconds of venue time after the end of a minute
  MarketLane(InstrumentId instrument, StreamTime clock, long grace) {
    this.instrument = instrument;
    this.clock = clock;
    this.minutes = new MinuteCandles(grace);
  }

  InstrumentId instrument() {
    return instrument;
  }

  /// What is to be told because of this event, in order.
  List<? extends MarketEvent> on(MarketEvent event) {
    return switch (event) {
      case Candle candle ->
          candle.timeframe() == Timeframe.M1 && clock.isPlausible(candle.openTime())
              ? minutes.on(candle)
              : List.of();
      case Trade trade -> onTrade(trade);
      case Book book -> {
        crossed = book.isCrossed() ? crossed + 1 : 0;
        yield timed(book);
      }
      case Quote quote -> timed(quote);
      case Context context -> List.of(context);
    };
  }

  /// True once after three crossed books in a row.
  boolean takeCrossed() {
    boolean due = crossed >= CROSSED_IN_A_ROW;
    crossed = due ? 0 : crossed;
    return due;
  }

  void broken() {
    minutes.broken();
    holding = true;
    settled = false;
    overlapped = lastTrade == NONE;
    known = lastTrade;
    crossed = 0;
  }

  /// The connection stands, and the venue's time is known: what may pass now.
  ///
  /// @param startMinutes closed minutes to read when none is known yet
  List<MarketEvent> joined(int startMinutes) {
    if (since == NONE) {
      since = Timeframe.M1.openTime(clock.time());
    }
    List<MarketEvent> told = new ArrayList<>(minutes.joined(clock.time(), startMinutes));
    settled = true;
    if (isWhole()) {
      told.addAll(release());
    }
    return told;
  }

  /// True when nothing is missing, or nothing more can be had.
  boolean isWhole() {
    return !isHole() && overlapped;
  }

  boolean isHole() {
    return minutes.isHole();
  }

  /// The first missing minute, while [#isHole].
  long holeFrom() {
    return minutes.holeFrom();
  }

  /// Minutes that open before this one are final now.
  long finalBefore() {
    return minutes.finalBefore(clock.time());
  }

  /// True when the trades that the venue sent again do not reach back to those that we know.
  boolean missesTrades() {
    return !overlapped;
  }

  /// What the venue says about the gap.
  ///
  /// @param trades public trades of it, in any order; those that are known already may be among
  ///   them
  /// @param before minutes that open before this are final in `candles`
  List<MarketEvent> filled(List<Trade> trades, List<Candle> candles, long before, long time) {
    List<MarketEvent> told = new ArrayList<>(minutes.filled(candles, before, time));
    if (!isHole()) {
      overlapped = true;
      for (Trade trade : trades) {
        tell(at(trade, time), told);
      }
      told.addAll(release());
      told.sort(Comparator.comparingLong(MarketEvent::exchangeTime));
    }
    return told;
  }

  /// The newest trades that the venue remembers, asked for because those that it sent again did not
  /// reach back to ours; older ones are lost.
  List<MarketEvent> remembered(List<Trade> trades, long time) {
    overlapped = true;
    List<MarketEvent> told = new ArrayList<>();
    for (Trade trade : trades) {
      if (trade.exchangeTime() >= known) {
        tell(at(trade, time), told);
      }
    }
    told.addAll(release());
    told.sort(Comparator.comparingLong(MarketEvent::exchangeTime));
    return told;
  }

  /// Trades wait no longer.
  List<MarketEvent> release() {
    holding = false;
    List<MarketEvent> released = new ArrayList<>(held.size());
    for (Trade trade : held) {
      tell(trade, released);
    }
    held.clear();
    return released;
  }

  /// Whoever asked the venue, it is received now.
  private static Trade at(Trade t, long time) {
    return new Trade(
        t.instrument(),
        time,
        t.exchangeTime(),
        t.tradeId(),
        t.price(),
        t.size(),
        t.buySize(),
        t.first(),
        t.high(),
        t.low(),
        t.count());
  }

  /// What was traded before the session is in the closed candles.
  private void tell(Trade trade, List<MarketEvent> told) {
    if (trade.exchangeTime() >= since) {
      lastTrade = Math.max(lastTrade, trade.exchangeTime());
      told.add(trade);
    }
  }

  private List<MarketEvent> onTrade(Trade trade) {
    overlapped |= trade.exchangeTime() <= known;
    held.add(trade);
    boolean waits = holding && !(settled && isWhole());
    return waits && held.size() < MOST_HELD ? List.of() : release();
  }

  private List<? extends MarketEvent> timed(MarketEvent event) {
    List<Candle> over =
        clock.isKnown() ? minutes.onVenueTime(clock.time(), event.time()) : List.of();
    if (over.isEmpty()) {
      return List.of(event);
    }
    List<MarketEvent> told = new ArrayList<>(over);
    told.add(event);
    return told;
  }
}
