package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the tests of the synthetic market share: instruments, a start, and small statistics.
final class Markets {
  /// 2025-09-03 12:34 UTC: a whole minute, but no boundary of any longer bar.
  static final long START = 1_756_902_840_000L;

  static final List<Instrument> FOUR = InstrumentCatalogue.builtIn();
  static final Instrument BTC = FOUR.getFirst();

  private Markets() {}

  static SyntheticMarket market(long seed) {
    return new SyntheticMarket(seed, FOUR, START);
  }

  static Instrument instrument(String symbol, int priceDecimals, int sizeDecimals, int figures) {
    return new Instrument(
        InstrumentId.hyperliquid(symbol),
        priceDecimals,
        sizeDecimals,
        figures,
        Money.of(10),
        List.of(new MarginTier(Money.ZERO, 3)));
  }

  static List<MarketEvent> pull(SyntheticMarket market, int events) {
    List<MarketEvent> pulled = new ArrayList<>(events);
    for (int i = 0; i < events; i++) {
      pulled.add(market.next());
    }
    return pulled;
  }

  /// True when the shortest decimal text of this double is a valid price.
  static boolean isPrice(Instrument instrument, double price) {
    return price > 0 && instrument.accepts(new Price(new BigDecimal(Double.toString(price))));
  }

  /// True when the shortest decimal text of this double is whole lots above zero.
  static boolean isSize(Instrument instrument, double size) {
    return size > 0 && instrument.accepts(new Quantity(new BigDecimal(Double.toString(size))));
  }

  static double[] returns(List<Candle> candles) {
    return candles.stream().mapToDouble(c -> Math.log(c.close() / c.open())).toArray();
  }

  static double[] absolute(double[] values) {
    double[] absolute = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      absolute[i] = Math.abs(values[i]);
    }
    return absolute;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double moment(double[] values, int order) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += Math.pow(value - mean, order);
    }
    return sum / values.length;
  }

  static double kurtosis(double[] values) {
    return moment(values, 4) / Math.pow(moment(values, 2), 2);
  }

  static double correlation(double[] left, double[] right) {
    double meanLeft = mean(left);
    double meanRight = mean(right);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - meanLeft) * (right[i] - meanRight);
    }
    return sum / left.length / Math.sqrt(moment(left, 2) * moment(right, 2));
  }

  static double autocorrelation(double[] values, int lag) {
    return correlation(
        Arrays.copyOfRange(values, 0, values.length - lag),
        Arrays.copyOfRange(values, lag, values.length));
  }
}
