package app.wheelhouse.strategy;

import app.wheelhouse.domain.instrument.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes numbers into reasons, at a fixed count of decimals and in no locale.
final class Figures {
  private Figures() {}

  /// A price or a distance of prices at the decimals that `instrument` has around `level`.
  ///
  /// @param amount finite, quote currency
  /// @param level finite price that sets the decimals
  static String price(Instrument instrument, double amount, double level) {
    return fixed(amount, decimals(instrument, level));
  }

  /// @param value finite
  /// @param decimals 0 or more
  static String fixed(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// A setting as it was typed: `25` and `22.5`.
  ///
  /// @param value finite
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static int decimals(Instrument instrument, double level) {
    if (instrument.maxSignificantFigures() == 0) {
      return instrument.priceDecimals();
    }
    int digits = (int) Math.floor(Math.log10(Math.max(Math.abs(level), 1e-12))) + 1;
    return Math.clamp(instrument.maxSignificantFigures() - digits, 0, instrument.priceDecimals());
  }
}
