package app.wheelhouse.venue.synthetic;

import static app.wheelhouse.venue.synthetic.Markets.BTC;
import static app.wheelhouse.venue.synthetic.Markets.FOUR;
import static app.wheelhouse.venue.synthetic.Markets.START;
import static app.wheelhouse.venue.synthetic.Markets.market;
import static app.wheelhouse.venue.synthetic.Markets.pull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticEventsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsEveryRuleOfTicksLotsBooksAndTrades(long seed) {
    MarketRules rules = new MarketRules(FOUR);
    SyntheticMarket market = market(seed);
    for (int i = 0; i < 60_000; i++) {
      rules.check(market.next());
    }
    assertThat(rules.trades()).isGreaterThan(10_000);
    assertThat(rules.walkedLevels()).as("prints behind the touch").isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # symbol, price decimals, size decimals, significant figures
          AAA, 6, 0, 5
          AAA, 0, 3, 0
          AAA, 2, 2, 3
          AAA, 8, 8, 0
          AAA, 1, 0, 4
          BTC, 0, 0, 2
          """)
  void keepsTheRulesOfUnusualInstruments(String symbol, int price, int size, int figures) {
    Instrument instrument = Markets.instrument(symbol, price, size, figures);
    for (long seed = 1; seed <= 3; seed++) {
      MarketRules rules = new MarketRules(List.of(instrument));
      SyntheticMarket market = new SyntheticMarket(seed, List.of(instrument), START, 50);
      for (int i = 0; i < 10_000; i++) {
        rules.check(market.next());
      }
      assertThat(rules.trades()).isGreaterThan(1_000);
    }
  }

  @Test
  void opensEveryInstrumentWithQuoteBookContextAndTrade() {
    List<MarketEvent> first = pull(market(9), 16);
    assertThat(first).allMatch(event -> event.time() == START);
    for (int i = 0; i < 4; i++) {
      InstrumentId id = FOUR.get(i).id();
      assertThat(first.subList(4 * i, 4 * i + 4))
          .allMatch(event -> event.instrument().equals(id))
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly("Quote", "Book", "Context", "Trade");
    }
  }

  @Test
  void startsNearRealisticPrices() {
    Map<String, Double> usual =
        Map.of("BTC", 110_000.0, "ETH", 4_300.0, "SOL", 210.0, "HYPE", 45.0);
    for (long seed = 1; seed <= 5; seed++) {
      for (MarketEvent event : pull(market(seed), 16)) {
        if (event instanceof Quote quote) {
          double ratio = quote.bid() / usual.get(quote.instrument().symbol());
          assertThat(ratio).isBetween(0.94, 1.06);
        }
      }
    }
  }

  @Test
  void sendsAboutTwentyEventsASecondForFourInstruments() {
    SyntheticMarket market = market(4);
    int events = 0;
    while (market.next().time() < START + 6 * 3_600_000) {
      events++;
    }
    assertThat(events / (6 * 3_600.0)).isBetween(12.0, 28.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 5, 40, 300})
  void followsTheAskedLiveliness(double eventsPerSecond) {
    SyntheticMarket market = new SyntheticMarket(4, List.of(BTC), START, eventsPerSecond);
    int events = 0;
    while (market.next().time() < START + 3_600_000) {
      events++;
    }
    assertThat(events / 3_600.0).isBetween(eventsPerSecond * 0.55, eventsPerSecond * 1.7);
  }

  @Test
  void sendsAContextEverySecondWithDriftingFunding() {
    SyntheticMarket market = new SyntheticMarket(6, List.of(BTC), START, 2);
    TreeMap<Double, Integer> rates = new TreeMap<>();
    long last = 0;
    int contexts = 0;
    for (int i = 0; i < 60_000; i++) {
      if (market.next() instanceof Context context) {
        contexts++;
        if (contexts > 2) {
          assertThat(context.time() - last).isEqualTo(1_000);
        }
        last = context.time();
        rates.merge(context.fundingRate(), 1, Integer::sum);
        assertThat(context.index() / context.mark()).isBetween(0.997, 1.003);
      }
    }
    assertThat(contexts).isGreaterThan(20_000);
    assertThat(rates).hasSizeGreaterThan(100);
    assertThat(rates.firstKey()).isGreaterThan(-3e-4);
    assertThat(rates.lastKey()).isLessThan(3e-4);
  }

  @Test
  void interleavesAllInstruments() {
    Map<String, Long> counts =
        pull(market(3), 20_000).stream()
            .collect(
                Collectors.groupingBy(
                    e -> e.instrument().symbol(), TreeMap::new, Collectors.counting()));
    assertThat(counts).containsOnlyKeys("BTC", "ETH", "HYPE", "SOL");
    assertThat(counts.values()).allMatch(count -> count > 3_000);
  }
}
