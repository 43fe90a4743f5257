package app.wheelhouse.ai.reply;

import app.wheelhouse.ai.reply.ModelAnswer.Action;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an answer out of the fields of a JSON object: types and bounds of each, which is what the
/// schema says. How the fields fit together is the business of [AnswerChecks].
final class AnswerReader {
  private static final BigDecimal ONE_HUNDRED = BigDecimal.valueOf(100);

  private final AnswerFields fields;
  private final ReplyRules rules;

  private AnswerReader(Map<String, RawValue> fields, ReplyRules rules) {
    this.fields = new AnswerFields(fields);
    this.rules = rules;
  }

  static Reading read(Map<String, RawValue> fields, ReplyRules rules) {
    return new AnswerReader(fields, rules).read();
  }

  private Reading read() {
    Action action = action();
    String instrument = instrument();
    BigDecimal confidence = confidence();
    // Of an unknown action nothing more is asked: it is no answer already.
    Action known = action == null ? Action.HOLD : action;
    BigDecimal entry = price("entry", known);
    BigDecimal stop = price("stop", known);
    BigDecimal target = price("target", known);
    BigDecimal size = size(known);
    Integer leverage = leverage(known);
    String reasoning = fields.text("reasoning");
    if (reasoning == null || reasoning.isEmpty()) {
      fields.note("The model gave no reasoning.");
    }
    List<String> invalidation = fields.texts("invalidation");
    List<String> supporting = fields.texts("supporting");
    List<String> opposing = fields.texts("opposing");
    String risk = fields.text("riskAssessment");
    if (fields.problem() != null || action == null || instrument == null || confidence == null) {
      return new Reading(null, fields.problem(), instrument, List.of());
    }
    ModelAnswer answer =
        new ModelAnswer(
            action,
            instrument,
            rules.scale().normalised(confidence),
            entry,
            stop,
            target,
            size,
            leverage,
            reasoning == null ? "" : reasoning,
            invalidation == null ? List.of() : invalidation,
            supporting,
            opposing,
            risk);
    return new Reading(answer, null, instrument, fields.notes());
  }

  private @Nullable Action action() {
    String word = fields.word("action");
    if (word == null) {
      return null;
    }
    Action action = Action.of(word).orElse(null);
    if (action == null) {
      fields.wrong(
          UnusableReason.UNKNOWN_ACTION,
          "The action \""
              + Quoted.value(word)
              + "\" is none of open_long, open_short, increase, reduce, close and hold.");
    }
    return action;
  }

  private @Nullable String instrument() {
    String symbol = fields.word("instrument");
    if (symbol != null && symbol.isBlank()) {
      fields.wrong(UnusableReason.MISSING_FIELD, "instrument is empty.");
      return null;
    }
    return symbol;
  }

  private @Nullable BigDecimal confidence() {
    BigDecimal stated = fields.required("confidence");
    if (stated != null && !rules.scale().holds(stated)) {
      fields.wrong(
          UnusableReason.OUT_OF_BOUNDS,
          "confidence is "
              + stated.toPlainString()
              + ", outside the declared scale "
              + rules.scale().words()
              + ".");
    }
    return stated;
  }

  /// @return null for none: where the action needs no price, zero stands for that
  private @Nullable BigDecimal price(String key, Action action) {
    BigDecimal price = fields.number(key);
    if (price == null || action.opens() && price.signum() > 0) {
      return price;
    }
    if (!action.opens() && price.signum() == 0) {
      return none(key, action);
    }
    if (price.signum() <= 0) {
      fields.wrong(
          UnusableReason.OUT_OF_BOUNDS,
          key + " is " + price.toPlainString() + "; a price is above 0.");
    }
    return price;
  }

  private @Nullable BigDecimal size(Action action) {
    BigDecimal percent = fields.number("sizePercent");
    if (percent == null) {
      return null;
    }
    boolean unused = action == Action.CLOSE || action == Action.HOLD;
    boolean all = action == Action.CLOSE && percent.compareTo(ONE_HUNDRED) <= 0;
    if (unused && percent.signum() == 0 || all && percent.signum() > 0) {
      return none("sizePercent", action);
    }
    int most =
        action == Action.REDUCE ? ReplyRules.MOST_REDUCE_PERCENT : ReplyRules.MOST_SIZE_PERCENT;
    return within("sizePercent", percent, most);
  }

  private @Nullable Integer leverage(Action action) {
    BigDecimal leverage = fields.number("leverage");
    if (leverage == null) {
      return null;
    }
    if (!action.opens() && leverage.signum() == 0) {
      none("leverage", action);
      return null;
    }
    if (leverage.stripTrailingZeros().scale() > 0) {
      fields.wrong(
          UnusableReason.OUT_OF_BOUNDS,
          "leverage is " + leverage.toPlainString() + ", no whole number.");
      return null;
    }
    return within("leverage", leverage, ReplyRules.MOST_LEVERAGE) == null
        ? null
        : leverage.intValueExact();
  }

  private @Nullable BigDecimal within(String key, BigDecimal number, int most) {
    if (number.compareTo(BigDecimal.ONE) >= 0
        && number.compareTo(BigDecimal.valueOf((long) most)) <= 0) {
      return number;
    }
    fields.wrong(
        UnusableReason.OUT_OF_BOUNDS,
        key + " is " + number.toPlainString() + ", outside 1 to " + most + ".");
    return null;
  }

  private @Nullable BigDecimal none(String key, Action action) {
    fields.note(key + " is not needed for " + action.word() + " and is left out.");
    return null;
  }
}
