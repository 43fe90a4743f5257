package app.wheelhouse.faults;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.faults.venue.MarketMove;
import app.wheelhouse.faults.venue.RecordedVenue;
import app.wheelhouse.faults.venue.ScaledClock;
import app.wheelhouse.faults.venue.VenueRules;
import app.wheelhouse.faults.venue.VenueTape;
import app.wheelhouse.faults.venue.VenueTrade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One run of the desk in paper mode against the local venue, through a proxy.
///
/// The first part of the tape is the past; then the desk connects, the rest is played by a clock
/// that both share, and the last seconds pass without faults.
final class PaperDrill {
  /// How much of the tape lies before the desk connects, milliseconds.
  static final long PAST = 60_000;

  /// How much of its end passes without faults.
  static final long CALM = 20_000;

  private PaperDrill() {}

  /// How a run ended.
  ///
  /// @param bars closed one-minute bars by coin, those of which the desk saw the end
  /// @param truth the venue's candles of the same minutes
  /// @param books the desk's last ones
  /// @param venueBooks the venue's last ones
  /// @param trades ids by coin, of those that happened after the desk had connected, as they were
  ///   told
  /// @param venueTrades ids by coin of all that happened then
  record Outcome(
      SortedMap<String, List<Bar>> bars,
      SortedMap<String, List<Bar>> truth,
      SortedMap<String, Book> books,
      SortedMap<String, MarketMove.Depth> venueBooks,
      SortedMap<String, List<Long>> trades,
      SortedMap<String, List<Long>> venueTrades,
      FeedLog log,
      DeskSnapshot end,
      ProxyTally proxy,
      RecordedVenueFigures venue,
      String schedule,
      List<Long> breaks) {}

  /// @param handshakes of the socket
  /// @param leftOut messages that a slow client did not get
  record RecordedVenueFigures(
      int handshakes, int mostInAMinute, long said, long leftOut, int recentTrades, int candles) {}

  /// @param seed of the faults; null for a clean run
  /// @param factor how much quicker than real
  static Outcome run(
      VenueTape tape, VenueRules rules, @Nullable Long seed, double factor, Path folder)
      throws Exception {
    VenueTape past = tape.first(PAST);
    VenueTape rest =
        new VenueTape(
            tape.name(),
            tape.start() + PAST,
            tape.moves().subList(past.moves().size(), tape.moves().size()));
    ScaledClock clock = new ScaledClock(tape.start() + PAST, factor);
    try (RecordedVenue venue = RecordedVenue.open(tape.start(), rules, clock::nanos);
        FaultProxy proxy = FaultProxy.before(venue.port(), seed == null ? 0 : seed)) {
      venue.play(past, (_, _) -> {});
      try (PaperRig rig = new PaperRig(proxy.url(), clock, PaperRig.quick(clock), folder)) {
        rig.start().awaitState(FeedState.CONNECTED);
        FaultSchedule schedule =
            FaultSchedule.seeded(
                seed == null ? 0 : seed, proxy, clock.getAsLong(), rest.end() - CALM, factor);
        LongConsumer faults = seed == null ? _ -> {} : schedule::advance;
        clock.run();
        venue.play(
            rest,
            (_, move) -> {
              clock.awaitUntil(move.time());
              faults.accept(clock.getAsLong());
            });
        proxy.set(Faults.NONE);
        finish(venue, rig, clock, rest);
        return outcome(
            venue,
            rig,
            proxy,
            rest.start(),
            seed == null ? "none" : schedule.toString(),
            seed == null ? List.of() : schedule.breaks());
      }
    }
  }

  /// A few calm seconds beyond the end, with the last books again, until the desk has all of it.
  private static void finish(RecordedVenue venue, PaperRig rig, ScaledClock clock, VenueTape tape) {
    long minute = Timeframe.M1.openTime(tape.end()) + Timeframe.M1.millis();
    Awaiting.until(
        "the last minute is over and all is as at the venue",
        () -> {
          long now = Math.max(clock.getAsLong(), venue.record().time() + 1);
          for (Instrument each : PaperRig.instruments()) {
            venue
                .record()
                .book(each.symbol())
                .ifPresent(book ->
                    venue.take(new MarketMove.Depth(book.coin(), now, book.bids(), book.asks())));
          }
          return rig.state() == FeedState.CONNECTED
              && venue.record().time() > minute + 5_000
              && PaperRig.instruments().stream().allMatch(each -> isOver(rig, each, minute));
        });
  }

  private static boolean isOver(PaperRig rig, Instrument each, long minute) {
    List<Bar> bars = rig.bars(each.symbol());
    return !bars.isEmpty() && bars.getLast().closeTime() >= minute;
  }

  private static Outcome outcome(
      RecordedVenue venue,
      PaperRig rig,
      FaultProxy proxy,
      long from,
      String schedule,
      List<Long> breaks) {
    // What is on its way when the market has stopped is a book again, and changes nothing.
    DeskSnapshot end = rig.snapshot();
    SortedMap<String, List<Bar>> bars = byCoin(coin -> rig.bars(coin));
    SortedMap<String, List<Long>> happened =
        byCoin(coin ->
            venue.record().trades(coin).stream()
                .filter(trade -> trade.time() >= from)
                .map(VenueTrade::tid)
                .toList());
    return new Outcome(
        bars,
        byCoin(coin -> truth(venue, coin, bars)),
        byCoin(coin -> snapshot(end, coin).book()),
        byCoin(coin -> venue.record().book(coin).orElseThrow()),
        byCoin(coin -> told(rig.log.trades(coin), happened.getOrDefault(coin, List.of()))),
        happened,
        rig.log,
        end,
        proxy.tally(),
        new RecordedVenueFigures(
            venue.requests("/ws"),
            venue.mostHandshakesInAMinute(),
            venue.said(),
            venue.leftOut(),
            venue.requests("recentTrades"),
            venue.requests("candleSnapshot")),
        schedule,
        breaks);
  }

  /// Older ones than the desk's connection may be told, too, as the venue sends the newest it has.
  private static List<Long> told(List<Long> told, List<Long> happened) {
    Set<Long> after = new HashSet<>(happened);
    return told.stream().filter(after::contains).toList();
  }

  private static List<Bar> truth(
      RecordedVenue venue, String coin, SortedMap<String, List<Bar>> bars) {
    List<Bar> own = bars.getOrDefault(coin, List.of());
    List<Bar> truth = new ArrayList<>();
    venue.record().candles(coin).stream()
        .filter(candle ->
            !own.isEmpty()
                && candle.openTime() >= own.getFirst().openTime()
                && candle.openTime() <= own.getLast().openTime())
        .forEach(candle ->
            truth.add(
                Bar.of(
                    Timeframe.M1,
                    candle.openTime(),
                    candle.open().doubleValue(),
                    candle.high().doubleValue(),
                    candle.low().doubleValue(),
                    candle.close().doubleValue(),
                    candle.volume().doubleValue())));
    return truth;
  }

  static InstrumentSnapshot snapshot(DeskSnapshot end, String coin) {
    return end.instrument(InstrumentId.hyperliquid(coin)).orElseThrow();
  }

  private static <T> SortedMap<String, T> byCoin(Function<String, @Nullable T> of) {
    SortedMap<String, T> all = new TreeMap<>();
    for (Instrument each : PaperRig.instruments()) {
      T value = of.apply(each.symbol());
      if (value != null) {
        all.put(each.symbol(), value);
      }
    }
    return all;
  }
}
