package app.wheelhouse.exchange.wire;

import app.wheelhouse.exchange.core.Grouping;
import app.wheelhouse.exchange.core.OrderAsk;
import app.wheelhouse.exchange.core.OrderKind;
import app.wheelhouse.exchange.core.OrderRef;
import app.wheelhouse.exchange.core.Tif;
import app.wheelhouse.exchange.core.Tpsl;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the parts of an action that are about orders (VENUES 2.6).
public final class AskReader {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final Pattern CLOID = Pattern.compile("0x[0-9a-fA-F]{32}");

  private AskReader() {}

  /// One order.
  ///
  /// @throws MalformedRequest when a key is missing or of another type
  public static OrderAsk ask(JsonNode order) throws MalformedRequest {
    return new OrderAsk(
        small(order, "a"),
        flag(order, "b"),
        decimal(order, "p"),
        decimal(order, "s"),
        flag(order, "r"),
        kind(order.path("t")),
        order.hasNonNull("c") ? cloid(order.path("c").asString("")) : null);
  }

  /// How the batch belongs together; one that only pays for priority stands alone.
  public static Grouping grouping(JsonNode action) throws MalformedRequest {
    JsonNode grouping = action.path("grouping");
    if (grouping.isObject() && grouping.path("p").isIntegralNumber()) {
      return Grouping.NA;
    }
    String word = grouping.asString("");
    return Arrays.stream(Grouping.values())
        .filter(known -> known.wire().equals(word))
        .findFirst()
        .orElseThrow(() -> new MalformedRequest("unknown variant `" + word + "` of grouping"));
  }

  /// An order's number, or the client's own id.
  public static OrderRef reference(JsonNode oid) throws MalformedRequest {
    if (oid.isIntegralNumber() && oid.canConvertToLong()) {
      return new OrderRef.Oid(oid.asLong());
    }
    return new OrderRef.Cloid(cloid(oid.asString("")));
  }

  /// A client order id in lower case.
  public static String cloid(String text) throws MalformedRequest {
    if (!CLOID.matcher(text).matches()) {
      throw new MalformedRequest("invalid cloid: expected 0x and 32 hex digits");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  public static int small(JsonNode node, String key) throws MalformedRequest {
    long number = whole(node, key);
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw new MalformedRequest("invalid value of `" + key + "`");
    }
    return (int) number;
  }

  public static long whole(JsonNode node, String key) throws MalformedRequest {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new MalformedRequest("missing field `" + key + "`");
    }
    return value.asLong();
  }

  public static boolean flag(JsonNode node, String key) throws MalformedRequest {
    JsonNode value = node.path(key);
    if (!value.isBoolean()) {
      throw new MalformedRequest("missing field `" + key + "`");
    }
    return value.booleanValue();
  }

  /// A decimal that is not negative, written as text.
  public static BigDecimal decimal(JsonNode node, String key) throws MalformedRequest {
    JsonNode value = node.path(key);
    if (!value.isString() || !DECIMAL.matcher(value.asString()).matches()) {
      throw new MalformedRequest("invalid decimal `" + key + "`");
    }
    return new BigDecimal(value.asString());
  }

  private static OrderKind kind(JsonNode kind) throws MalformedRequest {
    JsonNode limit = kind.path("limit");
    if (limit.isObject()) {
      return new OrderKind.Limit(tif(limit.path("tif").asString("")));
    }
    JsonNode trigger = kind.path("trigger");
    if (!trigger.isObject()) {
      throw new MalformedRequest("missing field `t`");
    }
    return new OrderKind.Trigger(
        flag(trigger, "isMarket"),
        decimal(trigger, "triggerPx"),
        tpsl(trigger.path("tpsl").asString("")));
  }

  private static Tif tif(String word) throws MalformedRequest {
    for (Tif tif : Tif.values()) {
      // Only the exchange itself liquidates.
      if (tif.wire().equals(word) && tif != Tif.LIQUIDATION_MARKET) {
        return tif;
      }
    }
    throw new MalformedRequest("unknown variant `" + word + "` of tif");
  }

  private static Tpsl tpsl(@Nullable String word) throws MalformedRequest {
    for (Tpsl tpsl : Tpsl.values()) {
      if (tpsl.wire().equals(word)) {
        return tpsl;
      }
    }
    throw new MalformedRequest("unknown variant `" + word + "` of tpsl");
  }
}
