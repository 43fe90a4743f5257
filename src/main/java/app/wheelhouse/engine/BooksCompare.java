package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.VenueOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rules of what is the same in our books and in the venue's; it changes nothing.
final class BooksCompare {
  /// Digits behind the point of the venue's own cash.
  private static final int CASH_DIGITS = 6;

  /// The venue rounds average prices.
  private static final BigDecimal SAME_ENTRY = new BigDecimal("0.0001");

  private BooksCompare() {}

  /// How an order of ours has to change to stand as the venue lists it; null when it does already.
  static OrderEvent.@Nullable Amended amended(Order ours, VenueOrder theirs) {
    // One without a size of its own follows the position.
    Quantity rest = theirs.remaining().isZero() ? ours.remaining() : theirs.remaining();
    Price limit = ours.spec().type().hasLimit() ? theirs.limit() : ours.spec().limit();
    Price trigger = ours.spec().type().hasTrigger() ? theirs.trigger() : ours.spec().trigger();
    // A trigger that has fired is no trigger any more.
    Price sameLimit = limit == null ? ours.spec().limit() : limit;
    Price sameTrigger = trigger == null ? ours.spec().trigger() : trigger;
    boolean same =
        rest.equals(ours.remaining())
            && Objects.equals(sameLimit, ours.spec().limit())
            && Objects.equals(sameTrigger, ours.spec().trigger());
    return same ? null : new OrderEvent.Amended(ours.filled().plus(rest), sameLimit, sameTrigger);
  }

  /// What of an order a trader would compare.
  static String terms(VenueOrder order) {
    Price at = order.trigger() != null ? order.trigger() : order.limit();
    return order.remaining() + " at " + (at == null ? "market" : NoticeText.number(at.value()));
  }

  /// Whether a position is the one that the venue holds.
  ///
  /// @param theirs null when it holds none
  static boolean sameSize(Position ours, VenueReading.@Nullable Holding theirs) {
    BigDecimal held = theirs == null ? BigDecimal.ZERO : theirs.signed();
    return ours.signed().compareTo(held) == 0;
  }

  /// Whether entry price and leverage are the same as well, where the size is.
  static boolean sameTerms(Position ours, VenueReading.@Nullable Holding theirs) {
    Price average = ours.averagePrice();
    if (theirs == null || average == null) {
      return true;
    }
    BigDecimal off = average.value().subtract(theirs.entry().value()).abs();
    return ours.leverage() == theirs.leverage()
        && off.divide(theirs.entry().value(), MathContext.DECIMAL128).compareTo(SAME_ENTRY) <= 0;
  }

  /// What the venue's cash is above ours, USDC; zero within the digits that it counts.
  static Money cashGap(Money ours, Money theirs) {
    Money gap = theirs.minus(ours);
    return gap.rounded(CASH_DIGITS).signum() == 0 ? Money.ZERO : gap;
  }

  /// Such as `long 0.5 at 100.25, 5x`.
  static String words(BigDecimal signed, @Nullable Price entry, int leverage) {
    if (signed.signum() == 0) {
      return "none";
    }
    return (signed.signum() > 0 ? "long " : "short ")
        + signed.abs().stripTrailingZeros().toPlainString()
        + (entry == null ? "" : " at " + NoticeText.number(rounded(entry)))
        + ", "
        + leverage
        + "x";
  }

  private static BigDecimal rounded(Price entry) {
    BigDecimal digits = entry.value().round(new MathContext(8)).stripTrailingZeros();
    return digits.scale() < 0 ? digits.setScale(0) : digits;
  }
}
