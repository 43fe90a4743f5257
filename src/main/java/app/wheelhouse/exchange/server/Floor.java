package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ExchangeEvent;
import app.wheelhouse.exchange.flow.MarketFlow;
import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.exchange.wire.ServerTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The trading floor: the core with its clock, its market maker and what has just happened. Only
/// the lane touches it, except for what says otherwise.
final class Floor {
  private final ExchangeCore core;
  private final LongSupplier clock;
  private final @Nullable MarketFlow flow;
  private final List<Network> networks;
  private final ServerTime said;
  private final List<ExchangeEvent> news = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private long time;

  Floor(ExchangeSettings settings, ServerTime said) {
    ListedMarket market = settings.market();
    this.core = new ExchangeCore(market.assets(), market.rules(), news::add);
    this.clock = settings.clock();
    this.flow = market.flow();
    this.networks = settings.networks();
    this.said = said;
    this.time = clock.getAsLong() - market.warmUpMillis();
  }

  ExchangeCore core() {
    return core;
  }

  /// For which of them requests may be signed.
  List<Network> networks() {
    return networks;
  }

  /// What the exchange says of its times.
  ServerTime said() {
    return said;
  }

  /// The exchange's own time, epoch milliseconds; it never goes back.
  long now() {
    time = Math.max(time, clock.getAsLong());
    return time;
  }

  /// The clock as it is, for limits; any thread may look.
  long clock() {
    return clock.getAsLong();
  }

  /// The index of a coin, −1 when it is not listed.
  int asset(String coin) {
    return core.assets().stream()
        .filter(asset -> asset.name().equals(coin))
        .mapToInt(asset -> asset.index())
        .findFirst()
        .orElse(-1);
  }

  /// Lets the market trade up to now, then the clock: funding, scheduled cancels.
  void advance() {
    long now = now();
    MarketFlow maker = flow;
    if (maker != null) {
      maker.step(core, now);
    }
    core.advance(now);
  }

  /// The market's past, from when it was made until now, at its own steps.
  void warmUp() {
    long start = time;
    long end = now();
    MarketFlow maker = flow;
    if (maker != null && start < end) {
      maker.step(core, start);
      for (long at = maker.nextAt(); at < end; at = maker.nextAt()) {
        long step = Math.max(at, core.time() + 1);
        maker.step(core, step);
        core.advance(step);
      }
    }
    advance();
  }

  /// What has happened since the last time that somebody asked.
  List<ExchangeEvent> takeNews() {
    if (news.isEmpty()) {
      return List.of();
    }
    List<ExchangeEvent> taken = List.copyOf(news);
    news.clear();
    for (ExchangeEvent event : taken) {
      counts.merge(event.getClass().getSimpleName(), 1L, Long::sum);
    }
    return taken;
  }

  /// Events by their kind.
  SortedMap<String, Long> counts() {
    return counts;
  }
}
