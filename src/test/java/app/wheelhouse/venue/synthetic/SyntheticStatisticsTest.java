package app.wheelhouse.venue.synthetic;

import static app.wheelhouse.venue.synthetic.Markets.BTC;
import static app.wheelhouse.venue.synthetic.Markets.FOUR;
import static app.wheelhouse.venue.synthetic.Markets.START;
import static app.wheelhouse.venue.synthetic.Markets.absolute;
import static app.wheelhouse.venue.synthetic.Markets.autocorrelation;
import static app.wheelhouse.venue.synthetic.Markets.correlation;
import static app.wheelhouse.venue.synthetic.Markets.kurtosis;
import static app.wheelhouse.venue.synthetic.Markets.market;
import static app.wheelhouse.venue.synthetic.Markets.moment;
import static app.wheelhouse.venue.synthetic.Markets.returns;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticStatisticsTest {
  private static final double YEAR = 365.25 * 86_400_000;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # symbol, annualised volatility
          BTC,  0.45
          ETH,  0.65
          SOL,  0.80
          HYPE, 0.95
          """)
  void hasTheVolatilityOfItsInstrument(String symbol, double expected) {
    Instrument instrument = InstrumentCatalogue.find(symbol).orElseThrow();
    for (Timeframe timeframe : List.of(Timeframe.M5, Timeframe.H1, Timeframe.D1)) {
      double variance = 0;
      for (long seed = 1; seed <= 6; seed++) {
        SyntheticMarket market = new SyntheticMarket(seed, List.of(instrument), START);
        List<Candle> history = market.history(instrument, timeframe, 6_000);
        variance += moment(returns(history), 2) * YEAR / timeframe.millis() / 6;
      }
      assertThat(Math.sqrt(variance))
          .as("%s %s", symbol, timeframe)
          .isBetween(expected * 0.8, expected * 1.2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void hasFatTailsAndClusteredVolatility(long seed) {
    SyntheticMarket market = market(seed);
    for (Instrument instrument : FOUR) {
      double[] returns = returns(market.history(instrument, Timeframe.M5, 6_000));
      assertThat(kurtosis(returns)).isGreaterThan(4);
      assertThat(autocorrelation(absolute(returns), 1)).isGreaterThan(0.05);
      assertThat(autocorrelation(absolute(returns), 12)).isGreaterThan(0.02);
      assertThat(autocorrelation(returns, 1)).isBetween(-0.15, 0.15);
    }
  }

  @Test
  void movesItsInstrumentsTogether() {
    SyntheticMarket market = market(12);
    double[] btc = returns(market.history(BTC, Timeframe.M15, 2_000));
    for (Instrument other : FOUR.subList(1, 4)) {
      double[] returns = returns(market.history(other, Timeframe.M15, 2_000));
      assertThat(correlation(btc, returns)).as(other.symbol()).isBetween(0.35, 0.97);
    }
  }

  @Test
  void givesEveryInstrumentAWalkOfItsOwn() {
    // Equal profiles share the factor (correlation 0.7 each, hence 0.49 together), nothing else.
    Instrument one = Markets.instrument("AAA", 4, 2, 5);
    Instrument other = Markets.instrument("BBB", 4, 2, 5);
    SyntheticMarket market = new SyntheticMarket(12, List.of(one, other), START);
    double[] left = returns(market.history(one, Timeframe.M15, 2_000));
    double[] right = returns(market.history(other, Timeframe.M15, 2_000));
    assertThat(correlation(left, right)).isBetween(0.2, 0.8);
  }

  @Test
  void tradesMoreWhenItMovesMore() {
    List<Candle> history = market(12).history(BTC, Timeframe.M5, 6_000);
    double[] volumes = history.stream().mapToDouble(Candle::volume).toArray();
    assertThat(correlation(volumes, absolute(returns(history)))).isGreaterThan(0.3);
  }

  @Test
  void tradesMoreInTheAmericanMorningThanAtNight() {
    double day = 0;
    double night = 0;
    for (Candle candle : market(12).history(BTC, Timeframe.H1, 1_000)) {
      int hour = (int) (candle.openTime() / 3_600_000 % 24);
      day += hour >= 13 && hour < 17 ? candle.volume() : 0;
      night += hour >= 5 && hour < 9 ? candle.volume() : 0;
    }
    assertThat(day).isGreaterThan(1.5 * night);
  }

  @Test
  void goesOnLiveAsItWasBefore() {
    double live = 0;
    double past = 0;
    for (long seed = 1; seed <= 3; seed++) {
      SyntheticMarket market = new SyntheticMarket(seed, List.of(BTC), START, 2);
      live += moment(liveReturns(market, 2 * 288), 2);
      past += moment(returns(market.history(BTC, Timeframe.M5, 6_000)), 2);
    }
    assertThat(Math.sqrt(live / past)).isBetween(0.6, 1.6);
  }

  private static double[] liveReturns(SyntheticMarket market, int bars) {
    double[] returns = new double[bars];
    long end = START + Timeframe.M5.millis();
    double mid = 0;
    double open = 0;
    for (int bar = 0; bar < bars; ) {
      MarketEvent event = market.next();
      if (event.time() >= end) {
        returns[bar++] = Math.log(mid / open);
        open = mid;
        end += Timeframe.M5.millis();
      }
      if (event instanceof Quote quote) {
        mid = quote.mid();
        open = open == 0 ? mid : open;
      }
    }
    return returns;
  }
}
