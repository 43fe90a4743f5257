package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How the gate writes numbers for people; decisions always use the exact ones.
final class Figures {
  private Figures() {}

  /// Two decimals, without a unit.
  static String money(Money amount) {
    return amount.rounded(2).toPlainString();
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
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String size(Quantity quantity, Candidate candidate) {
    return quantity + " " + candidate.instrument().symbol();
  }

  static String price(@Nullable Price price) {
    return price == null ? "none" : price.toString();
  }
}
