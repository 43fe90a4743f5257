package app.wheelhouse.exchange.flow;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ListedAsset;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A market out of a seed: every asset that the exchange lists walks at random from a price of its
/// right order. With scripted moves it does what a test needs, at the time it needs it.
///
/// Stepped by one thread; [#jump] may be called by any.
public final class SeededFlow implements MarketFlow {
  private final FlowSettings settings;
  private final long seed;
  private final SortedMap<String, BigDecimal> opening;
  private final SortedMap<String, SeededMarket> markets = new TreeMap<>();
  private final Deque<FlowMove> scripted;
  private final Queue<FlowMove> asked = new ConcurrentLinkedQueue<>();
  private long start;
  private boolean started;

  /// @param opening where coins open, by name; the others open where such coins usually are
  public SeededFlow(FlowSettings settings, long seed, SortedMap<String, BigDecimal> opening) {
    this.settings = settings;
    this.seed = seed;
    this.opening = new TreeMap<>(opening);
    scripted = new ArrayDeque<>(settings.moves());
  }

  /// A usual market.
  public SeededFlow(long seed) {
    this(FlowSettings.standard(), seed, new TreeMap<>());
  }

  /// Book, mark and oracle of the coin jump to this price with the next step, and walk on from it.
  public void jump(String coin, BigDecimal price) {
    asked.add(new FlowMove(0, coin, price));
  }

  @Override
  public void step(ExchangeCore core, long now) {
    if (!started) {
      started = true;
      start = now;
      core.assets().stream().filter(asset -> !asset.delisted()).forEach(this::open);
    }
    for (SeededMarket market : markets.values()) {
      market.step(core, now);
    }
    while (!scripted.isEmpty() && start + scripted.getFirst().after() <= now) {
      jump(core, scripted.removeFirst(), now);
    }
    for (FlowMove move = asked.poll(); move != null; move = asked.poll()) {
      jump(core, move, now);
    }
  }

  @Override
  public long nextAt() {
    if (!started || !asked.isEmpty()) {
      return 0;
    }
    long next = scripted.isEmpty() ? NEVER : start + scripted.getFirst().after();
    for (SeededMarket market : markets.values()) {
      next = Math.min(next, market.nextAt());
    }
    return next;
  }

  private void open(ListedAsset asset) {
    BigDecimal given = opening.get(asset.name());
    double price = given == null ? OpeningPrices.of(asset.name()) : given.doubleValue();
    markets.put(asset.name(), new SeededMarket(asset, price, settings, seed, start));
  }

  private void jump(ExchangeCore core, FlowMove move, long now) {
    SeededMarket market = markets.get(move.coin());
    if (market == null) {
      throw new IllegalArgumentException("The exchange lists no " + move.coin());
    }
    market.jump(core, move.price(), now);
  }
}
