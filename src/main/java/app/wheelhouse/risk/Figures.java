package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the gate writes numbers for people; decisions always use the exact ones.
final class Figures {
  private static final int GROUP = 3;

  private Figures() {}

  /// `10,000.00`: two decimals, without a unit.
  static String money(Money amount) {
    return grouped(amount.rounded(2).toPlainString());
  }

  /// A share as percent: 0.0125 is `1.25 %`.
  static String percent(BigDecimal share) {
    return decimals(share.movePointRight(2), 2) + " %";
  }

  /// A share of equity as percent; `-` where there is no equity.
  static String percentOf(Money part, Money equity) {
    return equity.signum() > 0 ? percent(part.ratioTo(equity)) : "-";
  }

  /// The same of market data; a number that is none is `not known`.
  static String percent(double share) {
    return Double.isFinite(share)
        ? percent(BigDecimal.valueOf(Math.round(share * 10_000), 4))
        : "not known";
  }

  /// A span of time in its two largest units: `2 h 5 min`, `3 min 10 s`, `0 s`; whole seconds.
  static String duration(long millis) {
    long seconds = Math.max(0, millis) / 1_000;
    if (seconds >= 3_600) {
      return seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
    return seconds >= 60 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds + " s";
  }

  static String times(int leverage) {
    return leverage + "x";
  }

  static String times(BigDecimal leverage) {
    return decimals(leverage, 2) + "x";
  }

  static String decimals(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : grouped(rounded.stripTrailingZeros().toPlainString());
  }

  static String size(Quantity quantity, Candidate candidate) {
    return size(quantity) + " " + candidate.instrument().symbol();
  }

  static String whole(long number) {
    return grouped(String.valueOf(number));
  }

  static String size(Quantity quantity) {
    return grouped(quantity.toString());
  }

  static String price(@Nullable Price price) {
    return price == null ? "none" : grouped(price.toString());
  }

  /// An estimated price, to seven figures.
  static String price(@Nullable BigDecimal price) {
    return price == null ? "none" : grouped(price.round(MathContext.DECIMAL32).toPlainString());
  }

  static String side(Side side) {
    return side == Side.BUY ? "long" : "short";
  }

  /// `REDUCE_ONLY` is `reduce only`.
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// `-1234.5` is `−1,234.5`.
  private static String grouped(String plain) {
    boolean negative = plain.charAt(0) == '-';
    int start = negative ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    if (!negative && end <= GROUP) {
      return plain;
    }
    StringBuilder text = new StringBuilder(plain);
    for (int at = end - GROUP; at > start; at -= GROUP) {
      text.insert(at, ',');
    }
    if (negative) {
      text.setCharAt(0, '\u2212');
    }
    return text.toString();
  }
}
