package app.wheelhouse.ai.reply;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Whether the fields of an answer fit together, and fit what was asked.
final class AnswerChecks {
  private AnswerChecks() {}

  /// The first thing that does not fit; null when all does.
  static @Nullable Problem problem(ModelAnswer answer, ReplyRules rules) {
    String symbol = answer.instrument();
    if (!rules.allows(symbol)) {
      return new Problem(
          UnusableReason.UNKNOWN_INSTRUMENT,
          "The instrument \"" + Quoted.value(symbol) + "\" is not one of the allowed ones.");
    }
    if (rules.subject() != null && !rules.subject().equals(symbol)) {
      return new Problem(
          UnusableReason.OTHER_INSTRUMENT,
          "Asked about " + rules.subject() + " the answer is about " + symbol + ".");
    }
    return switch (answer.action()) {
      case OPEN_LONG -> opening(answer, rules.market(), 1);
      case OPEN_SHORT -> opening(answer, rules.market(), -1);
      case INCREASE, REDUCE ->
          answer.sizePercent() == null
              ? new Problem(
                  UnusableReason.NO_SIZE,
                  "No size: " + answer.action().word() + " needs a sizePercent.")
              : null;
      case CLOSE, HOLD -> null;
    };
  }

  /// @param sign 1 for long, −1 for short, for which everything is mirrored
  private static @Nullable Problem opening(
      ModelAnswer answer, ReplyRules.@Nullable Market market, int sign) {
    BigDecimal stop = answer.stop();
    if (stop == null) {
      return new Problem(
          UnusableReason.NO_STOP, "No stop: " + answer.action().word() + " needs a stop price.");
    }
    BigDecimal entry = answer.entry();
    BigDecimal price = market == null ? null : market.price();
    BigDecimal target = answer.target();
    if (entry != null && isNotBelow(stop, entry, sign)) {
      return wrongSide(answer, "stop", stop, sign, "entry", entry);
    }
    // An entry beyond the market fills at the market: there the stop must hold as well.
    boolean fillsAtMarket = price != null && (entry == null || isNotBelow(entry, price, sign));
    if (price != null && fillsAtMarket && isNotBelow(stop, price, sign)) {
      return wrongSide(answer, "stop", stop, sign, "market price", price);
    }
    if (target == null) {
      return null;
    }
    if (entry != null && isNotBelow(entry, target, sign)) {
      return wrongSide(answer, "target", target, -sign, "entry", entry);
    }
    if (entry == null && price != null && isNotBelow(price, target, sign)) {
      return wrongSide(answer, "target", target, -sign, "market price", price);
    }
    return isNotBelow(stop, target, sign)
        ? wrongSide(answer, "stop", stop, sign, "target", target)
        : null;
  }

  private static boolean isNotBelow(BigDecimal low, BigDecimal high, int sign) {
    return sign * low.compareTo(high) >= 0;
  }

  private static Problem wrongSide(
      ModelAnswer answer,
      String what,
      BigDecimal price,
      int sign,
      String of,
      BigDecimal reference) {
    return new Problem(
        UnusableReason.WRONG_SIDE,
        "Wrong side: the "
            + what
            + " of an "
            + answer.action().word()
            + " must be "
            + (sign > 0 ? "below" : "above")
            + " the "
            + of
            + " "
            + reference.toPlainString()
            + ", not "
            + price.toPlainString()
            + ".");
  }
}
