package app.wheelhouse.engine;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How orders and amounts read in notices: `buy 0.05 BTC at 110,050`.
final class NoticeText {
  private static final int GROUP = 3;
  private static final int CENTS = 2;

  private NoticeText() {}

  /// Such as `buy 0.05 BTC at market`, `stop, sell 0.05 BTC at 104,500`.
  static String order(OrderSpec spec) {
    Price at = spec.trigger() != null ? spec.trigger() : spec.limit();
    return role(spec)
        + (spec.side() == Side.BUY ? "buy " : "sell ")
        + size(spec)
        + " at "
        + (at == null ? "market" : number(at.value()));
  }

  /// Such as `Bought 0.05 BTC at 110,050`, with what it was for and how much is still open.
  static String filled(Order order, Instrument instrument) {
    OrderSpec spec = order.spec();
    boolean whole = order.remaining().isZero();
    String done = spec.side() == Side.BUY ? "bought " : "sold ";
    String size = whole ? size(spec) : order.filled() + " of " + size(spec);
    return sentence(role(spec) + done + size + " at " + number(average(order, instrument).value()));
  }

  /// Such as `bought 0.05 COIN at 110,050`.
  static String fill(Fill fill) {
    return (fill.side() == Side.BUY ? "bought " : "sold ")
        + fill.quantity()
        + " "
        + fill.instrument().symbol()
        + " at "
        + number(fill.price().value());
  }

  /// Such as `Closed long 0.05 BTC: +12.40 USDC after fees`.
  static String closed(ClosedTrade trade) {
    return (trade.liquidated() ? "Liquidated " : "Closed ")
        + (trade.side() == Side.BUY ? "long " : "short ")
        + trade.quantity()
        + " "
        + trade.instrument().symbol()
        + ": "
        + signed(trade.net())
        + " USDC after fees"
        + (trade.funding().isZero() ? "" : " and funding");
  }

  /// Such as `long 0.05 BTC`.
  static String position(Position position) {
    return (position.isLong() ? "long " : "short ")
        + position.quantity()
        + " "
        + position.instrument().symbol();
  }

  /// With a comma between thousands: `110,050.5`.
  static String number(BigDecimal value) {
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

  /// The first letter large.
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String signed(Money amount) {
    BigDecimal cents = amount.rounded(CENTS);
    return cents.signum() > 0 ? "+" + number(cents) : number(cents);
  }

  private static Price average(Order order, Instrument instrument) {
    BigDecimal exact =
        order.filledValue().amount().divide(order.filled().value(), MathContext.DECIMAL128);
    return instrument.roundPrice(exact, RoundingMode.HALF_EVEN);
  }

  private static String size(OrderSpec spec) {
    return spec.quantity() + " " + spec.instrument().symbol();
  }

  private static String role(OrderSpec spec) {
    return switch (spec.role()) {
      case STOP -> "stop, ";
      case TARGET -> "target, ";
      case ENTRY, EXIT -> "";
    };
  }

  /// A reason as the end of a sentence: `: reason`, nothing when there is none.
  static String because(@Nullable String reason) {
    return reason == null || reason.isEmpty() ? "" : ": " + reason;
  }
}
