package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.tape.BadRowPolicy;
import app.wheelhouse.tape.TapeOptions;
import app.wheelhouse.tape.TapeSet;
import app.wheelhouse.tape.Tapes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a replay offers the engine, and what an engine is built for on it.
class ReplaySourceTest {
  private static final long HOUR = 3_600_000;

  @TempDir Path folder;

  private Path candles(String name, int bars, long start, Timeframe timeframe) throws IOException {
    return MadeTapes.candles(folder.resolve(name), 1, bars, start, timeframe.millis(), 60_000);
  }

  private static TapeSet open(List<Path> files) {
    return files.isEmpty()
        ? new TapeSet(List.of())
        : Tapes.open(new TapeOptions(BadRowPolicy.SKIP, new TapeInstruments(List.of())), files);
  }

  private static ReplaySource source(List<Path> tapes, List<Path> warmUp) {
    TapeSet played = open(tapes);
    return new ReplaySource(
        played,
        open(warmUp),
        played.instruments().stream().map(TapeInstruments::instrument).toList(),
        "made for a test");
  }

  private List<Path> ticks() throws IOException {
    return MadeTapes.ticks(folder, 1, 60, 0, MadeTapes.Again.NOTHING);
  }

  @Test
  void decidesOnTheShortestBarsOfCandleTapes() throws IOException {
    Path m15 = candles("made-BTC-15m.csv", 30, MadeTapes.START, Timeframe.M15);
    Path m5 = candles("made-ETH-5m.csv", 30, MadeTapes.START, Timeframe.M5);
    try (ReplaySource source = source(List.of(m15, m5), List.of())) {
      assertThat(source.isBars()).isTrue();
      assertThat(source.shortestBars()).isEqualTo(Timeframe.M5);
      assertThat(source.decisionBars()).isEqualTo(Timeframe.M5);
      assertThat(source.history()).isEmpty();
      assertThat(source.description()).isEqualTo("made for a test");
    }
  }

  @Test
  void decidesOnTheBarsOfTheWarmUpWhenTheTapeIsTicks() throws IOException {
    Path warm = candles("warm-BTC-5m.csv", 50, MadeTapes.START - 50 * 300_000, Timeframe.M5);
    try (ReplaySource source = source(ticks(), List.of(warm))) {
      assertThat(source.isBars()).isFalse();
      assertThat(source.shortestBars()).isEqualTo(Timeframe.M1);
      assertThat(source.decisionBars()).isEqualTo(Timeframe.M5);
    }
    try (ReplaySource alone = source(ticks(), List.of())) {
      assertThat(alone.decisionBars()).isEqualTo(Timeframe.M1);
    }
  }

  @Test
  void givesTheWarmUpLongestBarsFirstAndNothingFromTheTapesOwnTime() throws IOException {
    Path m5 = candles("warm-BTC-5m.csv", 60, MadeTapes.START - 50 * 300_000, Timeframe.M5);
    Path h1 = candles("warm-BTC-1h.csv", 30, MadeTapes.START - 20 * HOUR, Timeframe.H1);
    try (ReplaySource source = source(ticks(), List.of(m5, h1))) {
      List<EngineEvent.History> history = source.history();
      assertThat(history)
          .extracting(EngineEvent.History::spec)
          .containsExactly(BarSpec.of(Timeframe.H1), BarSpec.of(Timeframe.M5));
      assertThat(history.getFirst().bars()).hasSize(20);
      assertThat(history.getLast().bars()).hasSize(50);
      for (EngineEvent.History each : history) {
        assertThat(each.bars())
            .extracting(Bar::closeTime)
            .allSatisfy(close -> assertThat(close).isLessThanOrEqualTo(MadeTapes.START));
      }
    }
  }

  @Test
  void warmUpThatLiesBehindTheTapeGivesNothing() throws IOException {
    Path late = candles("warm-BTC-5m.csv", 10, MadeTapes.START + HOUR, Timeframe.M5);
    Path h1 = candles("warm-BTC-1h.csv", 5, MadeTapes.START - 5 * HOUR, Timeframe.H1);
    try (ReplaySource source = source(ticks(), List.of(late, h1))) {
      assertThat(source.history()).hasSize(2);
      assertThat(source.history().getFirst().bars()).hasSize(5);
      assertThat(source.history().getLast().bars()).isEmpty();
    }
  }

  @Test
  void mergesTapesByTimeAndPassesOverWhatIsNotPlayed() throws IOException {
    Path btc = candles("made-BTC-5m.csv", 20, MadeTapes.START, Timeframe.M5);
    Path eth = candles("made-ETH-5m.csv", 20, MadeTapes.START, Timeframe.M5);
    try (ReplaySource both = source(List.of(btc, eth), List.of())) {
      List<MarketEvent> events = play(both);
      assertThat(events).hasSize(160);
      assertThat(events).extracting(MarketEvent::time).isSorted();
    }
    InstrumentId only = TapeInstruments.instrument("ETH").id();
    try (ReplaySource one =
        new ReplaySource(
            open(List.of(btc, eth)),
            open(List.of()),
            List.of(TapeInstruments.instrument("ETH")),
            "one")) {
      assertThat(play(one)).hasSize(80).allSatisfy(e -> assertThat(e.instrument()).isEqualTo(only));
    }
  }

  @Test
  void anEngineOnBarsHasNoClockTicksAndOneOnTicksHas() throws IOException {
    Path m5 = candles("made-BTC-5m.csv", 20, MadeTapes.START, Timeframe.M5);
    try (ReplaySource bars = source(List.of(m5), List.of())) {
      EngineConfig config = SessionConfigs.of(bars, "replay-1", Asked.rules(true));
      assertThat(config.clockTickMillis()).isZero();
      assertThat(config.cycleMillis()).isZero();
      assertThat(config.staleAfterMillis()).isEqualTo(Timeframe.M5.millis());
      assertThat(config.decisionBars()).isEqualTo(Timeframe.M5);
      assertThat(config.autoTrading()).isTrue();
      assertThat(config.panels())
          .containsExactly(
              Timeframe.M5, Timeframe.M15, Timeframe.M30, Timeframe.H1, Timeframe.H4, Timeframe.D1);
      assertThat(config.series()).hasSize(7).last().isInstanceOf(BarSpec.Range.class);
    }
    try (ReplaySource ticks = source(ticks(), List.of())) {
      EngineConfig config = SessionConfigs.of(ticks, "replay-1", Asked.rules(false));
      assertThat(config.clockTickMillis()).isEqualTo(1_000);
      assertThat(config.cycleMillis()).isEqualTo(60_000);
      assertThat(config.staleAfterMillis()).isEqualTo(3_000);
      assertThat(config.panels()).containsExactly(Timeframe.values());
      assertThat(config.autoTrading()).isFalse();
    }
  }

  @Test
  void aCoinWithAMadeUpTickHasNoRangeBars() throws IOException {
    Path wif = candles("made-WIF-5m.csv", 20, MadeTapes.START, Timeframe.M5);
    try (ReplaySource source = source(List.of(wif), List.of())) {
      assertThat(SessionConfigs.of(source, "replay-1", Asked.rules(true)).series())
          .noneMatch(BarSpec.Range.class::isInstance);
    }
  }

  private static List<MarketEvent> play(ReplaySource source) {
    List<MarketEvent> events = new ArrayList<>();
    for (MarketEvent event = source.next(); event != null; event = source.next()) {
      events.add(event);
    }
    return events;
  }
}
