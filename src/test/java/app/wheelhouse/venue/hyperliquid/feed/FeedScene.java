package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.support.Backoff;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/// A feed against a venue on this computer, with clocks, timer and back-fill moved by hand: only
/// the socket is real.
final class FeedScene implements AutoCloseable {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  final FakeVenue venue = new FakeVenue();
  final HandThreads threads = new HandThreads();
  final HeardFeed heard = new HeardFeed();
  final AtomicLong clock = new AtomicLong(MadeMinutes.START + 30_000);
  final AtomicLong nanos = new AtomicLong(-987_654_321_000L);
  final History history = new History();
  volatile boolean exposed;
  final ExecutorService carriers =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("scene-socket-", 0).factory());
  final OkHttpClient client =
      new OkHttpClient.Builder().dispatcher(new Dispatcher(carriers)).build();
  final HyperliquidFeed feed;

  /// What the venue tells of the past.
  static final class History implements MarketHistory {
    final List<String> asked = new ArrayList<>();
    volatile List<Trade> trades = List.of();
    volatile List<Candle> candles = List.of();
    volatile String failure = "";

    @Override
    public synchronized List<Trade> trades(InstrumentId instrument) throws IOException {
      asked.add("trades " + instrument.symbol());
      fail();
      return trades;
    }

    @Override
    public synchronized List<Candle> candles(InstrumentId instrument, long from, long to)
        throws IOException {
      long start = MadeMinutes.START;
      asked.add(
          "candles "
              + instrument.symbol()
              + ' '
              + (from - start) / 60_000
              + ' '
              + (to - start) / 60_000);
      fail();
      return candles.stream()
          .filter(candle -> candle.instrument().equals(instrument))
          .filter(candle -> candle.openTime() >= from && candle.openTime() <= to)
          .toList();
    }

    private void fail() throws IOException {
      if (!failure.isEmpty()) {
        throw new IOException(failure);
      }
    }
  }

  /// The usual numbers but for these.
  static FeedSettings settings(long stable, Backoff backoff, int attempts, long sleep) {
    FeedSettings usual = FeedSettings.standard();
    return new FeedSettings(
        usual.pulse(),
        usual.ping(),
        usual.probe(),
        usual.dead(),
        usual.stale(),
        usual.priceStale(),
        usual.opening(),
        usual.joining(),
        stable,
        backoff,
        attempts,
        usual.exposedRetry(),
        usual.fillLimit(),
        usual.closeGrace(),
        sleep,
        usual.startMinutes(),
        usual.limits());
  }

  FeedScene(String... coins) throws IOException {
    this(FeedSettings.standard(), coins);
  }

  FeedScene(FeedSettings settings, String... coins) throws IOException {
    SortedMap<String, InstrumentId> instruments = new TreeMap<>();
    for (String coin : coins) {
      instruments.put(coin, InstrumentId.hyperliquid(coin));
    }
    HyperliquidEndpoint endpoint = HyperliquidEndpoint.at(venue.base(), HyperliquidNetwork.MAINNET);
    feed =
        new HyperliquidFeed(
            endpoint,
            new LinkKit(
                endpoint.socket().toString(),
                client,
                instruments,
                history,
                new FeedMeans(
                    clock::get,
                    nanos::get,
                    new Random(5),
                    () -> exposed,
                    () -> new Connection.Budget(20, 1_200)),
                settings,
                threads,
                new DriftCounter(),
                new ReentrantLock(),
                new LimitWindow(settings.limits().connectsPerMinute()),
                new LimitWindow(settings.limits().sendsPerMinute())));
  }

  void start() {
    feed.start(heard);
  }

  /// Starts and waits until it is up, with the minutes before the start read.
  FakeVenue.Line startUp(String coin) {
    start();
    return up(coin, 0);
  }

  /// Answers the connection of that number with a book until the feed is up.
  FakeVenue.Line up(String coin, int connection) {
    FakeVenue.Line line = joined(connection);
    line.say(FakeVenue.book(coin, clock.get(), 99, 101));
    await(() -> heard.states().getLast() == FeedState.CONNECTED, this::work);
    return line;
  }

  /// The connection of that number, when it has subscribed to everything.
  FakeVenue.Line joined(int connection) {
    await(() -> venue.lines.size() > connection);
    FakeVenue.Line line = venue.line(connection);
    await(() -> line.received.stream().anyMatch(text -> text.contains("ping")));
    return line;
  }

  private void work() {
    threads.doWork();
    threads.pulse();
  }

  /// Lets time pass, in pulses.
  void pass(long millis) {
    for (long left = millis; left > 0; left -= 250) {
      long step = Math.min(250, left);
      clock.addAndGet(step);
      nanos.addAndGet(step * 1_000_000);
      threads.pulse();
      settle();
    }
  }

  /// Lets time pass, but none while a socket is opening, open or closing.
  void passWhileIdle() {
    if (client.dispatcher().runningCallsCount() == 0) {
      pass(250);
    }
  }

  /// The clock runs faster than a socket: an answer that is on its way is waited for.
  private void settle() {
    if (venue.answersPings && feed.isPinging()) {
      await(() -> !feed.isPinging());
    }
  }

  /// Waits for what another thread does; never looks at a clock to judge.
  static void await(BooleanSupplier condition) {
    await(condition, () -> {});
  }

  static void await(BooleanSupplier condition, Runnable meanwhile) {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not happen within 20 s");
      }
      meanwhile.run();
      LockSupport.parkNanos(200_000);
    }
  }

  void awaitState(FeedState state) {
    await(() -> !heard.states().isEmpty() && heard.states().getLast() == state);
  }

  @Override
  public void close() {
    feed.stop();
    threads.doLater();
    venue.close();
    client.connectionPool().evictAll();
    carriers.shutdown();
  }
}
