package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.EngineEvent.History;
import app.wheelhouse.tape.BarCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of the past of a market share: a venue with a past, and a cache folder.
abstract class PastFixture {
  static final long DAY = 86_400_000L;
  static final long LISTED = VenueStub.NOW / DAY * DAY - 1_500 * DAY;
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  @TempDir Path folder;

  VenueStub venue;
  CandleVenue truth;
  final List<String> notes = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
    truth = listedSince(LISTED, VenueStub.NOW);
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  CandleVenue listedSince(long listed, long now) {
    CandleVenue candles = new CandleVenue(42, listed, now);
    venue.millis.set(now);
    venue.json("exchangeStatus", "{\"time\":" + now + "}").on("candleSnapshot", candles);
    return candles;
  }

  CandleHistory history() {
    return history(venue.info());
  }

  CandleHistory history(HyperliquidInfo info) {
    return new CandleHistory(
        info,
        new BarCache(folder.resolve("bars"), notes::add),
        new VenueClock(info, venue.millis::get),
        notes::add);
  }

  List<History> load(int instruments, int bars) throws InfoException {
    return history().load(plan(instruments, bars), (_, _) -> {});
  }

  static HistoryPlan plan(int instruments, int bars) {
    return new HistoryPlan(
        IntStream.range(0, instruments)
            .mapToObj(i -> InstrumentId.hyperliquid(i == 0 ? "BTC" : "C" + i))
            .toList(),
        Timeframe.M5,
        bars);
  }

  int weightOf(Load load) throws InfoException {
    int before = venue.weight();
    load.run();
    return venue.weight() - before;
  }

  interface Load {
    void run() throws InfoException;
  }

  /// Every series is what the venue itself says of that length.
  static void assertAsTheVenueSays(List<History> history, CandleVenue truth, int bars) {
    for (History series : history) {
      Timeframe timeframe = ((BarSpec.Time) series.spec()).timeframe();
      List<Bar> expected = truth.closed(timeframe, bars);
      assertThat(series.bars().size())
          .as(timeframe + " bars")
          .isBetween(expected.size() - 2, expected.size());
      assertThat(series.bars())
          .as(timeframe + " bars")
          .isEqualTo(expected.subList(expected.size() - series.bars().size(), expected.size()));
    }
  }
}
