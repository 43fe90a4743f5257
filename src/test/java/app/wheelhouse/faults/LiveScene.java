package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.faults.venue.MadeMarket;
import app.wheelhouse.faults.venue.MarketMove;
import app.wheelhouse.faults.venue.RecordedVenue;
import app.wheelhouse.faults.venue.ScaledClock;
import app.wheelhouse.faults.venue.VenueCandle;
import app.wheelhouse.faults.venue.VenueRules;
import app.wheelhouse.faults.venue.VenueTape;
import app.wheelhouse.faults.venue.VenueTrade;
import app.wheelhouse.support.Threads;
import app.wheelhouse.venue.hyperliquid.feed.FeedSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A desk in paper mode before a local venue whose market goes on by itself, with a proxy between.
final class LiveScene implements AutoCloseable {
  /// 2025-10-09 08:54 UTC, a full minute.
  static final long START = 1_760_000_040_000L;

  /// Trades of every cut are remembered.
  static final VenueRules MEMORY =
      VenueRules.STANDARD.withRecentTrades(5_000).withConnectionsPerMinute(10_000);

  static final int SECONDS = 400;

  private static final int PAST_SECONDS = 75;

  final RecordedVenue venue;
  final FaultProxy proxy;
  final ScaledClock clock;
  final PaperRig rig;
  private final VenueTape market;
  private final Thread player;

  private LiveScene(
      int seconds,
      VenueRules rules,
      double factor,
      UnaryOperator<FeedSettings> settings,
      Path folder)
      throws Exception {
    VenueTape whole = MadeMarket.of(21, START, PAST_SECONDS + seconds);
    VenueTape past = whole.first(PAST_SECONDS * 1_000L);
    this.market =
        new VenueTape(
            whole.name(),
            START + PAST_SECONDS * 1_000L,
            whole.moves().subList(past.moves().size(), whole.moves().size()));
    this.clock = new ScaledClock(market.start(), factor);
    this.venue = RecordedVenue.open(START, rules, clock::nanos);
    this.proxy = FaultProxy.before(venue.port(), 21);
    venue.play(past, (_, _) -> {});
    this.rig =
        new PaperRig(proxy.url(), clock, settings.apply(PaperRig.quick(clock)), folder).start();
    this.player = Threads.virtual("market", this::play);
  }

  /// Connected, with the market going on at `factor` times the wall's time.
  static LiveScene open(double factor, Path folder) throws Exception {
    return open(SECONDS, MEMORY, factor, UnaryOperator.identity(), folder);
  }

  /// @param seconds for which there are trades; books go on for ever
  static LiveScene open(
      int seconds,
      VenueRules rules,
      double factor,
      UnaryOperator<FeedSettings> settings,
      Path folder)
      throws Exception {
    LiveScene scene = new LiveScene(seconds, rules, factor, settings, folder);
    scene.rig.awaitState(FeedState.CONNECTED);
    scene.clock.run();
    return scene;
  }

  /// Waits until the market has gone on for so long.
  void pass(long seconds) {
    long until = clock.getAsLong() + seconds * 1_000;
    rig.await("market time", () -> venue.record().time() >= until);
  }

  /// Until the feed was told to be down, since a number of statuses.
  FeedStatus awaitDown(int since) {
    rig.await("the feed is down", () -> down(since) >= 0);
    return rig.log.statuses().get(down(since));
  }

  private int down(int since) {
    List<FeedStatus> statuses = rig.log.statuses();
    return IntStream.range(since, statuses.size())
        .filter(i -> !statuses.get(i).state().isUp())
        .findFirst()
        .orElse(-1);
  }

  int statuses() {
    return rig.log.statuses().size();
  }

  /// Until the feed is up and every closed bar of every coin is the venue's own, with no minute
  /// twice and none missing.
  void awaitWhole() {
    rig.awaitState(FeedState.CONNECTED);
    rig.await(
        "bars as at the venue",
        () -> PaperRig.instruments().stream().allMatch(this::hasTheVenuesBars));
  }

  private boolean hasTheVenuesBars(Instrument each) {
    List<Bar> bars = rig.bars(each.symbol());
    if (bars.isEmpty()) {
      return false;
    }
    List<Bar> truth =
        venue.record().candles(each.symbol()).stream()
            .filter(candle -> candle.openTime() >= bars.getFirst().openTime())
            .limit(bars.size())
            .map(LiveScene::bar)
            .toList();
    return bars.equals(truth);
  }

  /// Waits for every trade since then; none may have been told twice.
  void assertEveryTradeWasToldOnce(long since) {
    long until = venue.record().time();
    for (Instrument each : PaperRig.instruments()) {
      List<Long> happened =
          venue.record().trades(each.symbol()).stream()
              .filter(trade -> trade.time() >= since && trade.time() <= until)
              .map(VenueTrade::tid)
              .toList();
      rig.await(
          "every trade of " + each.symbol(),
          () -> new HashSet<>(rig.log.trades(each.symbol())).containsAll(happened));
    }
    assertThat(rig.log.repeated()).as("trades told twice").isZero();
  }

  static Bar bar(VenueCandle candle) {
    return Bar.of(
        Timeframe.M1,
        candle.openTime(),
        candle.open().doubleValue(),
        candle.high().doubleValue(),
        candle.low().doubleValue(),
        candle.close().doubleValue(),
        candle.volume().doubleValue());
  }

  private void play() {
    try {
      venue.play(market, (_, move) -> clock.awaitUntil(move.time()));
      while (true) {
        // The market is over, but the venue lives: the last books come again.
        long next = clock.getAsLong() + 500;
        clock.awaitUntil(next);
        PaperRig.instruments().forEach(each -> bookAgain(each.symbol(), next));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void bookAgain(String coin, long time) {
    venue
        .record()
        .book(coin)
        .ifPresent(book -> venue.take(new MarketMove.Depth(coin, time, book.bids(), book.asks())));
  }

  @Override
  public void close() throws IOException {
    player.interrupt();
    rig.close();
    proxy.close();
    venue.close();
  }
}
