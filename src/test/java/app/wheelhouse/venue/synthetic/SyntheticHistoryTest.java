package app.wheelhouse.venue.synthetic;

import static app.wheelhouse.venue.synthetic.Markets.BTC;
import static app.wheelhouse.venue.synthetic.Markets.FOUR;
import static app.wheelhouse.venue.synthetic.Markets.START;
import static app.wheelhouse.venue.synthetic.Markets.isPrice;
import static app.wheelhouse.venue.synthetic.Markets.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticHistoryTest {
  private final SyntheticMarket market = market(21);

  @ParameterizedTest
  @EnumSource(Timeframe.class)
  void servesAThousandWholeBarsUpToTheLastBoundary(Timeframe timeframe) {
    for (Instrument instrument : FOUR) {
      List<Candle> history = market.history(instrument, timeframe, 1_000);
      assertThat(history).hasSize(1_000);
      long expected = timeframe.openTime(START) - 1_000 * timeframe.millis();
      double close = history.getFirst().open();
      for (Candle candle : history) {
        assertThat(candle.openTime()).isEqualTo(expected);
        expected += timeframe.millis();
        boolean formed =
            candle.closed()
                && candle.timeframe() == timeframe
                && candle.instrument().equals(instrument.id())
                && candle.time() == expected
                && candle.exchangeTime() == expected
                && candle.open() == close
                && candle.high() >= Math.max(candle.open(), candle.close())
                && candle.low() <= Math.min(candle.open(), candle.close())
                && candle.volume() > 0;
        assertThat(formed).as("%s after a close of %s", candle, close).isTrue();
        close = candle.close();
      }
    }
  }

  @Test
  void keepsTickAndLotRulesInTheWholePast() {
    for (Instrument instrument : FOUR) {
      for (Timeframe timeframe : List.of(Timeframe.M1, Timeframe.H1, Timeframe.D1)) {
        for (Candle c : market.history(instrument, timeframe, 1_000)) {
          boolean prices =
              isPrice(instrument, c.open())
                  && isPrice(instrument, c.high())
                  && isPrice(instrument, c.low())
                  && isPrice(instrument, c.close());
          assertThat(prices && Markets.isSize(instrument, c.volume())).as("%s", c).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Timeframe.class)
  void isTheUnionOfEveryShorterTimeframe(Timeframe longer) {
    for (Timeframe shorter : Timeframe.values()) {
      if (shorter == longer || !longer.isMultipleOf(shorter)) {
        continue;
      }
      int parts = (int) (longer.millis() / shorter.millis());
      TreeMap<Long, List<Candle>> inside =
          market.history(BTC, shorter, 5_000).stream()
              .collect(
                  Collectors.groupingBy(
                      part -> longer.openTime(part.openTime()), TreeMap::new, Collectors.toList()));
      int compared = 0;
      for (Candle whole : market.history(BTC, longer, 1_000)) {
        List<Candle> found = inside.getOrDefault(whole.openTime(), List.of());
        if (found.size() == parts) {
          assertThat(union(found, longer, whole.time(), true)).isEqualTo(whole);
          compared++;
        }
      }
      assertThat(compared).as("%s in %s", shorter, longer).isGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Timeframe.class)
  void givesTheFormingBarAsTheUnionOfItsClosedMinutes(Timeframe timeframe) {
    long open = timeframe.openTime(START);
    if (open == START) {
      assertThat(market.forming(BTC, timeframe)).isEmpty();
      return;
    }
    int minutes = (int) ((START - open) / Timeframe.M1.millis());
    List<Candle> inside = market.history(BTC, Timeframe.M1, minutes);
    assertThat(inside.getFirst().openTime()).isEqualTo(open);
    assertThat(market.forming(BTC, timeframe)).contains(union(inside, timeframe, START, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void continuesLiveAtItsLastClose(long seed) {
    SyntheticMarket fresh = market(seed);
    List<MarketEvent> first = Markets.pull(fresh, 16);
    for (int i = 0; i < 4; i++) {
      Candle last = fresh.history(FOUR.get(i), Timeframe.M1, 1).getFirst();
      assertThat(last.time()).isEqualTo(START);
      assertThat(last.instrument()).isEqualTo(first.get(4 * i + 3).instrument());
      assertThat(((Trade) first.get(4 * i + 3)).price()).isEqualTo(last.close());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_756_944_000_000L, 1_756_943_940_000L, -86_340_000, 951_868_740_000L})
  void servesEveryTimeframeFromAnyMinute(long start) {
    SyntheticMarket any = new SyntheticMarket(2, List.of(BTC), start);
    for (Timeframe timeframe : Timeframe.values()) {
      List<Candle> history = any.history(BTC, timeframe, 1_000);
      assertThat(history).hasSize(1_000);
      assertThat(history.getLast().time()).isEqualTo(timeframe.openTime(start));
      assertThat(any.forming(BTC, timeframe).isPresent())
          .isEqualTo(timeframe.openTime(start) != start);
    }
    assertThat(any.startTime()).isEqualTo(start);
  }

  @Test
  void givesWhatThereIsWhenMoreIsAsked() {
    assertThat(market.history(BTC, Timeframe.D1, 5_000)).hasSize(1_000);
    assertThat(market.history(BTC, Timeframe.M1, 1_000_000)).hasSizeGreaterThan(30_000);
    assertThat(market.history(BTC, Timeframe.M1, 0)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> market.history(BTC, Timeframe.M1, -1));
  }

  private static Candle union(List<Candle> parts, Timeframe timeframe, long time, boolean closed) {
    BigDecimal volume = BigDecimal.ZERO;
    double high = 0;
    double low = Double.MAX_VALUE;
    for (Candle part : parts) {
      volume = volume.add(BigDecimal.valueOf(part.volume()));
      high = Math.max(high, part.high());
      low = Math.min(low, part.low());
    }
    return new Candle(
        parts.getFirst().instrument(),
        time,
        timeframe,
        timeframe.openTime(parts.getFirst().openTime()),
        parts.getFirst().open(),
        high,
        low,
        parts.getLast().close(),
        volume.doubleValue(),
        closed);
  }
}
