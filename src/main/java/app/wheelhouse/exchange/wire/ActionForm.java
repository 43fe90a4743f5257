package app.wheelhouse.exchange.wire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The form in which the venue signs an action: it reads the JSON into its own types and writes it
/// anew, so keys stand in the documented order whatever the client sent, unknown keys are gone, and
/// decimals have no zeros at their end. A client that signs another order of keys recovers to a
/// stranger, as on the venue.
///
/// An action that has no documented form is taken as it was sent.
public final class ActionForm {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

  /// One part of an action.
  private sealed interface Part {}

  private record AsSent() implements Part {}

  private record Decimal() implements Part {}

  private record ListOf(Part element) implements Part {}

  private record Keys(Map<String, Part> parts) implements Part {}

  private static final Part ANY = new AsSent();
  private static final Part DECIMAL_TEXT = new Decimal();

  private static final Part KIND =
      keys(
          Map.entry("limit", keys("tif")),
          Map.entry(
              "trigger",
              keys(
                  Map.entry("isMarket", ANY),
                  Map.entry("triggerPx", DECIMAL_TEXT),
                  Map.entry("tpsl", ANY))));

  private static final Part ORDER =
      keys(
          Map.entry("a", ANY),
          Map.entry("b", ANY),
          Map.entry("p", DECIMAL_TEXT),
          Map.entry("s", DECIMAL_TEXT),
          Map.entry("r", ANY),
          Map.entry("t", KIND),
          Map.entry("c", ANY));

  private static final Part MODIFY = keys(Map.entry("oid", ANY), Map.entry("order", ORDER));

  private ActionForm() {}

  /// The action as it is hashed.
  public static JsonNode signed(ObjectNode action) {
    Part form = form(action.path("type").asString(""));
    return form == null ? action : rewrite(action, form);
  }

  private static @Nullable Part form(String type) {
    Map.Entry<String, Part> kind = Map.entry("type", ANY);
    return switch (type) {
      case "order" ->
          keys(
              kind,
              Map.entry("orders", new ListOf(ORDER)),
              Map.entry("grouping", ANY),
              Map.entry("builder", keys("b", "f")));
      case "cancel" -> keys(kind, Map.entry("cancels", new ListOf(keys("a", "o"))));
      case "cancelByCloid" -> keys(kind, Map.entry("cancels", new ListOf(keys("asset", "cloid"))));
      case "modify" -> keys(kind, Map.entry("oid", ANY), Map.entry("order", ORDER));
      case "batchModify" -> keys(kind, Map.entry("modifies", new ListOf(MODIFY)));
      case "scheduleCancel" -> keys("type", "time");
      case "updateLeverage" -> keys("type", "asset", "isCross", "leverage");
      case "updateIsolatedMargin" -> keys("type", "asset", "isBuy", "ntli");
      case "topUpIsolatedOnlyMargin" -> keys("type", "asset", "leverage");
      case "reserveRequestWeight" -> keys("type", "weight");
      case "twapOrder" ->
          keys(
              kind,
              Map.entry(
                  "twap",
                  keys(
                      Map.entry("a", ANY),
                      Map.entry("b", ANY),
                      Map.entry("s", DECIMAL_TEXT),
                      Map.entry("r", ANY),
                      Map.entry("m", ANY),
                      Map.entry("t", ANY))));
      case "twapCancel" -> keys("type", "a", "t");
      case "noop" -> keys("type");
      default -> null;
    };
  }

  private static JsonNode rewrite(JsonNode node, Part part) {
    return switch (part) {
      case AsSent _ -> node;
      case Decimal _ -> node.isString() ? Json.text(normal(node.asString())) : node;
      case ListOf(Part element) -> {
        if (!(node instanceof ArrayNode list)) {
          yield node;
        }
        ArrayNode written = Json.array();
        list.forEach(each -> written.add(rewrite(each, element)));
        yield written;
      }
      case Keys(Map<String, Part> parts) -> {
        if (!(node instanceof ObjectNode object)) {
          yield node;
        }
        ObjectNode written = Json.object();
        parts.forEach((key, inner) -> {
          JsonNode value = object.get(key);
          // What is left out and what is null are the same to the venue: neither is written.
          if (value != null && !value.isNull()) {
            written.set(key, rewrite(value, inner));
          }
        });
        yield written;
      }
    };
  }

  private static String normal(String text) {
    return DECIMAL.matcher(text).matches() ? Json.plain(new BigDecimal(text)) : text;
  }

  private static Part keys(String... names) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String name : names) {
      parts.put(name, ANY);
    }
    return new Keys(parts);
  }

  @SafeVarargs
  private static Part keys(Map.Entry<String, Part>... entries) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Map.Entry<String, Part> entry : entries) {
      parts.put(entry.getKey(), entry.getValue());
    }
    return new Keys(parts);
  }
}
