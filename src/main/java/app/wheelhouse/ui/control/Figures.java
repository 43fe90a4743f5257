package app.wheelhouse.ui.control;

import app.wheelhouse.domain.instrument.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How numbers look everywhere on the desk, in every language: `12,345.60`, minus as `−`.
public final class Figures {
  /// What stands where a number is not known.
  public static final String UNKNOWN = "–";

  private static final String MINUS = "\u2212";
  private static final int GROUP = 3;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private Figures() {}

  /// A number with that many decimals, half-even; unknown for NaN and infinities.
  public static String number(double value, int decimals) {
    return Double.isFinite(value) ? number(BigDecimal.valueOf(value), decimals) : UNKNOWN;
  }

  public static String number(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    String digits = grouped(rounded.abs().toPlainString());
    return rounded.signum() < 0 ? MINUS + digits : digits;
  }

  /// The same with a plus in front of what is above zero.
  public static String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() > 0 ? "+" + number(rounded, decimals) : number(rounded, decimals);
  }

  /// A share as percent with its sign: 0.0123 is `+1.23 %`.
  public static String signedPercent(double share) {
    return Double.isFinite(share)
        ? signed(BigDecimal.valueOf(share).movePointRight(2), 2) + " %"
        : UNKNOWN;
  }

  /// A share as whole percent: 0.62 is `62 %`.
  public static String percent(double share) {
    return number(share * 100, 0) + " %";
  }

  /// Three or four figures with K, M, B: for volumes, in base units.
  public static String compact(double value) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    BigDecimal rest = BigDecimal.valueOf(value);
    String[] units = {"", "K", "M", "B"};
    int unit = 0;
    while (unit < units.length - 1 && rest.abs().compareTo(THOUSAND) >= 0) {
      rest = rest.divide(THOUSAND, 6, RoundingMode.HALF_EVEN);
      unit++;
    }
    return number(rest, 2) + units[unit];
  }

  /// How long ago: `0.4 s`, `12 s`, `3 min`, `2 h`.
  public static String age(long millis) {
    if (millis < 10_000) {
      return number(Math.max(0, millis) / 1_000.0, 1) + " s";
    }
    if (millis < 120_000) {
      return millis / 1_000 + " s";
    }
    return millis < 7_200_000 ? millis / 60_000 + " min" : millis / 3_600_000 + " h";
  }

  /// Decimals of this instrument's prices around `price`: its tick and significant-figure rules.
  public static int decimals(Instrument instrument, double price) {
    if (instrument.maxSignificantFigures() == 0 || !Double.isFinite(price) || price <= 0) {
      return instrument.priceDecimals();
    }
    int integerDigits =
        price < 1 ? 0 : BigDecimal.valueOf(price).toBigInteger().toString().length();
    int allowed = instrument.maxSignificantFigures() - integerDigits;
    return Math.clamp(allowed, 0, instrument.priceDecimals());
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits.length() + end / GROUP);
    for (int i = 0; i < end; i++) {
      if (i > 0 && (end - i) % GROUP == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.append(digits, end, digits.length()).toString();
  }
}
