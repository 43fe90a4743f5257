package app.wheelhouse.faults;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything that a feed tells the engine, before the inbox merges it. Thread-safe.
final class FeedLog implements EnginePost {
  private final EnginePost engine;
  private final Map<String, SequencedMap<Long, Integer>> trades = new TreeMap<>();
  private final Map<InstrumentId, Long> lastPrice = new TreeMap<>();
  private final Map<InstrumentId, Long> staleMillis = new TreeMap<>();
  private final List<FeedStatus> statuses = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<Long> skews = new ArrayList<>();
  private @Nullable Connection connection;
  private long doubts;
  private long events;

  FeedLog(EnginePost engine) {
    this.engine = engine;
  }

  @Override
  public void post(EngineEvent event) {
    keep(event);
    engine.post(event);
  }

  private synchronized void keep(EngineEvent event) {
    events++;
    switch (event) {
      case EngineEvent.Market(Trade trade) -> {
        trades
            .computeIfAbsent(trade.instrument().symbol(), _ -> new LinkedHashMap<>())
            .merge(trade.tradeId(), trade.count(), Integer::sum);
        priced(trade);
      }
      case EngineEvent.Market(MarketEvent market) -> priced(market);
      case EngineEvent.Feed(FeedStatus status) -> statuses.add(status);
      case EngineEvent.VenueSaid(String text, long _) -> said.add(text);
      case EngineEvent.ConnectionReported(Connection newest) -> connection = newest;
      case EngineEvent.PriceDoubted _ -> doubts++;
      case EngineEvent.ClockMeasured(long skew, long _) -> skews.add(skew);
      default -> {}
    }
  }

  private void priced(MarketEvent event) {
    if (event instanceof app.wheelhouse.domain.market.Context) {
      return;
    }
    Long before = lastPrice.put(event.instrument(), event.time());
    if (before != null && event.time() - before > PaperRig.STALE_MILLIS) {
      staleMillis.merge(
          event.instrument(), event.time() - before - PaperRig.STALE_MILLIS, Long::sum);
    }
  }

  /// Different trades of a coin that were told.
  synchronized List<Long> trades(String coin) {
    return List.copyOf(trades.getOrDefault(coin, new LinkedHashMap<>()).keySet());
  }

  /// Trades of all coins that were told more than once.
  synchronized long repeated() {
    return trades.values().stream()
        .flatMap(own -> own.values().stream())
        .filter(count -> count > 1)
        .count();
  }

  synchronized int tradeCount() {
    return trades.values().stream().mapToInt(Map::size).sum();
  }

  /// Milliseconds for which an instrument had no price that was fresh.
  synchronized long staleMillis(InstrumentId instrument) {
    return staleMillis.getOrDefault(instrument, 0L);
  }

  synchronized List<FeedStatus> statuses() {
    return List.copyOf(statuses);
  }

  /// How often a state was told, each repetition with another reason too.
  long told(FeedState state) {
    return statuses().stream().filter(status -> status.state() == state).count();
  }

  /// Whether the feed was told to be down at any moment of a span.
  ///
  /// @param from epoch milliseconds
  /// @param until epoch milliseconds
  synchronized boolean wasDown(long from, long until) {
    boolean up = false;
    for (FeedStatus status : statuses) {
      if (status.time() > until) {
        break;
      }
      if (status.time() >= from && !(up && status.state().isUp())) {
        return true;
      }
      up = status.state().isUp();
    }
    return !up;
  }

  synchronized FeedState state() {
    return statuses.isEmpty() ? FeedState.DISCONNECTED : statuses.getLast().state();
  }

  synchronized List<String> said() {
    return List.copyOf(said);
  }

  synchronized List<Long> skews() {
    return List.copyOf(skews);
  }

  synchronized @Nullable Connection connection() {
    return connection;
  }

  synchronized long doubts() {
    return doubts;
  }

  synchronized long events() {
    return events;
  }
}
