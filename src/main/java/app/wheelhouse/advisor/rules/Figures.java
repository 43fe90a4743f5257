package app.wheelhouse.advisor.rules;

import app.wheelhouse.domain.instrument.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes numbers for traders: fixed decimals, no locale, and words where a number is missing.
///
/// @param priceDecimals of the instrument around the current price
record Figures(int priceDecimals) {
  static final String UNKNOWN = "not known yet";
  private static final long[] POWERS = {
    1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L
  };
  private static final double PLAIN = 1e9;

  /// The decimals that the instrument's price rule leaves around `price`, at most 8.
  static Figures around(Instrument instrument, double price) {
    int decimals = Math.clamp(instrument.priceDecimals(), 0, POWERS.length - 1);
    if (instrument.maxSignificantFigures() == 0) {
      return new Figures(decimals);
    }
    int digits = price > 0 && price < PLAIN ? (int) Math.floor(Math.log10(price)) + 1 : 10;
    return new Figures(Math.clamp(instrument.maxSignificantFigures() - digits, 0, decimals));
  }

  /// A price, or a distance of prices, in quote currency.
  String price(double amount) {
    return fixed(amount, priceDecimals);
  }

  /// A share as per cent: 0.0012 is `0.12 %` with two decimals.
  static String percent(double share, int decimals) {
    return Double.isFinite(share) ? fixed(share * 100, decimals) + " %" : UNKNOWN;
  }

  /// The same with its sign also above 0.
  static String signedPercent(double share, int decimals) {
    return share > 0 && Double.isFinite(share)
        ? "+" + percent(share, decimals)
        : percent(share, decimals);
  }

  /// A score as whole points with its sign, towards 0 so that 44.9 does not read as 45.
  static String points(double score) {
    long whole = (long) score;
    return whole > 0 ? "+" + whole : Long.toString(whole);
  }

  /// @param decimals 0..8
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    if (Math.abs(value) >= PLAIN) {
      return huge(value);
    }
    long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
    StringBuilder text = new StringBuilder(20);
    if (value < 0 && scaled != 0) {
      text.append('-');
    }
    text.append(scaled / POWERS[decimals]);
    if (decimals > 0) {
      String rest = Long.toString(scaled % POWERS[decimals]);
      text.append('.').repeat('0', decimals - rest.length()).append(rest);
    }
    return text.toString();
  }

  private static String huge(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return Math.abs(value) < 1e15
        ? exact.setScale(0, RoundingMode.HALF_UP).toPlainString()
        : Double.toString(value);
  }
}
