package app.wheelhouse.exit;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How numbers read in sentences of this room: `108,200`, `+8 %`, `12 h 5 min`.
final class ExitFormat {
  private static final int GROUP = 3;
  private static final int FIGURES = 6;
  private static final int MOST_DECIMALS = 10;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60;

  private ExitFormat() {}

  static String price(Price price) {
    return grouped(price.value());
  }

  /// A price that is only told, rounded to what the instrument takes.
  static String price(Instrument instrument, double price, RoundingMode mode) {
    return price > instrument.tick()
        ? price(instrument.roundPrice(price, mode))
        : grouped(instrument.tickSize());
  }

  /// With a comma between thousands: `110,050.5`.
  static String grouped(BigDecimal value) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits.length() + GROUP);
    for (int i = 0; i < end; i++) {
      if (i > 0 && (end - i) % GROUP == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    text.append(digits, end, digits.length());
    return value.signum() < 0 ? "−" + text : text.toString();
  }

  /// A share as a profit, exact: `+8 %` of 0.08.
  static String profit(BigDecimal share) {
    return (share.signum() < 0 ? "" : "+") + portion(share);
  }

  /// A share, exact and without plus: `50 %` of 0.5.
  static String portion(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2);
    return grouped(percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros()) + " %";
  }

  /// A profit as it is measured, one decimal: `+31.0 %`.
  static String profit(double share) {
    return minus(String.format(Locale.ROOT, "%+,.1f", share * 100)) + " %";
  }

  /// A share as it is measured, such as `0.0125 %`.
  static String percent(double share) {
    return figures(share * 100) + " %";
  }

  /// One decimal: `31.2`.
  static String index(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// Six figures at most, all of those before the point: `108,200`, `0.0125`.
  static String figures(double value) {
    int whole = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    int decimals = Math.clamp((long) FIGURES - whole, 0, MOST_DECIMALS);
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return minus(decimals == 0 ? text : text.replaceFirst("\\.?0+$", ""));
  }

  /// Whole minutes, rounded up, so that a rest is never told as nothing: `12 h 5 min`.
  static String duration(long millis) {
    long minutes = Math.ceilDiv(Math.max(0, millis), MINUTE);
    long hours = minutes / HOUR;
    long rest = minutes % HOUR;
    if (hours == 0) {
      return rest + " min";
    }
    return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }
}
