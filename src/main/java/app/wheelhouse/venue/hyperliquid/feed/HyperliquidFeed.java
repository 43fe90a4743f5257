package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.feed.FeedSink;
import app.wheelhouse.feed.MarketFeed;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hyperliquid's public prices over its WebSocket: it connects, keeps itself connected, and fills
/// what it missed, so that bars after a gap are those of an unbroken run.
///
/// CONNECTED is told when every subscription is answered, prices flow and no bar is missing (or the
/// venue could not say within `fillLimit` what was missed, which is told, too). A loss is told at
/// once. Messages are read on the socket's own thread and told under one lock, so the sink hears
/// one thing at a time; the sink must not block.
public final class HyperliquidFeed implements MarketFeed {
  private static final Logger LOG = LoggerFactory.getLogger(HyperliquidFeed.class);
  private static final long REPORT_MILLIS = 1_000;
  private static final long SKEW_MILLIS = 10_000;

  private final LinkKit kit;
  private final ConnectionReport report;
  private final List<Link> links = new ArrayList<>();
  private @Nullable FeedSink sink;
  private @Nullable SleepWatch sleep;
  private @Nullable FeedStatus told;
  private long since;
  private long nextReport = Long.MIN_VALUE;
  private long nextSkew = Long.MIN_VALUE;

  /// @param coins the instruments to listen to, by the venue's name of each
  /// @param client the desk's; its dispatcher's threads carry the sockets
  /// @throws IllegalArgumentException for no instrument, or more than the venue's limits allow
  public HyperliquidFeed(
      HyperliquidEndpoint endpoint,
      OkHttpClient client,
      SortedMap<String, InstrumentId> coins,
      MarketHistory history,
      FeedMeans means,
      FeedSettings settings) {
    this(
        endpoint,
        new LinkKit(
            endpoint.socket().toString(),
            client,
            Collections.unmodifiableSortedMap(new TreeMap<>(coins)),
            history,
            means,
            settings,
            FeedThreads.live(),
            new DriftCounter(),
            new ReentrantLock(),
            new LimitWindow(settings.limits().connectsPerMinute()),
            new LimitWindow(settings.limits().sendsPerMinute())));
  }

  HyperliquidFeed(HyperliquidEndpoint endpoint, LinkKit kit) {
    if (kit.coins().isEmpty()) {
      throw new IllegalArgumentException("A feed needs an instrument to listen to");
    }
    this.kit = kit;
    this.report = new ConnectionReport(endpoint, kit, links);
    for (SubscriptionPlan.Share share :
        SubscriptionPlan.of(kit.coins().keySet(), kit.settings().limits())) {
      links.add(new Link(kit, share, new Voice()));
    }
  }

  @Override
  public String name() {
    return "hyperliquid";
  }

  /// What the venue sent and we do not know.
  public DriftCounter drift() {
    return kit.drift();
  }

  /// @throws IllegalStateException when it was started before
  @Override
  public void start(FeedSink newSink) {
    kit.locked(() -> {
      if (sleep != null) {
        throw new IllegalStateException("A feed starts once");
      }
      sink = newSink;
      since = kit.clock();
      sleep = new SleepWatch(kit.settings().sleep(), kit.clock(), kit.span());
      links.forEach(link -> link.on(new ConnectionEvent.Start()));
      kit.threads().begin(kit.settings().pulse(), this::pulse);
    });
  }

  /// After FAILED, or while waiting: tries at once, and counts the attempts from zero.
  public void retry() {
    kit.locked(() -> links.forEach(link -> link.on(new ConnectionEvent.Retry())));
  }

  @Override
  public void stop() {
    kit.locked(() -> {
      if (sink != null) {
        links.forEach(link -> link.on(new ConnectionEvent.Stop()));
        sink = null;
        kit.threads().end();
      }
    });
  }

  /// True while an answer to a ping is awaited; a test that moves the clock waits for it.
  boolean isPinging() {
    kit.lock().lock();
    try {
      return links.stream().anyMatch(Link::isPinging);
    } finally {
      kit.lock().unlock();
    }
  }

  private void pulse() {
    kit.locked(() -> {
      try {
        look();
      } catch (RuntimeException fault) {
        // A timer that throws never comes again.
        LOG.error("A look at the connection failed", fault);
      }
    });
  }

  private void look() {
    FeedSink hearing = sink;
    SleepWatch watch = sleep;
    if (hearing == null || watch == null) {
      return;
    }
    long slept = watch.look(kit.clock(), kit.span());
    for (Link link : links) {
      if (slept > 0) {
        link.slept(slept);
      }
      link.pulse();
    }
    long now = kit.span();
    if (now >= nextReport) {
      nextReport = now + REPORT_MILLIS;
      hearing.connection(report.make(since));
    }
    if (now >= nextSkew && report.knowsSkew()) {
      nextSkew = now + SKEW_MILLIS;
      hearing.clock(report.skew(), kit.clock());
    }
  }

  private void tellStatus(FeedSink hearing) {
    FeedStatus status = report.status();
    FeedStatus before = told;
    if (before != null
        && before.state() == status.state()
        && before.reason().equals(status.reason())) {
      return;
    }
    told = status;
    if (before == null || before.state() != status.state()) {
      since = status.time();
      nextReport = Long.MIN_VALUE;
    }
    hearing.status(status);
    if (status.state() == FeedState.FAILED) {
      hearing.said(
          "Hyperliquid cannot be reached: "
              + status.reason()
              + ". No new positions are opened; stops at the venue stay. Press Retry in the"
              + " connection panel",
          status.time());
    }
  }

  /// Speaks for the links, until the feed is stopped.
  private final class Voice implements Link.Owner {
    @Override
    public void market(MarketEvent event) {
      FeedSink hearing = sink;
      if (hearing != null) {
        hearing.market(event);
      }
    }

    @Override
    public void oldBars(InstrumentId instrument, List<MarketEvent> events) {
      FeedSink hearing = sink;
      FeedStatus status = told;
      if (hearing != null && status != null) {
        hearing.status(
            new FeedStatus(
                kit.clock(),
                FeedState.RECONNECTING,
                "bars of " + instrument.symbol() + " that were missed come in"));
        events.forEach(hearing::market);
        hearing.status(new FeedStatus(kit.clock(), status.state(), status.reason()));
      }
    }

    @Override
    public void stateChanged() {
      FeedSink hearing = sink;
      if (hearing != null) {
        tellStatus(hearing);
      }
    }

    @Override
    public void said(String text) {
      FeedSink hearing = sink;
      if (hearing != null) {
        hearing.said(text, kit.clock());
      }
    }
  }
}
