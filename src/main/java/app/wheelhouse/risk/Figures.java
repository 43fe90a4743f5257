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
