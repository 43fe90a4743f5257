package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Writes numbers as a model is shown them: plain decimals without separators, exponents or locale,
/// and a word where nobody knows.
///
/// @param priceDecimals of the instrument around its price
/// @param sizeDecimals of its lot
record Display(int priceDecimals, int sizeDecimals) {
  static final String UNKNOWN = "unknown";

  private static final long[] POWERS = {
    1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L
  };
  private static final double PLAIN = 1e9;
  private static final double MOST = 1e15;
  private static final int GAP_DECIMALS = 2;

  /// The decimals that the price rule leaves around `price`.
  static Display of(Instrument instrument, double price) {
    int decimals = Math.clamp(instrument.priceDecimals(), 0, POWERS.length - 1);
    int lots = Math.clamp(instrument.sizeDecimals(), 0, POWERS.length - 1);
    int figures = instrument.maxSignificantFigures();
    if (figures == 0 || !(price > 0)) {
      return new Display(decimals, lots);
    }
    int digits = price < MOST ? (int) Math.floor(Math.log10(price)) + 1 : 16;
    return new Display(Math.clamp(figures - digits, 0, decimals), lots);
  }

  /// A price of the market; unknown where it is not above zero.
  String price(double price) {
    return price > 0 ? fixed(price, priceDecimals) : UNKNOWN;
  }

  String price(@Nullable Price price) {
    return price == null ? UNKNOWN : price(price.value());
  }

  String price(BigDecimal price) {
    return price.setScale(priceDecimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// A difference of prices, finer than a price: its size is what matters.
  String gap(double difference) {
    return fixed(difference, Math.min(priceDecimals + GAP_DECIMALS, POWERS.length - 1));
  }

  String size(Quantity quantity) {
    return quantity.value().setScale(sizeDecimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// Base units of the market: four figures or the lot, whichever is coarser.
  String volume(double units) {
    double size = Math.abs(units);
    int decimals = size >= 1_000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    return fixed(units, Math.min(decimals, sizeDecimals));
  }

  static String money(Money amount) {
    return amount.rounded(2).toPlainString();
  }

  static String percent(double share) {
    return fixed(share * 100, 2);
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// Minutes, whole.
  static String minutes(long millis) {
    return Long.toString(Math.max(0, millis) / 60_000);
  }

  /// @param decimals 0 to 8
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    if (Math.abs(value) >= MOST) {
      return value > 0 ? "above 1000000000000000" : "below -1000000000000000";
    }
    int places = Math.abs(value) >= PLAIN ? 0 : decimals;
    long scaled = Math.round(Math.abs(value) * POWERS[places]);
    StringBuilder text = new StringBuilder(20);
    if (value < 0 && scaled != 0) {
      text.append('-');
    }
    text.append(scaled / POWERS[places]);
    if (places > 0) {
      String rest = Long.toString(scaled % POWERS[places]);
      text.append('.').repeat('0', places - rest.length()).append(rest);
    }
    return text.toString();
  }
}
