package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The one way into a live engine: many writers, one reader that parks.
///
/// A flood is merged, never queued: a quote, book, context or forming candle replaces the waiting
/// one of its kind; trades of one minute become one (sums, high and low stay exact). Orders, fills,
/// commands, decisions and closed candles are never dropped or merged. So the number of waiting
/// market events is bounded by instruments and kinds, not by the speed of the feed.
public final class EngineInbox implements EnginePost {
  /// What may replace or merge with what.
  private sealed interface Key {}

  private record Newest(Class<?> kind, InstrumentId instrument) implements Key {}

  private record Forming(InstrumentId instrument, Timeframe timeframe, long openTime)
      implements Key {}

  private record TradeMinute(InstrumentId instrument, long minute) implements Key {}

  private record Once(long number) implements Key {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private SequencedMap<Key, EngineEvent> waiting = new LinkedHashMap<>();
  private long once;
  private long merged;

  @Override
  public void post(EngineEvent event) {
    lock.lock();
    try {
      if (event instanceof EngineEvent.Market(MarketEvent market)) {
        put(market);
      } else {
        waiting.put(new Once(once++), event);
      }
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Everything that waits, oldest first; parks up to `millis` when nothing does.
  ///
  /// @throws InterruptedException when the engine is being stopped
  public List<EngineEvent> take(long millis) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (waiting.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      List<EngineEvent> taken = new ArrayList<>(waiting.values());
      waiting = new LinkedHashMap<>();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// How many events wait.
  public int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /// How many market events were merged into another one so far.
  public long merged() {
    lock.lock();
    try {
      return merged;
    } finally {
      lock.unlock();
    }
  }

  private void put(MarketEvent event) {
    Key key = key(event);
    EngineEvent before = waiting.get(key);
    if (before == null) {
      waiting.putLast(key, new EngineEvent.Market(event));
      return;
    }
    merged++;
    if (before instanceof EngineEvent.Market(Trade earlier) && event instanceof Trade later) {
      // Stays in its place: behind a trade of the next minute it would be late for its bar.
      waiting.put(key, new EngineEvent.Market(earlier.mergedWith(later)));
    } else {
      // Goes to the end, so that the newest price is taken last.
      waiting.putLast(key, new EngineEvent.Market(event));
    }
  }

  private Key key(MarketEvent event) {
    return switch (event) {
      case Trade trade ->
          new TradeMinute(trade.instrument(), Timeframe.M1.openTime(trade.exchangeTime()));
      case Candle candle ->
          candle.closed()
              ? new Once(once++)
              : new Forming(candle.instrument(), candle.timeframe(), candle.openTime());
      case Quote _, Book _, Context _ -> new Newest(event.getClass(), event.instrument());
    };
  }
}
