package app.wheelhouse.cli;

import app.wheelhouse.desk.TradeAnswer;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Prints what came of an order, for people or as JSON.
final class TradeOutput {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DIGITS = 10;

  private TradeOutput() {}

  /// @return the exit code
  static int print(TradeAnswer answer, boolean json, PrintWriter out, PrintWriter err) {
    if (json) {
      out.println(json(answer));
    } else if (answer.outcome() == TradeAnswer.Outcome.DONE) {
      out.println(text(answer));
    } else {
      err.println(text(answer));
    }
    out.flush();
    return switch (answer.outcome()) {
      case DONE -> ExitCode.OK;
      case REFUSED -> ExitCode.REFUSED;
      case UNKNOWN -> ExitCode.UNKNOWN;
    };
  }

  private static String text(TradeAnswer answer) {
    Order order = answer.order();
    return order == null ? answer.sentence() : line(order) + ": " + answer.sentence();
  }

  /// Such as `buy 0.01 BTC at market, id 0x…, venue 123, filled 0.01 at 60012.5`.
  private static String line(Order order) {
    OrderSpec spec = order.spec();
    StringBuilder text = new StringBuilder();
    text.append(spec.side().name().toLowerCase(Locale.ROOT))
        .append(' ')
        .append(spec.quantity())
        .append(' ')
        .append(spec.instrument().symbol());
    Price limit = spec.limit();
    Price trigger = spec.trigger();
    text.append(limit == null ? (trigger == null ? " at market" : "") : " at " + limit);
    text.append(trigger == null ? "" : " once at " + trigger);
    text.append(", id ").append(order.id().value());
    if (!order.venueOrderId().isEmpty()) {
      text.append(", venue ").append(order.venueOrderId());
    }
    if (!order.filled().isZero()) {
      text.append(", filled ")
          .append(order.filled())
          .append(" at ")
          .append(average(order).toPlainString());
    }
    return text.toString();
  }

  private static String json(TradeAnswer answer) {
    ObjectNode json = JSON.createObjectNode();
    json.put("outcome", answer.outcome().name().toLowerCase(Locale.ROOT));
    json.put("message", answer.sentence());
    if (answer.asked() != null) {
      number(json, "askedSize", answer.asked());
    }
    Order order = answer.order();
    if (order != null) {
      json.set("order", order(order));
    }
    return JSON.writeValueAsString(json);
  }

  /// An order as every command prints it.
  static ObjectNode order(Order order) {
    OrderSpec spec = order.spec();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", order.id().value());
    json.put("venueOrderId", order.venueOrderId());
    json.put("instrument", spec.instrument().symbol());
    json.put("side", spec.side().name().toLowerCase(Locale.ROOT));
    json.put("type", spec.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("role", spec.role().name().toLowerCase(Locale.ROOT));
    number(json, "size", spec.quantity());
    number(json, "filled", order.filled());
    number(json, "averagePrice", order.filled().isZero() ? null : average(order));
    number(json, "limit", spec.limit());
    number(json, "trigger", spec.trigger());
    json.put("reduceOnly", spec.reduceOnly());
    json.put("status", order.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    number(json, "fees", order.fees().amount());
    json.put("note", order.note());
    return json;
  }

  private static BigDecimal average(Order order) {
    return order
        .filledValue()
        .amount()
        .divide(order.filled().value(), DIGITS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  private static void number(ObjectNode json, String name, @Nullable Quantity value) {
    number(json, name, value == null ? null : value.value());
  }

  private static void number(ObjectNode json, String name, @Nullable Price value) {
    number(json, name, value == null ? null : value.value());
  }

  private static void number(ObjectNode json, String name, @Nullable BigDecimal value) {
    if (value == null) {
      json.putNull(name);
    } else {
      json.put(name, new BigDecimal(value.toPlainString()));
    }
  }
}
