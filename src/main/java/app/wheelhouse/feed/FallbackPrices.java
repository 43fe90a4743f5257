package app.wheelhouse.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Indication;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.support.Service;
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks other market places for prices while the venue's own are missing (FEED-3): one after the
/// other, and where all are silent the last price that anybody knew stands, with its age.
///
/// They are shown and nothing else: no order is decided, filled or triggered by them.
public final class FallbackPrices implements Service {
  /// The source of a price that nobody told just now.
  public static final String LAST_KNOWN = "last known";

  /// A price older than this is missing, and so are all when the feed is down for longer.
  static final long MISSING_MILLIS = 3_000;

  /// Between two rounds.
  static final long POLL_MILLIS = 2_000;

  /// A source that could not be read is left out for so long, so that the next one answers in time.
  static final long REST_MILLIS = 30_000;

  private static final Logger LOG = LoggerFactory.getLogger(FallbackPrices.class);
  private static final long LOOK_MILLIS = 500;

  private final List<Source> sources;
  private final SortedMap<InstrumentId, LastPrice> prices = new TreeMap<>();
  private final EnginePost engine;
  private final LongSupplier clock;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Standing standing;
  private long nextRound = Long.MIN_VALUE;
  private @Nullable Thread asking;

  /// Whether the venue's feed is up, and since when.
  private record Standing(boolean up, long since) {}

  private static final class Source {
    private final PriceSource prices;
    private long restsUntil = Long.MIN_VALUE;

    private Source(PriceSource prices) {
      this.prices = prices;
    }
  }

  /// @param sources in the order in which they are asked; empty switches the fallback off
  /// @param clock epoch milliseconds that never go back
  public FallbackPrices(
      List<PriceSource> sources,
      List<InstrumentId> instruments,
      EnginePost engine,
      LongSupplier clock) {
    this.sources = sources.stream().map(Source::new).toList();
    this.engine = engine;
    this.clock = clock;
    this.standing = new Standing(false, clock.getAsLong());
    for (InstrumentId instrument : instruments) {
      prices.put(instrument, new LastPrice(instrument));
    }
  }

  @Override
  public String name() {
    return "fallback prices";
  }

  @Override
  public void start() {
    if (!sources.isEmpty()) {
      asking = Threads.virtual("fallback-prices", this::run);
    }
  }

  @Override
  public void stop() {
    over.countDown();
    Thread running = asking;
    if (running != null) {
      running.interrupt();
    }
  }

  /// The feed told its state.
  void status(FeedStatus status) {
    boolean up = status.state().isUp();
    if (up != standing.up()) {
      standing = new Standing(up, clock.getAsLong());
    }
  }

  /// The feed told something that is believed.
  void market(MarketEvent event) {
    LastPrice price = prices.get(event.instrument());
    if (price != null) {
      price.heard(event);
    }
  }

  /// One look: asks when prices are missing and the last round is long enough ago. Blocks.
  void look() {
    long now = clock.getAsLong();
    if (now < nextRound) {
      return;
    }
    List<LastPrice> missing = missing(now);
    if (!missing.isEmpty()) {
      nextRound = now + POLL_MILLIS;
      ask(missing, now);
    }
  }

  private void run() {
    try {
      while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private List<LastPrice> missing(long now) {
    Standing current = standing;
    List<LastPrice> missing = new ArrayList<>();
    for (LastPrice price : prices.values()) {
      long since = current.up() ? Math.max(current.since(), price.heardAt()) : current.since();
      if (now - since > MISSING_MILLIS) {
        missing.add(price);
      }
    }
    return missing;
  }

  private void ask(List<LastPrice> missing, long now) {
    SortedMap<InstrumentId, LastPrice> left = new TreeMap<>();
    missing.forEach(price -> left.put(price.instrument(), price));
    for (Source source : sources) {
      if (left.isEmpty() || isOver()) {
        return;
      }
      if (now >= source.restsUntil) {
        read(source, left);
      }
    }
    for (LastPrice price : left.values()) {
      Indication last = price.takeLast();
      if (last != null) {
        post(last);
      }
    }
  }

  /// Takes the instruments that this source knows off those that are left.
  private void read(Source source, SortedMap<InstrumentId, LastPrice> left) {
    String name = source.prices.name();
    try {
      for (Indication read : source.prices.read(List.copyOf(left.keySet()))) {
        LastPrice price = left.get(read.instrument());
        if (price != null && read.price() > 0 && read.price() < Double.POSITIVE_INFINITY) {
          left.remove(read.instrument());
          price.indicated(read);
          post(read);
        }
      }
    } catch (IOException | RuntimeException failure) {
      if (!isOver()) {
        source.restsUntil = clock.getAsLong() + REST_MILLIS;
        LOG.warn(
            "No fallback prices from {} for {} s: {}",
            name,
            REST_MILLIS / 1_000,
            failure.getMessage());
      }
    }
  }

  private void post(Indication indication) {
    if (!isOver()) {
      engine.post(new EngineEvent.Indicated(indication));
    }
  }

  private boolean isOver() {
    return over.getCount() == 0;
  }
}
