package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.faults.venue.MadeMarket;
import app.wheelhouse.faults.venue.MarketMove;
import app.wheelhouse.faults.venue.TickDay;
import app.wheelhouse.faults.venue.VenueRules;
import app.wheelhouse.faults.venue.VenueTape;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk in paper mode behind a network that fails by a seed ends as one behind a good network.
///
/// What the venue does not tell any more cannot come back: trades of a cut beyond the newest that
/// it remembers. Bars are whole even then, because the venue's candles are read; the trades that
/// are missing are fewer than happened while the line was down, and none is told twice.
class PaperDrillTest {
  private static final boolean LONG = Boolean.getBoolean("wheelhouse.drill");
  private static final long START = 1_760_000_040_000L;

  /// A venue that remembers all trades of a cut.
  private static final VenueRules MEMORY =
      VenueRules.STANDARD.withRecentTrades(5_000).withConnectionsPerMinute(10_000);

  /// A dead line is noticed after ten seconds of silence.
  private static final long NOTICED = 20_000;

  /// What a busy machine may take on top, in its own time.
  private static final long BUSY = 1_500;

  @TempDir Path folder;

  @Test
  void aMadeMarketEndsTheSameThroughEveryKindOfTrouble() throws Exception {
    VenueTape tape = MadeMarket.of(11, START, LONG ? 900 : 240);
    drill(tape, LONG ? 20 : 60, LONG ? 3 : 1);
  }

  @Test
  void theTickDayEndsTheSameThroughEveryKindOfTrouble() throws Exception {
    drill(TickDay.load().startingAt(START), LONG ? 15 : 80, LONG ? 3 : 1);
  }

  @Test
  void tradesThatTheVenueForgetsAreMissingAndNeverWrong() throws Exception {
    VenueTape tape = MadeMarket.of(12, START, 170);
    PaperDrill.Outcome outcome =
        PaperDrill.run(
            tape,
            VenueRules.STANDARD.withConnectionsPerMinute(10_000),
            3L,
            60,
            folder.resolve("forgets"));
    print(tape, 3L, outcome);
    assertBarsAndBooks(outcome);
    assertThat(outcome.log().repeated()).isZero();
    outcome
        .trades()
        .forEach((coin, told) ->
            assertThat(new HashSet<>(outcome.venueTrades().get(coin))).containsAll(told));
  }

  private void drill(VenueTape tape, double factor, int seeds) throws Exception {
    PaperDrill.Outcome clean =
        PaperDrill.run(tape, MEMORY, null, factor * 2, folder.resolve("clean"));
    print(tape, null, clean);
    assertBarsAndBooks(clean);
    for (long seed = 1; seed <= seeds; seed++) {
      PaperDrill.Outcome faulty =
          PaperDrill.run(tape, MEMORY, seed, factor, folder.resolve("faulty-" + seed));
      print(tape, seed, faulty);
      assertBarsAndBooks(faulty);
      assertSameBars(faulty, clean, tape);
      clean.books().forEach((coin, book) -> assertSameLevels(faulty.books().get(coin), book, coin));
      assertThat(faulty.log().repeated()).as("trades told twice").isZero();
      clean
          .trades()
          .forEach((coin, told) ->
              assertThat(new HashSet<>(faulty.trades().get(coin)))
                  .as("trades of " + coin)
                  .isEqualTo(new HashSet<>(told)));
      assertStaleTimeIsSeen(faulty, factor);
    }
  }

  private static void assertBarsAndBooks(PaperDrill.Outcome outcome) {
    outcome
        .truth()
        .forEach((coin, truth) -> {
          assertThat(truth).as("minutes of " + coin).hasSizeGreaterThan(2);
          assertThat(outcome.bars().get(coin)).as("bars of " + coin).isEqualTo(truth);
        });
    outcome
        .venueBooks()
        .forEach((coin, book) -> assertSameBook(outcome.books().get(coin), book, coin));
  }

  /// Over the minutes of the tape: one run may have gone on a little longer than the other.
  private static void assertSameBars(
      PaperDrill.Outcome faulty, PaperDrill.Outcome clean, VenueTape tape) {
    clean
        .bars()
        .forEach((coin, bars) -> {
          List<Bar> played = bars.stream().filter(bar -> bar.openTime() <= tape.end()).toList();
          assertThat(faulty.bars().get(coin))
              .as("bars of " + coin)
              .startsWith(played.toArray(Bar[]::new));
        });
  }

  private static void assertEveryTradeWasTold(PaperDrill.Outcome outcome) {
    outcome
        .venueTrades()
        .forEach((coin, happened) ->
            assertThat(new HashSet<>(outcome.trades().get(coin)))
                .as("trades of " + coin)
                .isEqualTo(new HashSet<>(happened)));
  }

  private static void assertStaleTimeIsSeen(PaperDrill.Outcome outcome, double factor) {
    long most = 0;
    for (Instrument each : PaperRig.instruments()) {
      long told = outcome.log().staleMillis(each.id());
      long shown = PaperDrill.snapshot(outcome.end(), each.symbol()).staleMillis();
      most = Math.max(most, shown);
      // The engine's own clock may be a little ahead of what it takes: a tick between.
      assertThat(shown)
          .as("stale " + each.symbol())
          .isBetween(told * 7 / 10, told * 13 / 10 + 3_000);
    }
    assertThat(outcome.end().counts().staleMillis()).isEqualTo(most).isPositive();
    for (long broken : outcome.breaks()) {
      assertThat(outcome.log().wasDown(broken - 1_000, broken + NOTICED + (long) (BUSY * factor)))
          .as("told that the connection broke %d s after the start", (broken - START) / 1_000)
          .isTrue();
    }
    assertThat(outcome.end().feed()).isNotNull();
  }

  private static void assertSameBook(Book ours, MarketMove.Depth truth, String coin) {
    assertThat(ours).as("book of " + coin).isNotNull();
    assertThat(prices(ours.bids())).isEqualTo(prices(truth.bids()));
    assertThat(prices(ours.asks())).isEqualTo(prices(truth.asks()));
  }

  private static void assertSameLevels(Book ours, Book other, String coin) {
    assertThat(prices(ours.bids())).as("bids of " + coin).isEqualTo(prices(other.bids()));
    assertThat(prices(ours.asks())).as("asks of " + coin).isEqualTo(prices(other.asks()));
  }

  private static List<List<Double>> prices(List<MarketMove.Level> levels) {
    return levels.stream()
        .map(level -> List.of(Double.valueOf(level.price()), Double.valueOf(level.size())))
        .toList();
  }

  private static List<List<Double>> prices(Levels levels) {
    return java.util.stream.IntStream.range(0, levels.depth())
        .mapToObj(i -> List.of(levels.price(i), levels.size(i)))
        .toList();
  }

  private static void print(VenueTape tape, Long seed, PaperDrill.Outcome outcome) {
    System.out.printf(
        Locale.ROOT,
        "Paper drill %s, %s: trades told %d of %d, bars %d, stale %.1f s, %d x RECONNECTING,"
            + " %d handshakes (at most %d a minute), recentTrades %d, candleSnapshot %d, proxy %s;"
            + " %s%n",
        tape.name(),
        seed == null ? "clean" : "seed " + seed,
        outcome.trades().values().stream().mapToInt(List::size).sum(),
        outcome.venueTrades().values().stream().mapToInt(List::size).sum(),
        outcome.bars().values().stream().mapToInt(List::size).sum(),
        outcome.end().counts().staleMillis() / 1_000.0,
        outcome.log().told(FeedState.RECONNECTING),
        outcome.venue().handshakes(),
        outcome.venue().mostInAMinute(),
        outcome.venue().recentTrades(),
        outcome.venue().candles(),
        outcome.proxy(),
        outcome.schedule());
  }
}
