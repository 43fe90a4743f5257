package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.engine.EngineEvent.History;
import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The past of a market, and that no bar of it is wrong.
class CandleHistoryTest extends PastFixture {
  @Test
  void everyTimeframeIsAsTheVenueHasItLongestFirst() throws InfoException {
    List<History> history = load(1, 1_000);
    assertThat(history)
        .extracting(series -> series.spec().label())
        .containsExactly("1d", "4h", "1h", "30m", "15m", "5m", "3m", "1m");
    assertThat(history)
        .as("one reply holds 5,000 minutes, the forming bars among them")
        .extracting(series -> series.bars().size())
        .containsExactly(1_000, 1_000, 1_000, 1_000, 1_000, 998, 1_000, 1_000);
    assertAsTheVenueSays(history, truth, 1_000);
    assertThat(notes).isEmpty();
  }

  @Test
  void afterTenDaysAwayTheMinutesAreFetchedAnewAndTheRestIsContinued() throws InfoException {
    load(1, 1_000);
    CandleVenue later = listedSince(LISTED, VenueStub.NOW + 10 * DAY);
    List<History> history = load(1, 1_000);
    assertAsTheVenueSays(history, later, 1_000);
    assertThat(notes)
        .containsExactly("Kept 1m bars of BTC are fetched anew: they are too old to be continued");
  }

  @Test
  void aLastBarThatTheVenueTellsDifferentlyNowMakesTheCacheWorthless() throws InfoException {
    load(1, 1_000);
    CandleVenue other = new CandleVenue(43, LISTED, VenueStub.NOW);
    venue.on("candleSnapshot", other);
    List<History> history = load(1, 1_000);
    assertAsTheVenueSays(history, other, 1_000);
    assertThat(notes)
        .containsExactly(
            "Kept 1m bars of BTC are fetched anew: the venue's last one differs from ours",
            "Kept 15m bars of BTC are fetched anew: shorter bars of that time differ",
            "Kept 4h bars of BTC are fetched anew: shorter bars of that time differ",
            "Kept 1d bars of BTC are fetched anew: shorter bars of that time differ");
  }

  @Test
  void aDamagedFileIsDroppedWithANoteAndFetchedAgain() throws IOException {
    load(1, 1_000);
    Path file;
    try (Stream<Path> files = Files.walk(folder)) {
      file = files.filter(each -> each.toString().endsWith(".4h.bars")).findFirst().orElseThrow();
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    int digit = text.indexOf(',', text.length() / 2) + 1;
    char other = text.charAt(digit) == '1' ? '2' : '1';
    Files.writeString(file, text.substring(0, digit) + other + text.substring(digit + 1));
    assertAsTheVenueSays(load(1, 1_000), truth, 1_000);
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("Kept 4h bars of BTC are fetched anew: line ")
        .endsWith(" was changed");
  }

  @Test
  void aYoungMarketIsNotAskedAgainForAPastThatItDoesNotHave() throws InfoException {
    long young = VenueStub.NOW / DAY * DAY - 40 * DAY;
    truth = listedSince(young, VenueStub.NOW);
    List<History> cold = load(1, 1_000);
    assertAsTheVenueSays(cold, truth, 1_000);
    assertThat(cold.getFirst().bars()).hasSize(40);
    List<List<History>> warm = new ArrayList<>();
    assertThat(weightOf(() -> warm.add(load(1, 1_000)))).isEqualTo(2 + 21);
    assertThat(warm.getFirst()).isEqualTo(cold);
  }

  @Test
  void aSmallerPlanNeverHindersALargerOne() throws InfoException {
    load(1, 500);
    assertAsTheVenueSays(load(1, 1_000), truth, 1_000);
  }

  @Test
  void theFormingCandleIsNoClosedBarEvenWhenOurClockIsAhead() throws InfoException {
    venue.millis.set(VenueStub.NOW + 600_000);
    List<History> history = load(1, 1_000);
    assertAsTheVenueSays(history, truth, 1_000);
    assertThat(history.getLast().bars().getLast().closeTime()).isLessThanOrEqualTo(VenueStub.NOW);
  }

  @Test
  void aMarketThatTheVenueRefusesIsLeftOutAndTheOthersCome() throws InfoException {
    venue.on(
        "candleSnapshot",
        request ->
            request.at("/req/coin").stringValue().equals("C1")
                ? VenueStub.status(422, "text/plain", "no such coin")
                : truth.apply(request));
    List<History> history = load(2, 500);
    assertThat(history).hasSize(16);
    assertThat(history.subList(0, 8)).allMatch(series -> !series.bars().isEmpty());
    assertThat(history.subList(8, 16)).allMatch(series -> series.bars().isEmpty());
    assertThat(notes).hasSize(4).first().asString().startsWith("No 1m bars of C1 from before");
  }

  @Test
  void n4WithoutTheVenueTheLoadFailsAndTheCacheStays() throws InfoException {
    load(1, 500);
    venue.on("candleSnapshot", _ -> VenueStub.status(503, "text/plain", "upgrade"));
    InfoException failure = catchThrowableOfType(InfoException.class, () -> load(1, 500));
    assertThat(failure.kind()).isEqualTo(Kind.MAINTENANCE);
    venue.on("candleSnapshot", truth);
    assertThat(weightOf(() -> load(1, 500))).isEqualTo(2 + 21);
  }

  @Test
  void minutesOfAGapComeWithTheFormingOne() throws InfoException {
    long now = Timeframe.M1.openTime(VenueStub.NOW);
    List<Candle> candles = history().candles(BTC, now - 5 * 60_000, now);
    assertThat(candles).hasSize(6);
    assertThat(candles.subList(0, 5).stream().map(Candle::bar))
        .isEqualTo(truth.closed(Timeframe.M1, 5));
    assertThat(candles.subList(0, 5)).allMatch(Candle::closed);
    assertThat(candles.getLast().closed()).isFalse();
  }

  @Test
  void recentTradesKeepTheirSideAndCostByTheirRows() throws InfoException {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 45; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"coin\":\"BTC\",\"side\":\"")
          .append(i % 2 == 0 ? "B" : "A")
          .append("\",\"px\":\"100.5\",\"sz\":\"2\",\"time\":")
          .append(VenueStub.NOW - i)
          .append(",\"hash\":\"0x0\",\"tid\":")
          .append(1_000 - i)
          .append(",\"users\":[\"0x1\",\"0x2\"]}");
    }
    venue.json("recentTrades", json.append(']').toString());
    List<Trade> trades = history().trades(BTC);
    assertThat(trades).hasSize(45);
    assertThat(trades.get(0).buySize()).isEqualTo(2);
    assertThat(trades.get(1).buySize()).isZero();
    assertThat(trades.get(1).tradeId()).isEqualTo(999);
    assertThat(venue.weight()).isEqualTo(20 + 3);
  }
}
