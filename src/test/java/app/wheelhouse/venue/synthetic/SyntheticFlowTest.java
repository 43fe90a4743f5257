package app.wheelhouse.venue.synthetic;

import static app.wheelhouse.venue.synthetic.Markets.BTC;
import static app.wheelhouse.venue.synthetic.Markets.START;
import static app.wheelhouse.venue.synthetic.Markets.autocorrelation;
import static app.wheelhouse.venue.synthetic.Markets.pull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticFlowTest {
  private static final int TWO_HOURS = 7_200;

  @ParameterizedTest
  @ValueSource(longs = {8, 9, 10})
  void clustersItsTrades(long seed) {
    double[] perSecond = new double[TWO_HOURS];
    SyntheticMarket market = new SyntheticMarket(seed, List.of(BTC), START);
    for (MarketEvent e = market.next(); second(e) < TWO_HOURS; e = market.next()) {
      perSecond[second(e)] += e instanceof Trade ? 1 : 0;
    }
    // A Poisson stream has variance = mean and no memory.
    assertThat(Markets.moment(perSecond, 2) / Markets.mean(perSecond)).isGreaterThan(1.3);
    assertThat(autocorrelation(perSecond, 1)).isGreaterThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9, 10})
  void buysMoreWhileThePriceRises(long seed) {
    int windows = TWO_HOURS / 10;
    double[] bought = new double[windows];
    double[] mids = new double[windows];
    SyntheticMarket market = new SyntheticMarket(seed, List.of(BTC), START);
    for (MarketEvent e = market.next(); second(e) < TWO_HOURS; e = market.next()) {
      if (e instanceof Trade trade) {
        bought[second(e) / 10] += trade.buySize() > 0 ? 1 : -1;
      } else if (e instanceof Quote quote) {
        mids[second(e) / 10] = quote.mid();
      }
    }
    double[] moves = new double[windows];
    double mid = mids[0];
    for (int i = 0; i < windows; i++) {
      double now = mids[i] == 0 ? mid : mids[i];
      moves[i] = Math.log(now / mid);
      mid = now;
    }
    assertThat(Markets.correlation(bought, moves)).isGreaterThan(0.2);
  }

  @Test
  void revertsTheImbalanceOfItsQuotes() {
    double[] imbalances =
        pull(new SyntheticMarket(2, List.of(BTC), START), 60_000).stream()
            .filter(Quote.class::isInstance)
            .map(Quote.class::cast)
            .mapToDouble(q -> (q.bidSize() - q.askSize()) / (q.bidSize() + q.askSize()))
            .toArray();
    assertThat(Markets.mean(imbalances)).isBetween(-0.1, 0.1);
    assertThat(autocorrelation(imbalances, 1)).isGreaterThan(0.1);
    assertThat(autocorrelation(imbalances, 200)).isBetween(-0.1, 0.1);
  }

  @Test
  void tradesManySmallSizesAndAFewLargeOnes() {
    double[] logs =
        pull(new SyntheticMarket(2, List.of(BTC), START), 60_000).stream()
            .filter(Trade.class::isInstance)
            .map(Trade.class::cast)
            .mapToDouble(t -> Math.log(t.size()))
            .toArray();
    assertThat(Math.sqrt(Markets.moment(logs, 2))).isBetween(0.9, 1.8);
  }

  private static int second(MarketEvent event) {
    return (int) ((event.time() - START) / 1_000);
  }
}
