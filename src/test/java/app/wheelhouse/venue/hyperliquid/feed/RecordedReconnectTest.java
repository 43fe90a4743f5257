package app.wheelhouse.venue.hyperliquid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.feed.FeedFilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The trades of 2025-09-03 as the venue's own socket sent them, with a real reconnect: a hole of
/// 250 s, then the venue sends 30 trades once more.
class RecordedReconnectTest {
  private static final Path TICKS = Path.of("../shared/data/ticks");
  private static final long HOLE_MILLIS = 60_000;

  private static List<Trade> read(String coin) throws IOException {
    Path file = TICKS.resolve("hyperliquid-20250903-trades-" + coin + ".csv.gz");
    assumeTrue(Files.isReadable(file), "The recorded trades are not here: " + file);
    List<Trade> trades = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        trades.add(
            Trade.single(
                MadeMinutes.COIN,
                (long) (Double.parseDouble(cells[0]) * 1_000),
                Long.parseLong(cells[5]),
                Long.parseLong(cells[4]),
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                cells[3].equals("buy") ? Side.BUY : Side.SELL));
      }
    }
    return trades;
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTC", "ETH", "SOL"})
  void n1NoTradeComesTwiceAndNoneIsLost(String coin) throws IOException {
    List<Trade> recorded = read(coin);
    StreamTime clock = new StreamTime();
    MarketLane lane = new MarketLane(MadeMinutes.COIN, clock, 2_000);
    FeedFilter filter = new FeedFilter();
    List<Long> told = new ArrayList<>();
    long last = recorded.getFirst().time();
    join(clock, lane, last);
    int breaks = 0;
    for (Trade trade : recorded) {
      if (trade.time() - last > HOLE_MILLIS) {
        lane.broken();
        breaks++;
        tell(lane.on(trade), filter, told);
        tell(join(clock, lane, trade.time()), filter, told);
        assertThat(lane.missesTrades()).isTrue();
        tell(lane.remembered(List.of(), trade.time()), filter, told);
      } else {
        tell(lane.on(trade), filter, told);
      }
      last = trade.time();
    }

    // What was traded before the minute of the first connection is in the candles.
    long since = recorded.getFirst().time() / 60_000 * 60_000;
    Set<Long> distinct = new HashSet<>();
    recorded.stream()
        .filter(trade -> trade.exchangeTime() >= since)
        .forEach(trade -> distinct.add(trade.tradeId()));
    assertThat(breaks).isEqualTo(1);
    assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(distinct);
    assertThat(recorded.size() - distinct.size()).isPositive();
  }

  private static List<MarketEvent> join(StreamTime clock, MarketLane lane, long now) {
    clock.forget();
    clock.heard(now, now, now);
    return lane.joined(0);
  }

  private static void tell(List<? extends MarketEvent> events, FeedFilter filter, List<Long> told) {
    for (MarketEvent event : events) {
      for (EngineEvent sifted : filter.sift(event)) {
        if (sifted instanceof EngineEvent.Market(Trade trade)) {
          told.add(trade.tradeId());
        }
      }
    }
  }
}
